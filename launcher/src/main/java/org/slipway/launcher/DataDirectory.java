package org.slipway.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/**
 * The directory that holds everything a local server keeps: {@code postgres/} (the database), {@code log/},
 * {@code server/} (the running copy of WildFly, made anew at each start) and the credentials, all for its owner only. One
 * launcher holds it at a time.
 */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Makes the directory where it does not exist, and takes it for this process.
     *
     * @throws LaunchException when it cannot be written or another launcher holds it
     */
    static DataDirectory open(Path directory) {
        var root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(root.resolve("log"));
            var channel = FileChannel.open(
                    root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new LaunchException(
                        ExitCode.DATA_IN_USE,
                        "Another Slipway server runs on the data directory %s: stop it, or choose another with --data."
                                .formatted(root));
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException | UnsupportedOperationException e) {
            throw new LaunchException(
                    ExitCode.DATA_UNUSABLE, "The data directory %s cannot be used: %s.".formatted(root, reason(e)), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + e.getMessage();
    }

    Path root() {
        return root;
    }

    /** The database cluster. */
    Path postgres() {
        return root.resolve("postgres");
    }

    /** The running copy of the server. */
    Path server() {
        return root.resolve("server");
    }

    Path log() {
        return root.resolve("log");
    }

    /** Reads a small file of properties; empty when there is none. */
    Properties read(String name) {
        var properties = new Properties();
        var file = root.resolve(name);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    /** Writes a small file of properties, readable by its owner only, in one step. */
    void write(String name, Properties properties) {
        try {
            var temporary = Files.createTempFile(root, name, ".new");
            try (var out = Files.newBufferedWriter(temporary)) {
                properties.store(out, null);
            }
            Files.move(temporary, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.DATA_UNUSABLE,
                    "The data directory %s cannot be written: %s.".formatted(root, reason(e)),
                    e);
        }
    }

    /** Removes a small file. */
    void forget(String name) {
        try {
            Files.deleteIfExists(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
