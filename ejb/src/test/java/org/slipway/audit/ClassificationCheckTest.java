package org.slipway.audit;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.slipway.audit.store.AuditStore;
import org.slipway.testing.StoreDatabase;

class ClassificationCheckTest {

    @Test
    void everyColumnOfAnAuditedTableIsClassified() {
        StoreDatabase.shared()
                .run(entities -> assertThatCode(() -> new ClassificationCheck(new AuditStore(entities)).run())
                        .doesNotThrowAnyException());
    }
}
