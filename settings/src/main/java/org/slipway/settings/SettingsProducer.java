package org.slipway.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings once, when the first bean asks for them. */
@ApplicationScoped
public class SettingsProducer {

    /** The settings from system properties and the environment. */
    @Produces
    @Singleton
    Settings settings() {
        Config config = ConfigProvider.getConfig();
        return SettingsReader.read(
                name -> config.getOptionalValue(name, String.class), config.getPropertyNames(), System.getenv());
    }

    /** The time that every rule goes by. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
