package org.slipway.authorization.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One line of an object's access list: this user or group may do this to it. */
@Entity
@Table(name = "acl_entries")
@IdClass(AclEntry.Key.class)
public class AclEntry implements ShapesAccess {

    /** Who is meant. */
    public enum SubjectKind {
        user,
        group
    }

    /** The whole line. */
    public record Key(String objectType, String subjectKind, UUID subjectId, String action, UUID objectId)
            implements Serializable {}

    @Id
    @Column(name = "object_type")
    private String objectType;

    @Id
    @Column(name = "subject_kind")
    private String subjectKind;

    @Id
    @Column(name = "subject_id")
    private UUID subjectId;

    @Id
    private String action;

    @Id
    @Column(name = "object_id")
    private UUID objectId;

    protected AclEntry() {}

    /** A line; the type and action are their wire names, the action may be the wildcard. */
    public AclEntry(String objectType, UUID objectId, SubjectKind kind, UUID subjectId, String action) {
        this.objectType = objectType;
        this.objectId = objectId;
        this.subjectKind = kind.name();
        this.subjectId = subjectId;
        this.action = action;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.object(objectType, objectId);
    }

    public UUID objectId() {
        return objectId;
    }

    public SubjectKind subjectKind() {
        return SubjectKind.valueOf(subjectKind);
    }

    public UUID subjectId() {
        return subjectId;
    }

    /** The wire name of the action, or the wildcard. */
    public String action() {
        return action;
    }
}
