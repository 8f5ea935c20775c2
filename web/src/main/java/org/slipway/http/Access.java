package org.slipway.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint at all. Every endpoint says it, on its method or class; an architecture test holds that. What a
 * caller may do there is decided by the beans.
 */
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Access {

    /** The rule. */
    Rule value();

    /** Who may call. */
    enum Rule {
        /** Anybody. */
        PUBLIC,
        /** Whoever shows a valid credential that is bound to this API. Pages send others to the login. */
        SIGNED_IN,
        /** An OAuth2 client, which authenticates itself in its own way. No cookie counts, and no form can be forged. */
        OAUTH2_CLIENT
    }
}
