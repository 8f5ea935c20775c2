package org.slipway.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Hibernate;

/**
 * Reads an entity's values by column name, so that a diff speaks of columns and needs no code for each type. It relies
 * on the way in which entities are written here: fields only, each a plain column, named by {@code @Column} where the
 * names differ.
 */
public final class ColumnValues {

    private ColumnValues() {}

    /** The values of all columns of the entity's table, as the entity holds them now. */
    public static Map<String, Object> of(Object entity) {
        Object real = Hibernate.unproxy(entity);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Class<?> type = real.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    values.put(columnName(field), value(field, real));
                }
            }
        }
        return values;
    }

    /** The name of the table that holds entities of this class. */
    public static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    private static String columnName(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null ? field.getName() : column.name();
    }

    private static Object value(Field field, Object entity) {
        try {
            field.setAccessible(true);
            return field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
