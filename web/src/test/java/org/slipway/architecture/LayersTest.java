package org.slipway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data flows one way: resource, bean, store. */
class LayersTest {

    private static final int LONGEST_CLASS = 300;

    @ParameterizedTest
    @ValueSource(strings = {"api", "rbac", "settings", "persistence", "ejb", "web"})
    void everyModuleIsSeen(String module) {
        assertThat(Product.of(module)).isNotEmpty();
    }

    @Test
    void nothingCallsBackUp() {
        noClasses()
                .that(Product.in("persistence"))
                .should()
                .dependOnClassesThat(Product.in("ejb", "web"))
                .check(Product.CLASSES);
        noClasses()
                .that(Product.in("ejb"))
                .should()
                .dependOnClassesThat(Product.in("web"))
                .check(Product.CLASSES);
        noClasses()
                .that(Product.in("settings"))
                .should()
                .dependOnClassesThat(Product.in("persistence", "ejb", "web"))
                .check(Product.CLASSES);
    }

    @Test
    void theWebLayerReachesTheDatabaseThroughBeansOnly() {
        noClasses()
                .that(Product.in("web"))
                .should()
                .dependOnClassesThat(Product.in("persistence").and(simpleNameEndingWith("Store")))
                .check(Product.CLASSES);
        // The error mapper tells by their kind which failures of the database are worth a retry.
        noClasses()
                .that(Product.in("web").and(not(simpleNameEndingWith("ErrorMappers"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "javax.sql..", "java.sql..")
                .check(Product.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rbac", "hcl"})
    void pureModulesKnowNoContainer(String module) {
        classes()
                .that(Product.in(module))
                .should()
                .onlyDependOnClassesThat(Product.in(module).or(resideInAnyPackage("java..", "com.google.re2j..")))
                .check(Product.CLASSES);
    }

    @Test
    void theWireContractKnowsNothingOfUs() {
        noClasses()
                .that(Product.in("api"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.slipway..").and(not(Product.in("api"))))
                .check(Product.CLASSES);
    }

    @Test
    void onlyStoresAndTheirProducerHoldAnEntityManager() {
        fields().that()
                .haveRawType(EntityManager.class)
                .should()
                .beDeclaredInClassesThat(simpleNameEndingWith("Store")
                        .and(Product.in("persistence"))
                        .or(simpleNameEndingWith("EntityManagerProducer")))
                .check(Product.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "persistence", "web"})
    void packagesOfAModuleHaveNoCycles(String module) {
        slices().matching("org.slipway.(**)").should().beFreeOfCycles().check(Product.of(module));
    }

    /** From below: who calls; what they may do; what is noted of it; then the features, each through the beans of others. */
    @Test
    void featuresOfTheUseCasesHaveNoCycles() {
        slices().matching("org.slipway.(*)..").should().beFreeOfCycles().check(Product.of("ejb"));
    }

    @Test
    void whoCallsIsKnownToAllAndKnowsNobody() {
        DescribedPredicate<JavaClass> caller = resideInAnyPackage("org.slipway.caller..");
        noClasses()
                .that(caller)
                .should()
                .dependOnClassesThat(Product.in("ejb").and(not(caller)))
                .check(Product.CLASSES);
        noClasses()
                .that(resideInAnyPackage("org.slipway.authorization.."))
                .and(Product.in("ejb"))
                .should()
                .dependOnClassesThat(Product.in("ejb")
                        .and(not(resideInAnyPackage("org.slipway.caller..", "org.slipway.authorization.."))))
                .check(Product.CLASSES);
    }

    @Test
    void noClassIsLongerThanAReaderCanHold() throws IOException {
        for (String module : List.of("settings", "persistence", "ejb", "web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.readAllLines(file))
                                .as(file.toString())
                                .hasSizeLessThanOrEqualTo(LONGEST_CLASS));
            }
        }
    }
}
