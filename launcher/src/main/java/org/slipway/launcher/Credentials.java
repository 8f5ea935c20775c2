package org.slipway.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The passwords of the embedded database: random, made once, kept in the data directory for its owner only. */
record Credentials(String superuser, String owner, String application) {

    private static final String FILE = "database-passwords.properties";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those of this data directory; made where there are none. */
    static Credentials of(DataDirectory data) {
        var kept = data.read(FILE);
        for (var login : List.of("postgres", "slipway_owner", "slipway")) {
            kept.putIfAbsent(login, random());
        }
        data.write(FILE, kept);
        return new Credentials(
                kept.getProperty("postgres"), kept.getProperty("slipway_owner"), kept.getProperty("slipway"));
    }

    /** Writes the superuser's password for {@code initdb}; the caller deletes the file. */
    Path superuserFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, superuser, StandardOpenOption.WRITE);
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
