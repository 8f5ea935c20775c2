package org.slipway.templates.store;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What a listing of templates is limited to.
 *
 * @param search part of a name, letter case ignored; empty for all
 * @param organization only templates of this organization; null for all
 * @param deprecated only those that are (or are not) deprecated; null for all
 * @param name only the template with exactly this name, letter case ignored; null for all
 */
public record TemplateQuery(String search, UUID organization, Boolean deprecated, String name) {

    /** All templates. */
    public static final TemplateQuery ALL = new TemplateQuery("", null, null, null);

    public TemplateQuery in(UUID other) {
        return new TemplateQuery(search, other, deprecated, name);
    }

    String condition(Map<String, Object> binds) {
        StringBuilder condition = new StringBuilder("not t.deleted");
        if (!search.isEmpty()) {
            condition.append(
                    " and (lower(t.name) like :search escape '!' or lower(t.display_name) like :search escape '!')");
            binds.put("search", "%" + literal(search) + "%");
        }
        if (organization != null) {
            condition.append(" and t.organization_id = :organization");
            binds.put("organization", organization);
        }
        if (deprecated != null) {
            condition.append(deprecated ? " and t.deprecated <> ''" : " and t.deprecated = ''");
        }
        if (name != null) {
            condition.append(" and lower(t.name) = :name");
            binds.put("name", name.toLowerCase(Locale.ROOT));
        }
        return condition.toString();
    }

    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
