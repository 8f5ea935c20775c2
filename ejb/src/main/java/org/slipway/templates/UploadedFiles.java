package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.templates.archive.ArchiveException;
import org.slipway.templates.archive.ArchiveFormat;
import org.slipway.templates.archive.Archives;
import org.slipway.templates.store.FileStore;
import org.slipway.templates.store.UploadedFile;

/** Archives that people upload. They are kept as tar, whatever they came as. */
@Stateless
public class UploadedFiles {

    @Inject
    FileStore files;

    @Inject
    Authorization authorization;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Keeps an archive. The same content of the same person is kept once.
     *
     * @throws ProblemException {@code INVALID_REQUEST} if the archive is not taken; the message says why
     */
    public FileStore.Stored store(ArchiveFormat format, byte[] archive) {
        UUID owner = callers.require().userId();
        Caller caller = authorization.require(Action.CREATE, ResourceObject.of(ResourceType.FILE, null, owner, null));
        Map<String, byte[]> content = read(format, archive);
        byte[] tar = format == ArchiveFormat.TAR ? archive : Archives.tar(content);
        return files.add(sha256(tar), ArchiveFormat.TAR.mimetype(), tar, caller.userId(), clock.instant());
    }

    /** The content of a file as a tar archive, or as another format. */
    public byte[] read(UUID id, ArchiveFormat format) {
        Optional<UploadedFile> file = files.find(id);
        UUID owner = file.map(UploadedFile::createdBy).orElse(null);
        authorization.require(Action.READ, ResourceObject.of(ResourceType.FILE, id, owner, null));
        byte[] tar = files.data(file.map(UploadedFile::id).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND)));
        return format == ArchiveFormat.TAR ? tar : Archives.zip(read(ArchiveFormat.TAR, tar));
    }

    private static Map<String, byte[]> read(ArchiveFormat format, byte[] archive) {
        try {
            return Archives.read(format, archive);
        } catch (ArchiveException refused) {
            throw ProblemException.of(Problem.INVALID_REQUEST, refused.getMessage() + " Nothing was stored.");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
