package org.slipway.parameters.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slipway.hcl.function.FileSource;

/** The files of a template in memory, by paths relative to its root. Immutable; the only files that a render sees. */
public final class TemplateFiles implements FileSource {

    /** Entries beyond this are refused. */
    public static final int MAX_FILES = 10_000;

    /** Bytes of all files together beyond this are refused. */
    public static final long MAX_BYTES = 64L << 20;

    private final TreeMap<String, byte[]> files;

    private TreeMap<String, byte[]> copy() {
        return new TreeMap<>(files);
    }

    private TemplateFiles(TreeMap<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Takes files as they are in an archive.
     *
     * @param files content by path with {@code /} between names
     * @throws IllegalArgumentException if a path is absolute or leads out of the template, or the limits are exceeded
     */
    public static TemplateFiles of(Map<String, byte[]> files) {
        TreeMap<String, byte[]> normal = new TreeMap<>();
        files.forEach((path, content) -> {
            String inside = path.startsWith("/")
                    ? null
                    : TemplatePaths.resolve("", path).orElse(null);
            if (inside == null || inside.isEmpty()) {
                throw new IllegalArgumentException("the path \"" + path + "\" leads out of the template");
            }
            normal.put(inside, content);
        });
        requireLimits(normal);
        return new TemplateFiles(normal);
    }

    private static void requireLimits(Map<String, byte[]> files) {
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        if (files.size() > MAX_FILES || bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a template may have up to " + MAX_FILES + " files with " + (MAX_BYTES >> 20) + " MB together");
        }
    }

    /** Reads a directory with everything below it; links are not followed. */
    public static TemplateFiles readDirectory(Path root) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> regular = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MAX_FILES + 1L)
                    .toList();
            long bytes = 0;
            for (Path path : regular) {
                bytes += Files.size(path);
                if (regular.size() > MAX_FILES || bytes > MAX_BYTES) {
                    throw new IOException(root + " is too large for a template");
                }
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return new TemplateFiles(files);
    }

    /** These files, with those of another tree put into a folder, such as cached modules at {@code .terraform/modules}. */
    public TemplateFiles with(String folder, TemplateFiles others) {
        TreeMap<String, byte[]> all = copy();
        others.files.forEach((path, content) -> all.put(folder + "/" + path, content));
        requireLimits(all);
        return new TemplateFiles(all);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public Collection<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The bytes of all files together. */
    public long size() {
        return files.values().stream().mapToLong(content -> content.length).sum();
    }

    /** SHA-256 over paths and contents, in hexadecimal: equal trees have equal hashes. */
    public String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
