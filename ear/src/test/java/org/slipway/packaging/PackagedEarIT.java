package org.slipway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of what may stand in the EAR, and where. */
class PackagedEarIT {

    /** Packages that the server brings: a second copy would shadow or contradict it. */
    private static final List<String> THE_SERVERS_OWN = List.of(
            "jakarta/",
            "javax/ws/",
            "org/hibernate/",
            "org/jboss/",
            "org/wildfly/",
            "org/eclipse/microprofile/",
            "io/smallrye/",
            "io/undertow/",
            "com/fasterxml/jackson/",
            "org/slf4j/",
            "org/postgresql/");

    private static final List<String> SHARED_BY_WAR_AND_BEANS = List.of(
            "slipway-api",
            "slipway-auditlog",
            "slipway-hcl",
            "slipway-migrations",
            "slipway-parameters",
            "slipway-persistence",
            "slipway-rbac",
            "slipway-settings");

    private static Archive ear;

    @BeforeAll
    static void openEar() throws IOException {
        ear = Archive.open(Path.of(System.getProperty("slipway.ear")));
    }

    @Test
    void holdsNoClassTwice() {
        var twice = new TreeMap<>(ear.classes());
        twice.values().removeIf(places -> places.size() == 1);
        assertThat(twice).isEmpty();
    }

    @Test
    void holdsNoClassOfTheServer() {
        assertThat(ear.classes().keySet())
                .noneMatch(name -> THE_SERVERS_OWN.stream().anyMatch(name::startsWith));
    }

    @Test
    void keepsSharedJarsInItsLibrary() {
        var libraries = ear.places().keySet().stream()
                .filter(name -> name.startsWith("lib/"))
                .collect(Collectors.joining(" "));
        assertThat(SHARED_BY_WAR_AND_BEANS)
                .allSatisfy(name -> assertThat(libraries).contains(name));
        assertThat(ear.places().keySet())
                .noneMatch(name -> name.startsWith("WEB-INF/lib/") && name.contains("slipway"));
    }

    @Test
    void holdsTheMigrationsOnce() {
        var scripts = ear.places().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("db/migration/V"))
                .toList();
        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(script.getValue())
                .hasSize(1));
    }
}
