package org.slipway.cli.login;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Opens a page in the person's browser, where there is a screen to show it on. */
public final class SystemBrowser implements Predicate<URI> {

    private final Map<String, String> variables;

    /** @param variables of the environment: they tell whether there is a screen */
    public SystemBrowser(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public boolean test(URI page) {
        List<String> opener = opener();
        return !opener.isEmpty() && started(opener, page);
    }

    private List<String> opener() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return remote() ? List.of() : List.of("open");
        }
        if (system.startsWith("windows")) {
            return remote() ? List.of() : List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        boolean screen = variables.containsKey("DISPLAY") || variables.containsKey("WAYLAND_DISPLAY");
        return screen ? List.of("xdg-open") : List.of();
    }

    private boolean remote() {
        return variables.containsKey("SSH_CONNECTION");
    }

    private static boolean started(List<String> opener, URI page) {
        var command = new ArrayList<>(opener);
        command.add(page.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return !process.waitFor(2, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
