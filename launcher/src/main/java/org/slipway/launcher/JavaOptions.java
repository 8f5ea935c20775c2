package org.slipway.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options of the server's JVM. The defaults are made for little memory: the serial collector has the smallest overhead,
 * a young generation of fixed size leaves little to move, and the old one is kept close to what lives.
 */
final class JavaOptions {

    private static final List<String> DEFAULTS = List.of(
            "-Xms96m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:NewSize=48m",
            "-XX:MaxNewSize=96m",
            "-XX:SurvivorRatio=4",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-Djava.awt.headless=true");

    /** What an option sets: two that set the same thing exclude each other. */
    private static final Pattern SUBJECT = Pattern.compile("-X(?:ms|mx|mn|ss)|-XX:[+-]?\\w+|-D[^=]+");

    private JavaOptions() {}

    /** The defaults and what is given, separated by spaces. What is given replaces the default for the same thing. */
    static List<String> with(String given) {
        List<String> own = given.isBlank() ? List.of() : List.of(given.strip().split("\\s+"));
        Set<String> replaced = own.stream().map(JavaOptions::subject).collect(Collectors.toSet());
        List<String> options = new ArrayList<>();
        Stream.concat(DEFAULTS.stream().filter(option -> !replaced.contains(subject(option))), own.stream())
                .forEach(options::add);
        return List.copyOf(options);
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
