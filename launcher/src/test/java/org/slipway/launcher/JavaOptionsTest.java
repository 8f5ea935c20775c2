package org.slipway.launcher;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaOptionsTest {

    @Test
    void areTheDefaultsWhereNothingIsGiven() {
        assertThat(JavaOptions.with(" "))
                .contains("-Xmx512m", "-XX:+UseSerialGC")
                .doesNotHaveDuplicates();
    }

    @Test
    void areReplacedByWhatIsGivenForTheSameThing() {
        assertThat(JavaOptions.with("-Xmx2g  -XX:MaxNewSize=1g -Djava.awt.headless=false"))
                .contains("-Xmx2g", "-XX:MaxNewSize=1g", "-Djava.awt.headless=false", "-Xms96m", "-XX:NewSize=80m")
                .doesNotContain("-Xmx512m", "-XX:MaxNewSize=80m", "-Djava.awt.headless=true");
    }

    @Test
    void areKnownToThisJava() throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(JavaOptions.with(""));
        command.add("-version");

        assertThat(new ProcessBuilder(command)
                        .redirectOutput(DISCARD)
                        .redirectError(DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void haveOneCollector() {
        assertThat(JavaOptions.with("-XX:+UseG1GC")).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseSerialGC");
        assertThat(JavaOptions.with("-XX:+UseStringDeduplication")).contains("-XX:+UseSerialGC");
    }

    @Test
    void keepWhatTheyDoNotKnow() {
        assertThat(JavaOptions.with("-XX:StartFlightRecording=filename=/tmp/a.jfr --enable-preview -ea"))
                .contains("-XX:StartFlightRecording=filename=/tmp/a.jfr", "--enable-preview", "-ea");
    }
}
