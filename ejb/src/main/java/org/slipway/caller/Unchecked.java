package org.slipway.caller;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks bean methods that rightly run without an authorization check. A test holds the reviewed list of them. */
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Unchecked {

    /** Why no check is needed. */
    String value();
}
