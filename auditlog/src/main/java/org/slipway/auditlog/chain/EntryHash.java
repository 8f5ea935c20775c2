package org.slipway.auditlog.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slipway.auditlog.Entry;

/** The SHA-256 of an entry: of every column in a fixed order, each behind its length, so that no two entries look alike. */
final class EntryHash {

    private static final byte[] DOMAIN = "slipway audit entry v1".getBytes(StandardCharsets.UTF_8);

    private EntryHash() {}

    static byte[] of(Entry entry) {
        MessageDigest digest = Hashes.sha256();
        add(digest, DOMAIN);
        add(digest, bytes(entry.id()));
        add(digest, micros(entry.time()));
        add(digest, bytes(entry.userId()));
        add(digest, bytes(entry.organizationId()));
        add(digest, entry.ip());
        add(digest, entry.userAgent());
        add(digest, entry.resourceType());
        add(digest, bytes(entry.resourceId()));
        add(digest, entry.resourceTarget());
        add(digest, entry.resourceIcon());
        add(digest, entry.action());
        add(digest, entry.buildReason());
        add(digest, entry.diff());
        add(digest, Integer.toString(entry.statusCode()));
        add(digest, entry.additionalFields());
        add(digest, bytes(entry.requestId()));
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static byte[] bytes(UUID id) {
        return id == null
                ? new byte[0]
                : ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    private static byte[] micros(Instant time) {
        return ByteBuffer.allocate(8)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, time))
                .array();
    }
}
