package org.slipway.templates.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps uploaded archives. Contents never change, so they are read apart from what is known about them. */
@Dependent
public class FileStore {

    private final EntityManager entities;

    @Inject
    public FileStore(EntityManager entities) {
        this.entities = entities;
    }

    /** What is stored under which id. {@code added} is false if the person had stored the same bytes before. */
    public record Stored(UUID id, boolean added) {}

    /**
     * Adds an archive unless this person has stored the same before.
     *
     * @param hash SHA-256 of the content, in hexadecimal
     */
    public Stored add(String hash, String mimetype, byte[] data, UUID createdBy, Instant now) {
        UUID id = UUID.randomUUID();
        int added = entities.createNativeQuery(
                        "insert into files (id, hash, mimetype, size, data, created_by, created_at) values (:id,"
                                + " :hash, :mimetype, :size, :data, :by, :now) on conflict (created_by, hash) do nothing")
                .setParameter("id", id)
                .setParameter("hash", hash)
                .setParameter("mimetype", mimetype)
                .setParameter("size", (long) data.length)
                .setParameter("data", data)
                .setParameter("by", createdBy)
                .setParameter("now", now)
                .executeUpdate();
        return added == 1
                ? new Stored(id, true)
                : new Stored(findByHash(createdBy, hash).orElseThrow().id(), false);
    }

    /** What this person has stored under this hash. */
    public Optional<UploadedFile> findByHash(UUID createdBy, String hash) {
        return entities.createQuery(
                        "select f from UploadedFile f where f.createdBy = :by and f.hash = :hash", UploadedFile.class)
                .setParameter("by", createdBy)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    public Optional<UploadedFile> find(UUID id) {
        return Optional.ofNullable(entities.find(UploadedFile.class, id));
    }

    /** The content of a file that exists. */
    public byte[] data(UUID id) {
        return (byte[]) entities.createNativeQuery("select data from files where id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
