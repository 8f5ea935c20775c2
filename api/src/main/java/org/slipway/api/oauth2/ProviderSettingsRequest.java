package org.slipway.api.oauth2;

import java.util.List;

/**
 * Changes which clients may come by themselves. Absent members stay as they are.
 *
 * @param dynamicClientRegistrationEnabled whether clients may register themselves (RFC 7591)
 * @param clientIdMetadataDocumentsEnabled whether a client may be a metadata document
 * @param documentAllowedDomains if not empty, only documents of these domains and their subdomains
 * @param documentDeniedDomains no documents of these domains and their subdomains
 * @param unusedDays days after which such a client is removed if it holds no live grant: 1 to 3650
 */
public record ProviderSettingsRequest(
        Boolean dynamicClientRegistrationEnabled,
        Boolean clientIdMetadataDocumentsEnabled,
        List<String> documentAllowedDomains,
        List<String> documentDeniedDomains,
        Integer unusedDays) {}
