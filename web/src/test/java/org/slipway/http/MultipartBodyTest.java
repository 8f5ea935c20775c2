package org.slipway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartBodyTest {

    private static final String BODY = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nGröße\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\nContent-Type: application/zip\r\n\r\n"
            + "PK\r\n--y\r\n\0\r\n--x\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";

    private static MultipartBody parse(String body) {
        return MultipartBody.parse(body.getBytes(StandardCharsets.UTF_8), "x");
    }

    @Test
    void readsFieldsAndFiles() {
        MultipartBody body = parse(BODY);
        assertThat(body.value("title")).isEqualTo("Größe");
        assertThat(body.value("absent")).isEmpty();
        assertThat(body.file("none")).isEmpty();
        assertThat(body.file("title")).isEmpty();
        assertThat(body.file("file")).get().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("a.zip");
            assertThat(file.content()).isEqualTo("PK\r\n--y\r\n\0".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(body.toString()).doesNotContain("Größe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--x",
                "--x\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
                "--x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--x--",
                "--x\r\nno blank line\r\n--x--"
            })
    void refusesWhatIsMalformed(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(body));
    }

    @Test
    void everyCutIsMalformedOrWhole() {
        for (int end = 0; end < BODY.length() - 4; end++) {
            String cut = BODY.substring(0, end);
            assertThatIllegalArgumentException().as("cut at %d", end).isThrownBy(() -> parse(cut));
        }
    }
}
