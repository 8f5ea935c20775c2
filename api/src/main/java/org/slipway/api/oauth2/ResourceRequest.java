package org.slipway.api.oauth2;

import java.util.List;

/**
 * Registers or changes a resource. Absent members take their default on creation and stay as they are on a change.
 *
 * @param identifier the resource identifier (RFC 8707 section 2); only on creation, it cannot be changed
 * @param name up to 64 characters; people see it at consent
 * @param scopes what can be allowed there, 1 to 100
 * @param tokenFormat {@code opaque} (default) or {@code jwt}
 */
public record ResourceRequest(String identifier, String name, List<ResourceScopeBody> scopes, String tokenFormat) {}
