package org.slipway.oauth2.clients;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.oauth2.store.ClientAdmission;

/** Whose documents an owner accepts. A domain stands for its subdomains too; a denial wins over an allowance. */
final class DomainPolicy {

    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int LONGEST = 253;

    private DomainPolicy() {}

    /** Whether documents at this host are accepted. */
    static boolean accepts(ClientAdmission admission, String host) {
        boolean allowed = admission.allowedDomains().isEmpty()
                || admission.allowedDomains().stream().anyMatch(domain -> isWithin(host, domain));
        return allowed && admission.deniedDomains().stream().noneMatch(domain -> isWithin(host, domain));
    }

    private static boolean isWithin(String host, String domain) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return bare.equals(domain) || bare.endsWith("." + domain);
    }

    /** The domain as it is kept, in lower case and without non-ASCII letters; empty if this is no domain. */
    static Optional<String> normalized(String text) {
        try {
            String domain = IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT);
            return domain.length() <= LONGEST && DOMAIN.matcher(domain).matches()
                    ? Optional.of(domain)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The domains as they are kept, each once. */
    static List<String> normalized(List<String> texts) {
        return texts.stream()
                .map(text -> normalized(text).orElseThrow())
                .distinct()
                .toList();
    }
}
