package org.slipway.api.audit;

/**
 * A key that signs the audit log's anchors.
 *
 * @param id the beginning of the SHA-256 of the key, in hex
 * @param publicKey Ed25519, as PEM
 */
public record AuditKeyResponse(String id, String publicKey) {}
