package org.slipway.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.slipway.caller.Unchecked;

class FailClosedInterceptorTest {

    private final FailClosedInterceptor interceptor = new FailClosedInterceptor();

    static class Bean {
        public void ordinary() {}

        @Unchecked("a test")
        public void exempted() {}
    }

    @Unchecked("a test")
    static class ExemptedBean {
        public void any() {}
    }

    private Object call(Class<?> bean, String method, Callable<Object> body) throws Exception {
        return interceptor.demandCheck(new Invocation(bean.getDeclaredMethod(method), body));
    }

    @Test
    void letsAMethodPassThatRanACheck() throws Exception {
        Object result = call(Bean.class, "ordinary", () -> {
            CheckRecord.noteCheck();
            return "done";
        });

        assertThat(result).isEqualTo("done");
    }

    @Test
    void failsAMethodThatRanNone() {
        assertThatThrownBy(() -> call(Bean.class, "ordinary", () -> "done"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ordinary");
    }

    @Test
    void doesNotCountACheckThatRanBefore() throws Exception {
        CheckRecord.noteCheck();

        assertThatThrownBy(() -> call(Bean.class, "ordinary", () -> "done")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsTheCheckOfABeanThatWasCalled() throws Exception {
        Object result = call(
                Bean.class,
                "ordinary",
                () -> call(Bean.class, "ordinary", () -> {
                    CheckRecord.noteCheck();
                    return "done";
                }));

        assertThat(result).isEqualTo("done");
    }

    @Test
    void exemptsWhatIsMarked() throws Exception {
        assertThat(call(Bean.class, "exempted", () -> "done")).isEqualTo("done");
        assertThat(call(ExemptedBean.class, "any", () -> "done")).isEqualTo("done");
    }

    @Test
    void leavesAFailureAsItIs() {
        IllegalArgumentException failure = new IllegalArgumentException("no");

        assertThatThrownBy(() -> call(Bean.class, "ordinary", () -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    /** As much of a container's invocation as the interceptor sees. */
    private record Invocation(Method method, Callable<Object> body) implements InvocationContext {
        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object proceed() throws Exception {
            return body.call();
        }

        @Override
        public Object getTarget() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object getTimer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Constructor<?> getConstructor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object[] getParameters() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            throw new UnsupportedOperationException();
        }
    }
}
