package org.slipway.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.TestServer;

/** The API's description is part of the product: a change of the API shows in a file that people review. */
class OpenApiTest {

    @Test
    void theDescriptionCheckedInIsThatOfTheServer() throws IOException {
        Path file = TestServer.ROOT.resolve("docs/api/openapi.yaml");
        String served = Call.get("/openapi").send().expect(200).body();

        assertThat(served)
                .as("after a wanted change run scripts/update-openapi.sh against a running server")
                .isEqualTo(Files.readString(file));
    }

    @Test
    void namesAreWrittenAsTheyAreSent() {
        String served = Call.get("/openapi").send().expect(200).body();

        assertThat(served)
                .contains("session_token", "redirect_uris", "client_secret_full")
                .doesNotContain("sessionToken:");
    }
}
