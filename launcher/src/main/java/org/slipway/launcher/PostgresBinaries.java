package org.slipway.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per user from the archive on the class path. */
final class PostgresBinaries {

    /** The version of the archive; its major version is that of the data directories it can open. */
    static final String VERSION = "18.4";

    private final Path home;
    private final List<String> prefix;

    private PostgresBinaries(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static int majorVersion() {
        return Integer.parseInt(VERSION.substring(0, VERSION.indexOf('.')));
    }

    /**
     * Finds the programs in the cache, or unpacks them there.
     *
     * @throws LaunchException when the archive does not fit this machine or the cache cannot be written
     */
    static PostgresBinaries unpacked(Path cache) {
        var archive = "postgres-" + system() + "-" + hardware() + ".txz";
        var home = cache.resolve("postgresql-" + VERSION + "-" + system() + "-" + hardware());
        try {
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home, runsAsRoot() ? List.of("unshare", "--user") : List.of());
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.DATABASE_NOT_STARTED, "PostgreSQL cannot be unpacked into %s: %s.".formatted(home, e), e);
        }
    }

    /**
     * The command line of one of the programs. PostgreSQL refuses to run as root; in a user namespace of its own, root is
     * nobody in its eyes and still reads root's files.
     */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void unpack(String archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var temporary = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var resource = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive)) {
            if (resource == null) {
                throw new LaunchException(
                        ExitCode.DATABASE_NOT_STARTED,
                        "There is no embedded PostgreSQL for this machine (%s): set SLIPWAY_DATABASE_URL to one that runs elsewhere."
                                .formatted(archive));
            }
            unpack(resource, temporary);
            Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another launcher was faster, with the same files.
            Directories.delete(temporary);
        }
    }

    private static void unpack(InputStream resource, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var target = resolved(entry, directory);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static Path resolved(TarArchiveEntry entry, Path directory) throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("entry " + entry.getName() + " leads out of the archive");
        }
        return target;
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String hardware() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }
}
