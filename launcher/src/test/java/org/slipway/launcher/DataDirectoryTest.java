package org.slipway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void isForItsOwnerOnly() throws Exception {
        try (var data = DataDirectory.open(directory.resolve("new/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void keepsSmallFilesForItsOwnerOnly() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            var properties = new Properties();
            properties.setProperty("key", "value");
            data.write("some.properties", properties);
            assertThat(data.read("some.properties")).containsEntry("key", "value");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("some.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void servesOneLauncherAtATime() {
        try (var first = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOfSatisfying(
                            LaunchException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_IN_USE))
                    .hasMessageContaining(first.root().toString());
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void saysWhenItCannotBeMade() throws Exception {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOfSatisfying(
                        LaunchException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_UNUSABLE));
    }
}
