package org.slipway.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the operator's table of settings from the keys themselves. */
final class SettingsGuide {

    static final Path FILE = Path.of("..", "docs", "operate", "settings.md");

    private static final String START =
            """
            # Settings

            Each setting is read from the environment, or from the system property of the server in the second column. Durations
            are written as ISO 8601 has it: `PT10M` is ten minutes, `P30D` thirty days. An unknown or invalid setting is named
            in the log and stops the start.

            This file is generated from `org.slipway.settings.Key`; a test compares the two. To write it again:
            `mvn -pl settings test -Dtest=SettingsGuideTest -Dsettings.guide.write=true`

            | Environment variable | System property | Default | What it does |
            |---|---|---|---|
            """;

    private SettingsGuide() {}

    static String text() {
        StringBuilder text = new StringBuilder(START);
        for (Key key : Key.values()) {
            text.append("| `")
                    .append(key.environmentVariable())
                    .append("` | `")
                    .append(key.property())
                    .append("` | ")
                    .append(key.defaultValue().isEmpty() ? "" : "`" + key.defaultValue() + "`")
                    .append(" | ")
                    .append(key.description().replace("|", "\\|"))
                    .append(key.isSecret() ? " Secret: never logged." : "")
                    .append(" |\n");
        }
        return text.toString();
    }

    static void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text());
    }
}
