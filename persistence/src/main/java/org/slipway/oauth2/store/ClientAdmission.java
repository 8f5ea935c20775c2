package org.slipway.oauth2.store;

import java.util.List;

/**
 * Which clients may come by themselves.
 *
 * @param registrationEnabled whether clients may register themselves
 * @param documentsEnabled whether a client may be a metadata document
 * @param allowedDomains if not empty, only documents of these domains and their subdomains are accepted
 * @param deniedDomains documents of these domains and their subdomains are never accepted
 * @param unusedDays days after which such a client is removed if it holds no live grant
 */
public record ClientAdmission(
        boolean registrationEnabled,
        boolean documentsEnabled,
        List<String> allowedDomains,
        List<String> deniedDomains,
        int unusedDays) {}
