package org.slipway.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.slipway.audit.store.AuditStore;

/** Compares {@link AuditedType} with the database's columns, so that no column is forgotten. */
@Dependent
public class ClassificationCheck {

    private final AuditStore entries;

    @Inject
    public ClassificationCheck(AuditStore entries) {
        this.entries = entries;
    }

    /**
     * Ends well only if every column of every audited table is classified and every classified column exists.
     *
     * @throws IllegalStateException otherwise; its message names each column
     */
    public void run() {
        List<String> contradictions = Stream.of(AuditedType.values())
                .flatMap(type -> type.contradictions(entries.columns(type.table())).stream())
                .toList();
        if (!contradictions.isEmpty()) {
            throw new IllegalStateException(String.join("; ", contradictions));
        }
    }
}
