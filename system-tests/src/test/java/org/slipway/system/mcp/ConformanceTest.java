package org.slipway.system.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Person;
import org.slipway.system.support.Program;
import org.slipway.system.support.TestServer;

/** Clients and suites that we did not write, consent clicked in Chromium: {@code scripts/conformance.sh}. */
class ConformanceTest {

    /** The exit code by which the script says that it cannot run here. */
    private static final int SKIPPED = 77;

    @Test
    void foreignClientsGetInAndForeignSuitesPass() {
        Person person = Person.create();
        Program.Result result = Program.run(
                Duration.ofMinutes(6),
                Map.of(
                        "BASE_URL", TestServer.url().toString(),
                        "ADMIN_SESSION_TOKEN", Person.admin().session(),
                        "CONSENT_EMAIL", person.email(),
                        "CONSENT_PASSWORD", person.password()),
                "",
                TestServer.ROOT.resolve("scripts/conformance.sh").toString());

        assumeTrue(result.code() != SKIPPED, result.err().strip());
        System.out.println(result.out());
        assertThat(result.code()).as(result.toString()).isZero();
    }
}
