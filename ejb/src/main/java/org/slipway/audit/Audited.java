package org.slipway.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a bean method that mutates an audited type: if it is refused, the attempt is recorded with its status. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Audited {

    /** What the method changes. */
    AuditedType type();

    /** What it does: {@code create}, {@code write} or {@code delete}. */
    String action();
}
