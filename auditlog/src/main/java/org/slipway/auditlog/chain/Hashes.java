package org.slipway.auditlog.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;

/** The hashes of links and anchors. */
final class Hashes {

    /** What the first anchor names as the one before it. */
    static final byte[] BEFORE_FIRST_ANCHOR =
            sha256().digest("slipway audit anchors v1".getBytes(StandardCharsets.UTF_8));

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the first link of a month names as the one before it. */
    static byte[] beforeFirstLink(YearMonth month) {
        return sha256().digest(("slipway audit month v1 " + month).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The hash of a link.
     *
     * @param entries the hashes of its entries, one after the other
     */
    static byte[] link(byte[] previous, long number, byte[] entries) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(8).putLong(number).array());
        digest.update(entries);
        return digest.digest();
    }

    /** The hash of an anchor, which is what is signed. */
    static byte[] anchor(byte[] previous, long number, long madeAtMicros, String heads) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(
                ByteBuffer.allocate(16).putLong(number).putLong(madeAtMicros).array());
        digest.update(heads.getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }
}
