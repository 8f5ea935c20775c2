package org.slipway.parameters.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths inside a template: names with {@code /} between them, the empty path for the root. */
final class TemplatePaths {

    private TemplatePaths() {}

    /** A path seen from a directory; empty if it leads out of the template. */
    static Optional<String> resolve(String directory, String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (directory + "/" + path).split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /** The directory that a file is in. */
    static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The name of a file without its directory. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
