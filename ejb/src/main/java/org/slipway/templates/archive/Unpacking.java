package org.slipway.templates.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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

    private record Link(String path, String target) {}

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
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
        links.add(new Link(
                path,
                inside.orElseThrow(() -> new ArchiveException(
                        "The link \"" + path + "\" leads out of the archive, to \"" + shown(target) + "\"."))));
    }

    /** The files by path, with copies where there were links. */
    Map<String, byte[]> finish() throws ArchiveException {
        for (Link link : links) {
            follow(link);
        }
        if (files.isEmpty()) {
            throw new ArchiveException("The archive has no files.");
        }
        return files;
    }

    private void follow(Link link) throws ArchiveException {
        if (files.containsKey(link.target)) {
            put(link.path, files.get(link.target));
            return;
        }
        String folder = link.target.isEmpty() ? "" : link.target + "/";
        if ((link.path + "/").startsWith(folder)) {
            throw new ArchiveException("The link \"" + link.path + "\" leads to a folder that it is in.");
        }
        List<String> below =
                files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
        if (below.isEmpty()) {
            throw new ArchiveException("The link \"" + link.path + "\" leads to nothing that is in the archive.");
        }
        for (String path : below) {
            count();
            put(link.path + "/" + path.substring(folder.length()), files.get(path));
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
            throw new ArchiveException("The archive has \"" + path + "\" twice.");
        }
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
