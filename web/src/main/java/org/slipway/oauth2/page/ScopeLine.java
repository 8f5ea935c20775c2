package org.slipway.oauth2.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scope in plain words.
 *
 * @param scope its name on the wire
 * @param words what it allows, starting with a verb: "See your workspaces and their state"
 * @param group what it is about: "Workspaces"; lines of a group stand together
 * @param dangerous whether it allows changes that cannot be undone, or everything
 * @param granted whether the client holds it already
 */
public record ScopeLine(String scope, String words, String group, boolean dangerous, boolean granted) {

    /** The lines by group, in the order in which the groups first appear. */
    public static Map<String, List<ScopeLine>> grouped(List<ScopeLine> lines) {
        Map<String, List<ScopeLine>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.group(), group -> new ArrayList<>()).add(line));
        return groups;
    }

    /** The lines that bundle what a task needs, the one for everything first. */
    public static List<ScopeLine> tasks(List<ScopeLine> lines) {
        return lines.stream()
                .filter(ScopeLine::isTask)
                .sorted(Comparator.comparing(line -> !line.scope().equals("coder:all")))
                .toList();
    }

    /** The lines that allow a single action on one kind of thing. */
    public static List<ScopeLine> single(List<ScopeLine> lines) {
        return lines.stream().filter(line -> !line.isTask()).toList();
    }

    private boolean isTask() {
        return scope.startsWith("coder:");
    }
}
