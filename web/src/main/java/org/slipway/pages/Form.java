package org.slipway.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a form's fields and what is wrong with it. A refused form comes back with everything that was typed
 * (passwords excepted: templates never echo them) and an error at each field.
 *
 * @param values field name to its values; several for repeated fields and check boxes
 * @param errors field name to one sentence; the empty name holds an error of the form as a whole
 */
public record Form(Map<String, List<String>> values, Map<String, String> errors) {

    private static final String WHOLE_FORM = "";

    public Form {
        values = Map.copyOf(values);
        errors = new LinkedHashMap<>(errors);
    }

    public static Form blank() {
        return new Form(Map.of(), Map.of());
    }

    /** The fields as posted, for example the map of a JAX-RS form. */
    public static Form of(Map<String, List<String>> posted) {
        return new Form(posted, Map.of());
    }

    /** A copy with the field set. */
    public Form with(String field, String... fieldValues) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.put(field, List.of(fieldValues));
        return new Form(copy, errors);
    }

    /** A copy that shows an error at the field; the first error of a field stands. */
    public Form reject(String field, String sentence) {
        Map<String, String> copy = new LinkedHashMap<>(errors);
        copy.putIfAbsent(field, sentence);
        return new Form(values, copy);
    }

    /** A copy that shows an error about the form as a whole. */
    public Form reject(String sentence) {
        return reject(WHOLE_FORM, sentence);
    }

    public boolean refused() {
        return !errors.isEmpty();
    }

    /** The field's first value; empty where there is none. */
    public String value(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** The error at the field, or null. */
    public String error(String field) {
        return errors.get(field);
    }

    /** The error about the form as a whole, or null. */
    public String problem() {
        return errors.get(WHOLE_FORM);
    }

    /** The errors that belong to a field, in the order in which they were found. */
    public Map<String, String> fieldErrors() {
        Map<String, String> copy = new LinkedHashMap<>(errors);
        copy.remove(WHOLE_FORM);
        return copy;
    }
}
