package org.slipway.parameters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.hcl.Diagnostic;

/**
 * A named set of parameter values.
 *
 * @param parameters value by parameter name
 * @param isDefault whether the form starts with it
 * @param prebuilds how many workspaces are kept ready with it
 * @param diagnostics what is wrong with it
 */
public record Preset(
        String name,
        String description,
        String icon,
        Map<String, String> parameters,
        boolean isDefault,
        Optional<Prebuilds> prebuilds,
        List<Diagnostic> diagnostics) {

    /**
     * The prebuilds block of a preset.
     *
     * @param instances how many to keep ready
     * @param ttlSeconds after how long an unclaimed one is replaced; 0 for never
     * @param timezone IANA name of the zone of the schedules, or empty
     * @param schedules other counts at certain times
     */
    public record Prebuilds(int instances, long ttlSeconds, String timezone, List<Schedule> schedules) {
        public Prebuilds {
            Objects.requireNonNull(timezone);
            schedules = List.copyOf(schedules);
        }
    }

    /** A count of prebuilds for the times that a cron expression covers. */
    public record Schedule(String cron, int instances) {}

    public Preset {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(icon);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether workspaces are to be kept ready. */
    public boolean wantsPrebuilds() {
        return prebuilds.map(block -> block.instances() > 0).orElse(false);
    }

    public boolean hasErrors() {
        return Diagnostic.anyError(diagnostics);
    }

    /** The same preset with further diagnostics. */
    public Preset with(List<Diagnostic> further) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(further);
        return new Preset(name, description, icon, parameters, isDefault, prebuilds, all);
    }
}
