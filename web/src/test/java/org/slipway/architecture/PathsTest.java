package org.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A request is given to the class whose path matches with most letters, and to no other, even if that class has no method
 * for it (JAX-RS section 3.7.2). So a class can hide the endpoints of another.
 */
class PathsTest {

    private static final String PARAMETER = "\\{[^}]+}";

    private static List<JavaClass> resources() {
        return Product.of("web").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .toList();
    }

    private static String pathOf(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }

    private static List<JavaMethod> endpoints(JavaClass resource) {
        return resource.getMethods().stream()
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
                .toList();
    }

    private static String example(JavaMethod endpoint) {
        String path =
                endpoint.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String separator = path.isEmpty() || path.startsWith("/") ? "" : "/";
        return (pathOf(endpoint.getOwner()) + separator + path).replaceAll(PARAMETER, "x");
    }

    private static boolean hides(JavaClass resource, JavaMethod endpoint) {
        String path = pathOf(resource);
        String own = pathOf(endpoint.getOwner());
        return !path.equals(own)
                && letters(path) > letters(own)
                && example(endpoint).matches(path.replaceAll(PARAMETER, "[^/]+") + "(/.*)?");
    }

    private static int letters(String path) {
        return path.replaceAll(PARAMETER, "").length();
    }

    @Test
    void noClassHidesTheEndpointsOfAnother() {
        List<String> hidden = new ArrayList<>();
        for (JavaClass owner : resources()) {
            for (JavaMethod endpoint : endpoints(owner)) {
                resources().stream()
                        .filter(other -> hides(other, endpoint))
                        .forEach(other -> hidden.add(other.getSimpleName() + " hides " + endpoint.getFullName() + " at "
                                + example(endpoint)));
            }
        }
        assertThat(hidden).isEmpty();
    }
}
