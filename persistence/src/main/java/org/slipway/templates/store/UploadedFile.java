package org.slipway.templates.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An archive that somebody uploaded, without its content: {@link FileStore#data} reads that. */
@Entity
@Table(name = "files")
public class UploadedFile {

    @Id
    private UUID id;

    private String hash;
    private String mimetype;
    private long size;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected UploadedFile() {}

    public UUID id() {
        return id;
    }

    /** SHA-256 of the content, in hexadecimal. */
    public String hash() {
        return hash;
    }

    public String mimetype() {
        return mimetype;
    }

    /** Bytes of the content. */
    public long size() {
        return size;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
