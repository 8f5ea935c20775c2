package org.slipway.oauth2.assertions;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What an assertion must say. */
final class AssertionRules {

    /** How far clocks may be apart. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** How long an assertion may live. */
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private static final int LONGEST_ID = 128;

    /** Explicit typing (RFC 8725 section 3.11, RFC 7523bis section 2.2): what is typed otherwise was made for something else. */
    private static final Set<String> TYPES = Set.of("jwt", "client-authentication+jwt");

    /** The rules in order, each with what is wrong where it is not met. */
    private static final List<Rule> IN_ORDER = List.of(
            new Rule(AssertionRules::algorithmIsOffered, "its algorithm is not offered"),
            new Rule(AssertionRules::nothingIsCritical, "it has critical extensions"),
            new Rule(AssertionRules::typeIsOfAnAssertion, "its type is that of something else"),
            new Rule(AssertionRules::issuerIsTheClient, "its issuer is not the client"),
            new Rule(AssertionRules::subjectIsTheClient, "its subject is not the client"),
            new Rule(AssertionRules::audienceIsThisServer, "its audience is not the issuer identifier alone"),
            new Rule(AssertionRules::endsSoon, "it has no end, is over, or lives too long"),
            new Rule(AssertionRules::wasIssuedLately, "it was issued in the future or too long ago"),
            new Rule(AssertionRules::hasBegun, "it does not count yet"),
            new Rule(AssertionRules::hasAnId, "it has no id, or too long a one"));

    private AssertionRules() {}

    /**
     * An assertion, to whom and when it is shown.
     *
     * @param clientId whose assertion it must be
     * @param issuer the identifier of this server
     */
    record Shown(JWSHeader header, JWTClaimsSet claims, String clientId, String issuer, Instant now) {}

    private record Rule(Predicate<Shown> isMet, String otherwise) {}

    static void check(Shown shown) {
        for (Rule rule : IN_ORDER) {
            if (!rule.isMet().test(shown)) {
                throw new RefusedAssertionException(rule.otherwise());
            }
        }
    }

    /** RFC 7515 section 4.1.1, RFC 8725 section 3.1. */
    private static boolean algorithmIsOffered(Shown shown) {
        return ClientAssertion.ALGORITHMS.contains(shown.header().getAlgorithm().getName());
    }

    /** RFC 7515 section 4.1.11: this server understands none. */
    private static boolean nothingIsCritical(Shown shown) {
        return shown.header().getCriticalParams() == null
                || shown.header().getCriticalParams().isEmpty();
    }

    private static boolean typeIsOfAnAssertion(Shown shown) {
        return shown.header().getType() == null
                || TYPES.contains(shown.header().getType().getType().toLowerCase(Locale.ROOT));
    }

    /** RFC 7523 section 3, item 1. */
    private static boolean issuerIsTheClient(Shown shown) {
        return shown.clientId().equals(shown.claims().getIssuer());
    }

    /** RFC 7523 section 3, item 2.B. */
    private static boolean subjectIsTheClient(Shown shown) {
        return shown.clientId().equals(shown.claims().getSubject()) && isPlain(shown.clientId());
    }

    /**
     * RFC 7523bis section 3, item 3: an audience that another server may share, such as an address that somebody claims for its
     * token endpoint, would let that server use the assertion here.
     */
    private static boolean audienceIsThisServer(Shown shown) {
        return shown.claims().getAudience().equals(List.of(shown.issuer()));
    }

    /** RFC 7523 section 3, item 4. */
    private static boolean endsSoon(Shown shown) {
        return isBetween(
                shown.claims().getExpirationTime(),
                shown.now().minus(SKEW),
                shown.now().plus(LONGEST_LIFE).plus(SKEW));
    }

    /** RFC 7523 section 3, item 6. */
    private static boolean wasIssuedLately(Shown shown) {
        return shown.claims().getIssueTime() == null
                || isBetween(
                        shown.claims().getIssueTime(),
                        shown.now().minus(LONGEST_LIFE).minus(SKEW),
                        shown.now().plus(SKEW));
    }

    /** RFC 7523 section 3, item 5. */
    private static boolean hasBegun(Shown shown) {
        return shown.claims().getNotBeforeTime() == null
                || !shown.claims()
                        .getNotBeforeTime()
                        .toInstant()
                        .isAfter(shown.now().plus(SKEW));
    }

    /** RFC 7523 section 3, item 7: without an id nobody could tell when it is shown again. */
    private static boolean hasAnId(Shown shown) {
        String id = shown.claims().getJWTID();
        return id != null && !id.isBlank() && id.length() <= LONGEST_ID && isPlain(id);
    }

    /** Whether a database can keep it. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** After the first and not after the last moment. */
    private static boolean isBetween(Date time, Instant first, Instant last) {
        return time != null
                && time.toInstant().isAfter(first)
                && !time.toInstant().isAfter(last);
    }
}
