package org.slipway.launcher;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options of the server's JVM. The defaults are made for little memory: the serial collector has the smallest overhead,
 * a young generation of fixed size leaves little to move, and the old one is kept close to what lives. Each survivor space
 * holds what two password hashes are working on, so that logins do not fill the old generation.
 */
final class JavaOptions {

    private static final List<String> DEFAULTS = List.of(
            "-Xms96m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:NewSize=80m",
            "-XX:MaxNewSize=80m",
            "-XX:SurvivorRatio=3",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-Djava.awt.headless=true");

    /** Large pages make the password hash, which jumps about in its memory, a quarter faster; not every kernel has them. */
    private static final Path LARGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private static final String USE_LARGE_PAGES = "-XX:+UseTransparentHugePages";

    /**
     * What the C library has got back from the compilers' threads goes back to the system every ten seconds, or it would keep
     * some 50 MB of it; updates of JDK 17 before 17.0.9 do not know the option.
     */
    private static final String RETURN_NATIVE_MEMORY = "-XX:TrimNativeHeapInterval=10000";

    /** What an option sets: two that set the same thing exclude each other. */
    private static final Pattern SUBJECT = Pattern.compile("-X(?:ms|mx|mn|ss)|-XX:[+-]?\\w+|-D[^=]+");

    private JavaOptions() {}

    /** The defaults and what is given, separated by spaces. What is given replaces the default for the same thing. */
    static List<String> with(String given) {
        List<String> own = given.isBlank() ? List.of() : List.of(given.strip().split("\\s+"));
        Set<String> replaced = own.stream().map(JavaOptions::subject).collect(Collectors.toSet());
        List<String> options = new ArrayList<>();
        Stream.concat(defaults().filter(option -> !replaced.contains(subject(option))), own.stream())
                .forEach(options::add);
        return List.copyOf(options);
    }

    private static Stream<String> defaults() {
        Stream.Builder<String> fitting = Stream.builder();
        DEFAULTS.forEach(fitting);
        if (hasLargePages()) {
            fitting.add(USE_LARGE_PAGES);
        }
        if (knows("TrimNativeHeapInterval")) {
            fitting.add(RETURN_NATIVE_MEMORY);
        }
        return fitting.build();
    }

    /** Whether this JVM, which is the server's, too, has the option. */
    private static boolean knows(String option) {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(option);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static boolean hasLargePages() {
        try {
            return !Files.readString(LARGE_PAGES).contains("[never]");
        } catch (IOException e) {
            return false;
        }
    }

    private static String subject(String option) {
        Matcher matcher = SUBJECT.matcher(option);
        if (!matcher.lookingAt()) {
            return option;
        }
        boolean collector = option.matches("-XX:[+-]Use\\w+GC");
        return collector ? "collector" : matcher.group().replaceFirst("-XX:[+-]", "-XX:");
    }
}
