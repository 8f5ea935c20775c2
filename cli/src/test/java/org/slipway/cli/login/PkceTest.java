package org.slipway.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {

    /** The vector of RFC 7636 appendix B. */
    @Test
    void hashesTheVerifierAsTheStandardDoes() {
        assertThat(Pkce.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void makesAVerifierOfTheShortestAllowedLength() {
        assertThat(Pkce.create().verifier()).matches("[A-Za-z0-9_-]{43}");
    }
}
