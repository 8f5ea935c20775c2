package org.slipway.cli.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slipway.cli.CliException;
import org.slipway.cli.http.Json;

/** Keeps the stored logins in {@code credentials.json}, readable by its owner only, replaced as a whole. */
public final class CredentialStore {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final Path file;

    /** @param folder that holds the file; created when something is stored */
    public CredentialStore(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("credentials.json");
    }

    private record Content(URI current, Map<URI, StoredLogin> logins) {}

    /** {@return where the logins are kept} */
    public Path file() {
        return file;
    }

    /** {@return the server that was signed in to last, if that login is still stored} */
    public Optional<URI> current() {
        return Optional.ofNullable(read().current());
    }

    /**
     * @param server address
     * @return the login stored for it
     */
    public Optional<StoredLogin> find(URI server) {
        return Optional.ofNullable(read().logins().get(server));
    }

    /**
     * Stores a login and makes its server the current one.
     *
     * @param server address
     * @param login to remember
     */
    public void save(URI server, StoredLogin login) {
        var logins = new TreeMap<>(read().logins());
        logins.put(server, login);
        write(new Content(server, logins));
    }

    /**
     * Stores a renewed login; the current server stays what it is.
     *
     * @param server address
     * @param login to remember in place of the former one
     */
    public void replace(URI server, StoredLogin login) {
        var content = read();
        var logins = new TreeMap<>(content.logins());
        logins.put(server, login);
        write(new Content(content.current(), logins));
    }

    /** @param server whose login is forgotten */
    public void forget(URI server) {
        var content = read();
        var logins = new TreeMap<>(content.logins());
        logins.remove(server);
        write(new Content(server.equals(content.current()) ? null : content.current(), logins));
    }

    /**
     * Does something while no other process of this program does the same: two commands at once must not both spend one
     * refresh token.
     *
     * @param work to do
     * @param <T> its result
     * @return the result
     */
    public <T> T locked(Supplier<T> work) {
        createFolder();
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        owner("rw-------"));
                FileLock lock = channel.lock()) {
            return lock.isValid() ? work.get() : locked(work);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot lock " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private Content read() {
        if (!Files.exists(file)) {
            return new Content(null, Map.of());
        }
        try {
            var content = Json.MAPPER.readValue(file.toFile(), Content.class);
            return content.logins() == null ? new Content(content.current(), Map.of()) : content;
        } catch (IOException unreadable) {
            throw CliException.failed("Cannot read the stored logins in " + file
                    + "; delete the file and sign in again with: slipway login");
        }
    }

    private void write(Content content) {
        createFolder();
        try {
            Path next = Files.createTempFile(folder, "credentials", ".tmp", owner("rw-------"));
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(
                        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content)));
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder, owner("rwx------"));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot create " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
