package org.slipway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.slipway.launcher.DataDirectory;
import org.slipway.launcher.DatabaseAccess;
import org.slipway.launcher.Directories;
import org.slipway.launcher.EmbeddedDatabase;
import org.slipway.launcher.PostgresBinaries;
import org.slipway.launcher.ServerOptions;

/**
 * An empty PostgreSQL with the logins of production, in a directory that is deleted when it is closed. It is the launcher's
 * own embedded database, with the same rights and the same durability.
 */
public final class TestDatabase implements AutoCloseable {

    private final Path directory;
    private final DataDirectory data;
    private final EmbeddedDatabase database;

    private TestDatabase(Path directory, DataDirectory data, EmbeddedDatabase database) {
        this.directory = directory;
        this.data = data;
        this.database = database;
    }

    /** Starts one; takes some two seconds. */
    public static TestDatabase start() {
        try {
            var directory = Files.createTempDirectory("slipway-database");
            var data = DataDirectory.open(directory);
            var binaries = PostgresBinaries.unpacked(ServerOptions.defaultCache(System.getenv()));
            var started = new TestDatabase(directory, data, EmbeddedDatabase.start(data, binaries));
            started.connect().close();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the tests cannot be entered: " + e.getMessage(), e);
        }
    }

    /** URL and logins. */
    public DatabaseAccess access() {
        return database.access();
    }

    /** A connection of the schema's owner. */
    public Connection connect() throws SQLException {
        return FirstConnection.open(access().url(), access().ownerProperties());
    }

    /** Stops it and deletes everything. */
    @Override
    public void close() {
        database.close();
        data.close();
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
