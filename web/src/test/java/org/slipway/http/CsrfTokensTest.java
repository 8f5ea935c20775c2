package org.slipway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfTokensTest {

    private static CsrfTokens of(Faked request) {
        CsrfTokens tokens = new CsrfTokens();
        tokens.request = request.request();
        return tokens;
    }

    private static Faked session(String secret) {
        return new Faked().signedIn().cookie(Cookies.SESSION, secret);
    }

    @Test
    void areBoundToTheSession() {
        String token = of(session("mine")).token();

        assertThat(of(session("mine")).isValid(token)).isTrue();
        assertThat(of(session("other")).isValid(token)).isFalse();
        assertThat(of(session("mine")).isValid("")).isFalse();
        assertThat(of(session("mine")).isValid(token + "x")).isFalse();
        assertThat(token).doesNotContain("mine");
    }

    @Test
    void areBoundToAVisitBeforeThereIsASession() {
        CsrfTokens first = of(new Faked());
        String token = first.token();
        String visit = first.startedVisit().orElseThrow();

        assertThat(first.token()).as("one visit for the whole page").isEqualTo(token);
        assertThat(of(new Faked().cookie(Cookies.VISIT, visit)).isValid(token)).isTrue();
        assertThat(of(new Faked().cookie(Cookies.VISIT, "other")).isValid(token))
                .isFalse();
        assertThat(of(new Faked()).isValid(token)).isFalse();
    }

    @Test
    void ofAVisitDoNotWorkInASession() {
        String token = of(new Faked().cookie(Cookies.VISIT, "visit")).token();

        assertThat(of(new Faked().signedIn().cookie(Cookies.VISIT, "visit")).isValid(token))
                .isFalse();
        assertThat(of(new Faked().cookie(Cookies.SESSION, "stale"))
                        .isValid(of(session("stale")).token()))
                .as("a session cookie that no longer signs in")
                .isFalse();
    }

    @Test
    void mayBeLeftOutOnPagesThatStartNoVisit() {
        CsrfTokens tokens = of(new Faked());

        assertThat(tokens.tokenIfBound()).isNull();
        assertThat(tokens.startedVisit()).isEmpty();
    }
}
