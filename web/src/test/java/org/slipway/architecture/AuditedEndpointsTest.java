package org.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slipway.audit.Audited;

/**
 * An endpoint that leads to an audited mutation says so, because a request can be refused before any bean has seen it; and
 * it says of itself what the bean says.
 */
class AuditedEndpointsTest {

    private static List<JavaMethod> endpoints() {
        return Product.of("web").stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
                .toList();
    }

    private static String words(Audited audited) {
        return audited.action() + " " + audited.type().wireName();
    }

    /** What the beans do that the endpoint calls, be it through other methods of its own class. */
    private static Set<String> reached(JavaMethod endpoint) {
        Set<String> found = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(endpoint));
        while (!open.isEmpty()) {
            for (JavaMethod target : calls(open.pop())) {
                target.tryGetAnnotationOfType(Audited.class)
                        .map(AuditedEndpointsTest::words)
                        .ifPresent(found::add);
                if (target.getOwner().equals(endpoint.getOwner()) && seen.add(target)) {
                    open.push(target);
                }
            }
        }
        return found;
    }

    private static List<JavaMethod> calls(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .map(call -> call.getTarget().resolveMember())
                .flatMap(Optional::stream)
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast)
                .collect(Collectors.toList());
    }

    @Test
    void endpointsSayWhatTheirBeansDo() {
        List<String> wrong = new ArrayList<>();
        int audited = 0;
        for (JavaMethod endpoint : endpoints()) {
            Set<String> reached = reached(endpoint);
            Optional<String> said =
                    endpoint.tryGetAnnotationOfType(Audited.class).map(AuditedEndpointsTest::words);
            audited += said.isPresent() ? 1 : 0;
            if (said.isEmpty() ? !reached.isEmpty() : !reached.contains(said.get())) {
                wrong.add(endpoint.getFullName() + " says " + said.orElse("nothing") + " and does " + reached);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(audited).isGreaterThan(60);
    }
}
