package org.slipway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SettingsGuideTest {

    @Test
    void documentsEveryKey() throws IOException {
        if (Boolean.getBoolean("settings.guide.write")) {
            SettingsGuide.write();
        }

        assertThat(Files.readString(SettingsGuide.FILE)).isEqualTo(SettingsGuide.text());
    }
}
