package org.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this client, as the build wrote it down. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"slipway " + current()};
    }

    /** {@return the version, for example 0.1.0} */
    public static String current() {
        var properties = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/slipway-cli.properties")) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}
