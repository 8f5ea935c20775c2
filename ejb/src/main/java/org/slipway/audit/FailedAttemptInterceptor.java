package org.slipway.audit;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.slipway.api.ProblemException;

/** Records the refusal of an {@link Audited} method. It stands around every session bean (see {@code ejb-jar.xml}). */
@Interceptor
public class FailedAttemptInterceptor {

    @Inject
    FailedAttempts failedAttempts;

    @AroundInvoke
    Object recordRefusal(InvocationContext invocation) throws Exception {
        Audited audited = invocation.getMethod().getAnnotation(Audited.class);
        if (audited == null) {
            return invocation.proceed();
        }
        try {
            return invocation.proceed();
        } catch (ProblemException refused) {
            failedAttempts.record(
                    audited.type(), audited.action(), refused.problem().status());
            throw refused;
        }
    }
}
