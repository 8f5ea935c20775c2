package org.slipway.login.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names the program and system behind a user agent, roughly: enough for a person to recognise their own device. */
final class Devices {

    /** In order: later browsers name earlier ones in their own text. */
    private static final Map<String, String> PROGRAMS = ordered(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "slipway",
            "Slipway CLI",
            "curl/",
            "curl",
            "Java-http-client",
            "Java program");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Devices() {}

    static String describe(String userAgent) {
        String program = find(PROGRAMS, userAgent);
        String system = find(SYSTEMS, userAgent);
        if (program.isEmpty()) {
            return system.isEmpty() ? "Unknown program" : "Unknown program on " + system;
        }
        return system.isEmpty() ? program : program + " on " + system;
    }

    private static String find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
