package org.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Unchecked;
import org.slipway.http.Access;
import org.slipway.oauth2.ConsentingPerson;

/** Every way in says who may take it, and the exceptions stand here, where a change of them is reviewed. */
class AccessTest {

    /** What anybody may call, with the whole class or the method. */
    private static final Set<String> PUBLIC = Set.of(
            "ApiDocsPage",
            "BuildInfoResource",
            "FirstUserResource",
            "HealthResource",
            "KeysEndpoint",
            "LoginPages",
            "LoginResource.login",
            "MetadataResource",
            "OpenIdConfigurationResource",
            "ThemePage");

    /** What OAuth2 clients call, who authenticate themselves in their own way. */
    private static final Set<String> CLIENTS =
            Set.of("DeviceAuthorizationEndpoint", "RegistrationEndpoint", "RevocationEndpoint");

    /** Beans that rightly run without a check; each says why in its annotation. */
    private static final Set<String> UNCHECKED = Set.of(
            "AccessListener",
            "AuditKeeping",
            "Credentials",
            "DeviceAuthorizations",
            "DeviceExchange",
            "DocumentRows",
            "Expiry",
            "FailedAttempts",
            "FirstKey",
            "FirstUser",
            "Introspections",
            "KeyRotation",
            "Kinds",
            "LoginLimits",
            "ImportEnds",
            "Loops",
            "NewDeviceCodes",
            "NewSessions",
            "PasswordLogins",
            "PublishedKeys",
            "Registrations",
            "RepeatedCode",
            "RepeatedRefresh",
            "Revocations",
            "RevokedTokens",
            "SchemaMigration",
            "TemplateNames",
            "TokenRequests",
            "UserCodeLimits",
            "VersionImports");

    /** What checks: the engine's own bean, and the one that demands a person in full possession of the account. */
    private static final Set<String> CHECKS = Set.of(Authorization.class.getName(), ConsentingPerson.class.getName());

    private static List<JavaMethod> endpoints() {
        return Product.of("web").stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
                .toList();
    }

    private static Optional<Access.Rule> ruleOf(JavaMethod method) {
        return method.tryGetAnnotationOfType(Access.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Access.class))
                .map(Access::value);
    }

    private static Set<String> places(Access.Rule rule) {
        return endpoints().stream()
                .filter(method -> ruleOf(method).filter(rule::equals).isPresent())
                .map(method -> method.isAnnotatedWith(Access.class)
                        ? method.getOwner().getSimpleName() + "." + method.getName()
                        : method.getOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyEndpointHasAnAccessRule() {
        assertThat(endpoints()).hasSizeGreaterThan(50).allSatisfy(method -> assertThat(ruleOf(method))
                .as(method.getFullName())
                .isPresent());
    }

    @Test
    void thePublicEndpointsAreTheseAndNoOthers() {
        assertThat(places(Access.Rule.PUBLIC)).isEqualTo(new TreeSet<>(PUBLIC));
        assertThat(places(Access.Rule.OAUTH2_CLIENT)).isEqualTo(new TreeSet<>(CLIENTS));
    }

    private static List<JavaClass> beans() {
        return Product.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                .toList();
    }

    @Test
    void theUncheckedBeansAreTheseAndNoOthers() {
        Stream<String> wholeBeans = Product.CLASSES.stream()
                .filter(bean -> bean.isAnnotatedWith(Unchecked.class))
                .map(JavaClass::getSimpleName);
        Stream<String> methods = beans().stream()
                .flatMap(bean -> bean.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Unchecked.class))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName());

        assertThat(Stream.concat(wholeBeans, methods)).containsExactlyInAnyOrderElementsOf(UNCHECKED);
    }

    @Test
    void everyOtherPublicBeanMethodRunsACheck() {
        List<JavaMethod> methods = beans().stream()
                .filter(bean -> !bean.isAnnotatedWith(Unchecked.class))
                .flatMap(bean -> bean.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.isAnnotatedWith(Unchecked.class))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();

        assertThat(methods).hasSizeGreaterThan(20).allSatisfy(method -> assertThat(reachesACheck(method))
                .as(method.getFullName())
                .isTrue());
    }

    /** Follows the calls, those in lambdas too, through the classes of the bean's own package. */
    private static boolean reachesACheck(JavaMethod start) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (unit.getCallsFromSelf().stream()
                    .anyMatch(call -> CHECKS.contains(call.getTargetOwner().getName()))) {
                return true;
            }
            unit.getCallsFromSelf().stream()
                    .map(call -> call.getTarget().resolveMember())
                    .flatMap(Optional::stream)
                    .filter(JavaCodeUnit.class::isInstance)
                    .map(JavaCodeUnit.class::cast)
                    .filter(target -> target.getOwner()
                                    .getPackageName()
                                    .equals(start.getOwner().getPackageName())
                            && seen.add(target))
                    .forEach(open::push);
        }
        return false;
    }
}
