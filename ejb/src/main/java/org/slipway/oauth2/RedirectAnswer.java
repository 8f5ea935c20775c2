package org.slipway.oauth2;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer to an authorization request, sent by way of the redirect URI (OAuth 2.1 sections 4.1.2 and 4.1.2.1). It always
 * names the issuer (RFC 9207 section 2) and gives the state back as it came.
 *
 * @param redirectUri a trusted redirect URI
 * @param answer the parameters to add
 */
public record RedirectAnswer(String redirectUri, Map<String, String> answer) {

    private static final List<String> OURS = List.of("code", "state", "iss", "error", "error_description", "error_uri");

    /** The answer yes. */
    public static RedirectAnswer code(AuthorizationAttempt attempt, String code, String issuer) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", code);
        return of(attempt, answer, issuer);
    }

    /** The answer no, or the refusal of a rule. */
    public static RedirectAnswer error(AuthorizationAttempt attempt, OAuthException refusal, String issuer) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", refusal.error().code());
        answer.put("error_description", refusal.getMessage());
        return of(attempt, answer, issuer);
    }

    private static RedirectAnswer of(AuthorizationAttempt attempt, Map<String, String> answer, String issuer) {
        attempt.parameters().find("state").ifPresent(state -> answer.put("state", state));
        answer.put("iss", issuer);
        return new RedirectAnswer(attempt.redirectUri(), answer);
    }

    /** Where to send the browser: the redirect URI with its own query, less anything that could be taken for ours. */
    public URI location() {
        int mark = redirectUri.indexOf('?');
        String base = mark < 0 ? redirectUri : redirectUri.substring(0, mark);
        Stream<String> own = mark < 0
                ? Stream.empty()
                : Arrays.stream(redirectUri.substring(mark + 1).split("&"));
        String query = Stream.concat(
                        own.filter(pair -> !pair.isEmpty() && !OURS.contains(name(pair))),
                        answer.entrySet().stream().map(entry -> entry.getKey() + "=" + encode(entry.getValue())))
                .collect(Collectors.joining("&"));
        return URI.create(base + "?" + query);
    }

    /** The name as its reader will decode it. */
    private static String name(String pair) {
        return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
