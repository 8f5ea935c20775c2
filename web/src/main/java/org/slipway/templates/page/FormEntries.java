package org.slipway.templates.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.http.FormBody;
import org.slipway.http.JsonConfiguration;
import org.slipway.parameters.FormType;

/**
 * What somebody has entered into the form of a version so far.
 *
 * <p>Fields of the form, for each parameter that it showed: {@code kind.NAME} with its form type, {@code was.NAME} with the
 * value that it showed, and {@code value.NAME}, repeated for lists. {@code touched} names the parameters that were changed
 * before, {@code reset} one that shall have its default again. Of tags, {@code add.NAME} is a new one and {@code
 * remove.NAME} one to remove.
 *
 * @param inputs value by parameter name, for each that somebody changed
 * @param preset the name of the chosen preset; empty for none
 * @param owner the name of the owner to show the form for; empty for oneself
 */
record FormEntries(Map<String, String> inputs, String preset, String owner) {

    private static final String KIND = "kind.";

    /** Nothing has been entered yet. */
    static FormEntries blank(String preset, String owner) {
        return new FormEntries(Map.of(), preset, owner);
    }

    /** What a form says. */
    static FormEntries of(FormBody form) {
        Map<String, String> inputs = new LinkedHashMap<>();
        List<String> touched = form.all("touched");
        for (String field : form.fields().keySet()) {
            if (!field.startsWith(KIND)) {
                continue;
            }
            String name = field.substring(KIND.length());
            FormType kind = FormType.of(form.value(field)).orElse(FormType.ERROR);
            String value = value(form, name, kind);
            boolean changed = value != null && !value.equals(lines(form.value("was." + name)));
            boolean reset = form.all("reset").contains(name);
            if (kind != FormType.ERROR && value != null && !reset && (changed || touched.contains(name))) {
                inputs.put(name, value);
            }
        }
        return new FormEntries(inputs, form.value("preset"), form.value("owner").strip());
    }

    /** The posted value as the text that the parameter takes; null if none was chosen. */
    private static String value(FormBody form, String name, FormType kind) {
        List<String> values = form.all("value." + name);
        return switch (kind) {
            case TAG_SELECT -> list(tags(form, name, values));
            case MULTI_SELECT -> list(values);
            // A box that is not checked sends nothing, so that a hidden field before it says false.
            case CHECKBOX, SWITCH -> values.isEmpty() ? null : values.get(values.size() - 1);
            default -> values.isEmpty() ? null : lines(values.get(0));
        };
    }

    private static List<String> tags(FormBody form, String name, List<String> values) {
        List<String> tags = new ArrayList<>(values);
        tags.removeAll(form.all("remove." + name));
        String added = form.value("add." + name).strip();
        if (!added.isEmpty() && !tags.contains(added)) {
            tags.add(added);
        }
        return tags;
    }

    /** Browsers send the ends of lines as two characters. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** A list as the text of a parameter. */
    static String list(List<String> values) {
        try {
            return JsonConfiguration.MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The elements of a list as a parameter has it; none if it is no list. */
    static List<String> elements(String text) {
        try {
            return JsonConfiguration.MAPPER.readValue(text, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException noList) {
            return List.of();
        }
    }

    /** With the values of a preset that was chosen just now. */
    FormEntries with(Map<String, String> presetValues) {
        Map<String, String> all = new LinkedHashMap<>(inputs);
        all.putAll(presetValues);
        return new FormEntries(all, preset, owner);
    }

    /** Without a preset: somebody changed one of its values. */
    FormEntries withoutPreset() {
        return new FormEntries(inputs, "", owner);
    }
}
