package org.slipway.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a bean method that mutates an audited type, and every endpoint that leads to one: if either is refused, the attempt
 * is recorded with its status. Endpoints carry it because they can refuse what no bean has seen, such as a body that cannot
 * be read; a test holds that they say what their beans say.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Audited {

    /** What the method changes. */
    AuditedType type();

    /** What it does: {@code create}, {@code write} or {@code delete}. */
    String action();
}
