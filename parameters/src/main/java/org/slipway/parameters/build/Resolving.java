package org.slipway.parameters.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.RenderResult;

/** The state that the rules of a resolution share. Lives for one resolution. */
final class Resolving {

    /** Where a value comes from. */
    enum Source {
        PREVIOUS,
        REQUEST,
        PRESET,
        DEFAULT
    }

    /** A value and where it comes from. */
    record Sourced(String value, Source source) {}

    final BuildRequest request;
    final TemplateRender template;
    final Map<String, Sourced> values = new TreeMap<>();
    final Map<String, List<Diagnostic>> errors = new TreeMap<>();
    RenderResult render;

    Resolving(BuildRequest request, TemplateRender template) {
        this.request = request;
        this.template = template;
    }

    void put(Map<String, String> given, Source source) {
        given.forEach((name, value) -> values.put(name, new Sourced(value, source)));
    }

    /** The values as inputs of a render. */
    Map<String, String> inputs() {
        Map<String, String> inputs = new HashMap<>();
        values.forEach((name, sourced) -> inputs.put(name, sourced.value()));
        return inputs;
    }

    void error(String parameter, Diagnostic diagnostic) {
        errors.computeIfAbsent(parameter, name -> new ArrayList<>()).add(diagnostic);
    }
}
