package org.slipway.templates.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the entries of one archive and stops at the first that must not be. */
final class Unpacking {

    /** Entries, folders included. */
    static final int MOST_ENTRIES = 10_000;

    /** Bytes of all files together. */
    static final long MOST_BYTES = 32L << 20;

    /** Text shrinks to a tenth; what shrinks much further was made to be large. */
    static final int MOST_RATIO = 100;

    private static final long HARMLESS_BYTES = 1L << 20;
    private static final int LONGEST_PATH = 1024;

    /** Links that lead to links; as many as Linux follows. */
    static final int LONGEST_CHAIN = 40;

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    /** Links that are not followed yet: where each leads by its path. */
    private final TreeMap<String, String> links = new TreeMap<>();

    /** The links that are being followed, each because of the one before. */
    private final Deque<String> chain = new ArrayDeque<>();

    private final long most;
    private int entries;
    private long bytes;

    /** @param packedSize bytes of the archive if it is compressed, else 0 */
    Unpacking(long packedSize) {
        most = packedSize == 0 ? MOST_BYTES : Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, packedSize * MOST_RATIO));
    }

    /** Counts an entry of any kind. */
    void count() throws ArchiveException {
        if (++entries > MOST_ENTRIES) {
            throw new ArchiveException("The archive has more than " + MOST_ENTRIES + " entries.");
        }
    }

    /** Takes a file. What its header says about its size is not believed. */
    void file(String name, InputStream content) throws ArchiveException, IOException {
        put(path(name), content.readNBytes((int) (most - bytes) + 1));
    }

    /** Takes a link, which is followed when all files are there. */
    void link(String name, String target) throws ArchiveException {
        String path = path(name);
        int slash = path.lastIndexOf('/');
        Optional<String> inside =
                target.startsWith("/") ? Optional.empty() : resolve(slash < 0 ? "" : path.substring(0, slash), target);
        String leadsTo = inside.orElseThrow(() -> new ArchiveException(
                "The link \"" + path + "\" leads out of the archive, to \"" + shown(target) + "\"."));
        if (links.put(path, leadsTo) != null) {
            throw twice(path);
        }
    }

    /** The files by path, with copies where there were links. */
    Map<String, byte[]> finish() throws ArchiveException {
        while (!links.isEmpty()) {
            follow(links.firstKey());
        }
        if (files.isEmpty()) {
            throw new ArchiveException("The archive has no files.");
        }
        return files;
    }

    /** Puts a copy where a link is, of what is there when the links on the way and below have been followed. */
    private void follow(String link) throws ArchiveException {
        String target = links.get(link);
        String folder = target.isEmpty() ? "" : target + "/";
        if ((link + "/").startsWith(folder)) {
            throw new ArchiveException("The link \"" + link + "\" leads to a folder that it is in.");
        }
        if (chain.contains(link)) {
            throw new ArchiveException("The link \"" + link + "\" leads back to itself.");
        }
        if (chain.size() >= LONGEST_CHAIN) {
            throw new ArchiveException(
                    "The link \"" + chain.getFirst() + "\" leads over more than " + LONGEST_CHAIN + " others.");
        }
        chain.addLast(link);
        for (int slash = target.indexOf('/'); slash >= 0; slash = target.indexOf('/', slash + 1)) {
            followFirst(target.substring(0, slash));
        }
        followFirst(target);
        for (String next = firstBelow(folder); next != null; next = firstBelow(folder)) {
            follow(next);
        }
        chain.removeLast();
        links.remove(link);
        copy(link, target, folder);
    }

    private void followFirst(String path) throws ArchiveException {
        if (links.containsKey(path)) {
            follow(path);
        }
    }

    private String firstBelow(String folder) {
        String next = links.ceilingKey(folder);
        return next != null && next.startsWith(folder) ? next : null;
    }

    private void copy(String link, String target, String folder) throws ArchiveException {
        if (files.containsKey(target)) {
            put(link, files.get(target));
            return;
        }
        List<String> below = files.tailMap(folder).keySet().stream()
                .takeWhile(path -> path.startsWith(folder))
                .toList();
        if (below.isEmpty()) {
            throw new ArchiveException("The link \"" + link + "\" leads to nothing that is in the archive.");
        }
        for (String path : below) {
            count();
            put(link + "/" + path.substring(folder.length()), files.get(path));
        }
    }

    private void put(String path, byte[] content) throws ArchiveException {
        bytes += content.length;
        if (bytes > most) {
            throw new ArchiveException(
                    most < MOST_BYTES
                            ? "The archive unpacks to more than " + MOST_RATIO + " times its size."
                            : "The archive unpacks to more than " + (MOST_BYTES >> 20) + " MiB.");
        }
        if (files.put(path, content) != null) {
            throw twice(path);
        }
    }

    private static ArchiveException twice(String path) {
        return new ArchiveException("The archive has \"" + path + "\" twice.");
    }

    private static String path(String name) throws ArchiveException {
        if (name.length() > LONGEST_PATH) {
            throw new ArchiveException("The archive has a path of more than " + LONGEST_PATH + " characters.");
        }
        if (name.startsWith("/") || name.chars().anyMatch(c -> c < 0x20 || c == '\\' || c == 0x7F)) {
            throw new ArchiveException(
                    "The path \"" + shown(name) + "\" is absolute or has characters that no path here may have.");
        }
        return resolve("", name)
                .filter(path -> !path.isEmpty())
                .orElseThrow(() -> new ArchiveException("The path \"" + shown(name) + "\" leads out of the archive."));
    }

    private static Optional<String> resolve(String folder, String path) {
        List<String> names = new ArrayList<>();
        for (String name : (folder + "/" + path).split("/")) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 100 ? printable.substring(0, 100) + "…" : printable;
    }
}
