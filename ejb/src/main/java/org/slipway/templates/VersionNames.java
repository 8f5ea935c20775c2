package org.slipway.templates;

import java.security.SecureRandom;
import java.util.List;

/** Names for versions whose authors gave none: two words and a number, easier to say than an id. */
final class VersionNames {

    private static final List<String> QUALITIES = List.of(
            "able", "bold", "brisk", "calm", "clear", "crisp", "deep", "even", "fair", "fresh", "keen", "kind", "light",
            "lively", "neat", "plain", "quick", "quiet", "ready", "sharp", "smooth", "sound", "steady", "stout",
            "sunny", "sure", "swift", "tidy", "trim", "true", "warm", "wide");

    private static final List<String> THINGS = List.of(
            "anchor", "beacon", "berth", "bow", "breeze", "buoy", "cabin", "cape", "channel", "chart", "coast",
            "compass", "current", "deck", "dock", "fleet", "harbor", "haven", "helm", "hull", "keel", "lagoon",
            "lantern", "mast", "pier", "port", "quay", "reef", "rudder", "sail", "tide", "wharf");

    private static final SecureRandom RANDOM = new SecureRandom();

    private VersionNames() {}

    static String random() {
        return QUALITIES.get(RANDOM.nextInt(QUALITIES.size())) + "_" + THINGS.get(RANDOM.nextInt(THINGS.size()))
                + RANDOM.nextInt(1000);
    }
}
