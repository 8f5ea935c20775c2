package org.slipway.authorization;

/** Counts the checks that this thread has run, so that the interceptor sees whether a bean method ran one. */
final class CheckRecord {

    private static final ThreadLocal<int[]> CHECKS = ThreadLocal.withInitial(() -> new int[1]);

    private CheckRecord() {}

    static void noteCheck() {
        CHECKS.get()[0]++;
    }

    static int checks() {
        return CHECKS.get()[0];
    }
}
