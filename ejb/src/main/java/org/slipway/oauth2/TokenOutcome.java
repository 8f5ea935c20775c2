package org.slipway.oauth2;

/** What came of a token request. A refusal is a value, so that what it did, such as using up a code, is kept. */
public sealed interface TokenOutcome {

    /** The client gets tokens. */
    record Issued(IssuedTokens tokens) implements TokenOutcome {}

    /** The client is refused. */
    record Refused(OAuthException refusal) implements TokenOutcome {}
}
