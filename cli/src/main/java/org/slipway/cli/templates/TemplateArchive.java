package org.slipway.cli.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slipway.cli.CliException;
import org.slipway.cli.files.LocalFiles;

/** A template's directory as the archive that is uploaded: the same files give the same bytes. */
final class TemplateArchive {

    /** Where the archive has the plan. */
    static final String PLAN = ".slipway/plan.json";

    private static final long MOST_BYTES = 32L << 20;

    /** What belongs to the author's machine, and must not leave it. */
    private static final Set<String> LEFT_OUT = Set.of(".terraform", ".git", ".slipway");

    private static final Path MODULES = Path.of(".terraform", "modules");

    private TemplateArchive() {}

    /**
     * Packs a directory.
     *
     * @param plan a file that goes along as {@link #PLAN}, or null
     * @throws CliException if it is no directory, holds no Terraform files, or is too large
     */
    static byte[] of(Path directory, Path plan) {
        if (!Files.isDirectory(directory)) {
            throw CliException.failed(
                    directory + (Files.exists(directory) ? " is not a directory." : " does not exist."));
        }
        try {
            List<Path> files = files(directory);
            if (files.stream().noneMatch(TemplateArchive::isSource)) {
                throw CliException.failed(directory + " has no Terraform files (.tf or .tf.json).");
            }
            return zip(directory, files, plan);
        } catch (IOException failure) {
            throw LocalFiles.unreadable(directory, failure);
        }
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".tf") || name.endsWith(".tf.json");
    }

    private static List<Path> files(Path directory) throws IOException {
        Collecting collecting = new Collecting(directory);
        Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collecting);
        return collecting.files.stream().sorted().toList();
    }

    /** Follows links as far as they stay in the directory; what they lead to goes along as a copy. */
    private static final class Collecting extends SimpleFileVisitor<Path> {

        private final Path directory;
        private final Path root;
        private final List<Path> files = new ArrayList<>();

        Collecting(Path directory) throws IOException {
            this.directory = directory;
            this.root = directory.toRealPath();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!isWanted(directory.relativize(folder)) && !folder.endsWith(".terraform")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            requireInside(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && isWanted(directory.relativize(file))) {
                requireInside(file);
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            throw failure instanceof FileSystemLoopException
                    ? CliException.failed(path + " is a link to a folder that it is in.")
                    : LocalFiles.unreadable(path, failure);
        }

        private void requireInside(Path path) throws IOException {
            if (!path.toRealPath().startsWith(root)) {
                throw CliException.failed(path + " leads out of " + directory + ". Put a copy in its place.");
            }
        }
    }

    /** States may hold secrets and stay; of {@code .terraform} only the modules are needed. */
    private static boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        Path beyond = file.startsWith(MODULES) ? MODULES.relativize(file) : file;
        boolean leftOut = Stream.iterate(beyond, path -> path != null, Path::getParent)
                .map(path -> path.getFileName().toString())
                .anyMatch(LEFT_OUT::contains);
        return !leftOut && !name.endsWith(".tfstate") && !name.endsWith(".tfstate.backup");
    }

    private static byte[] zip(Path directory, List<Path> files, Path plan) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long size = 0;
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                size += Files.size(file);
                if (size > MOST_BYTES) {
                    throw CliException.failed(directory + " has more than " + (MOST_BYTES >> 20) + " MiB of files.");
                }
                add(zip, directory.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            if (plan != null) {
                add(zip, PLAN, LocalFiles.bytes(plan));
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
