package org.slipway.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slipway.launcher.Directories;
import org.slipway.launcher.Ports;
import org.slipway.testing.TestDatabase;

/**
 * Prepares what Arquillian's server needs before the first test: a database, a copy of the packaged server (the tests must
 * not write into what ships), and free ports. {@code arquillian.xml} reads them as system properties.
 */
public final class ServerEnvironment implements LauncherSessionListener {

    private TestDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        database = TestDatabase.start();
        var access = database.access();
        System.setProperty("test.database.url", access.url());
        System.setProperty("test.database.user", access.user());
        System.setProperty("test.database.password", access.password());
        System.setProperty("test.database.owner.user", access.ownerUser());
        System.setProperty("test.database.owner.password", access.ownerPassword());
        System.setProperty("test.port", Integer.toString(Ports.free()));
        System.setProperty("test.management.port", Integer.toString(Ports.free()));
        copyServer();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        database.close();
    }

    private static void copyServer() {
        var copy = Path.of(System.getProperty("test.server.home"));
        try {
            Directories.delete(copy);
            Directories.copy(
                    Path.of(System.getProperty("slipway.server.home")), copy, path -> path.startsWith("standalone"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
