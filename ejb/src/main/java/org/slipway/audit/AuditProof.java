package org.slipway.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slipway.auditlog.chain.ChainReport;
import org.slipway.auditlog.chain.Verification;
import org.slipway.authorization.Authorization;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/**
 * What proves the log, for those who may read all of it. A server that checks itself proves that the database was not touched
 * behind its back; who doubts the server runs {@code slipway audit verify} against the database.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditProof {

    @Resource(lookup = "java:jboss/datasources/SlipwayOwner")
    DataSource owner;

    @Inject
    Authorization authorization;

    /** Follows the whole chain. Takes about a minute for some million entries. */
    public ChainReport verify() {
        authorization.require(Action.READ, ResourceObject.of(ResourceType.AUDIT_LOG));
        try (Connection connection = owner.getConnection()) {
            return new Verification(connection, null).run();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log cannot be verified: " + e.getMessage(), e);
        }
    }

    /** The public keys that have signed, as PEM, by id. */
    public Map<String, String> keys() {
        authorization.require(Action.READ, ResourceObject.of(ResourceType.AUDIT_LOG));
        Map<String, String> keys = new TreeMap<>();
        try (Connection connection = owner.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select key_id, public_key from audit_signing_keys");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.put(row.getString(1), pem(row.getBytes(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log's keys cannot be read: " + e.getMessage(), e);
        }
        return keys;
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
