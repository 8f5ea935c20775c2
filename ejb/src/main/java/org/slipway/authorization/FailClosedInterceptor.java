package org.slipway.authorization;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.slipway.caller.Unchecked;

/**
 * Makes a public bean method fail if it ends well without having run an authorization check: a forgotten check is a
 * visible fault, not a hole. It stands around every session bean (see {@code ejb-jar.xml}).
 */
@Interceptor
public class FailClosedInterceptor {

    @AroundInvoke
    Object demandCheck(InvocationContext invocation) throws Exception {
        if (isUnchecked(invocation)) {
            return invocation.proceed();
        }
        int before = CheckRecord.checks();
        Object result = invocation.proceed();
        if (CheckRecord.checks() == before) {
            throw new IllegalStateException("no authorization check ran in " + invocation.getMethod());
        }
        return result;
    }

    private static boolean isUnchecked(InvocationContext invocation) {
        Method method = invocation.getMethod();
        return method.isAnnotationPresent(Unchecked.class)
                || method.getDeclaringClass().isAnnotationPresent(Unchecked.class);
    }
}
