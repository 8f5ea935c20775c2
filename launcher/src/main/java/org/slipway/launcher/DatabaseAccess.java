package org.slipway.launcher;

import java.util.Map;
import java.util.Properties;

/**
 * Where the database is and who enters it.
 *
 * @param url JDBC URL without credentials
 * @param user login of the application, which should be a member of the role {@code slipway_app}
 * @param ownerUser login that owns the schema and migrates it; may be the same as {@code user}
 */
public record DatabaseAccess(String url, String user, String password, String ownerUser, String ownerPassword) {

    /** The server's settings that carry this, as environment variables: never as arguments, which everybody can read. */
    Map<String, String> environment() {
        return Map.of(
                "SLIPWAY_DATABASE_URL", url,
                "SLIPWAY_DATABASE_USER", user,
                "SLIPWAY_DATABASE_PASSWORD", password,
                "SLIPWAY_DATABASE_OWNER_USER", ownerUser,
                "SLIPWAY_DATABASE_OWNER_PASSWORD", ownerPassword);
    }

    /** JDBC connection properties of the owner. */
    public Properties ownerProperties() {
        return properties(ownerUser, ownerPassword);
    }

    /** JDBC connection properties of the application's login. */
    public Properties userProperties() {
        return properties(user, password);
    }

    private static Properties properties(String user, String password) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "slipway launcher");
        return properties;
    }

    /** Leaves the passwords out. */
    @Override
    public String toString() {
        return url + " as " + user + " (owner " + ownerUser + ")";
    }
}
