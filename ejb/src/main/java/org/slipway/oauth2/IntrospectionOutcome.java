package org.slipway.oauth2;

import org.slipway.oauth2.store.IntrospectionStore;

/** What came of an introspection request (RFC 7662 section 2.2). */
public sealed interface IntrospectionOutcome {

    /**
     * The token works at the resource that asks.
     *
     * @param issuer this server
     * @param audience the resource that asks
     */
    record Active(String issuer, String audience, IntrospectionStore.Token token) implements IntrospectionOutcome {}

    /** It does not, for whatever reason: unknown, ended, of another audience. They are not told apart. */
    record Inactive() implements IntrospectionOutcome {}

    /** Whoever asks may not, or asked for nothing. */
    record Refused(OAuthException refusal) implements IntrospectionOutcome {}
}
