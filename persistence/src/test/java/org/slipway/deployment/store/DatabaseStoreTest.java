package org.slipway.deployment.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slipway.testing.StoreDatabase;

class DatabaseStoreTest {

    @Test
    void tellsTheServersVersion() {
        StoreDatabase.shared().run(entities -> assertThat(new DatabaseStore(entities).version())
                .matches("\\d+(\\.\\d+)*"));
    }
}
