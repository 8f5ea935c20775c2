package org.slipway.cli.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slipway.cli.CliException;
import org.slipway.cli.files.LocalFiles;

/** A template's directory as the archive that is uploaded: the same files give the same bytes. */
final class TemplateArchive {

    private static final long MOST_BYTES = 32L << 20;

    /** What belongs to the author's machine, and must not leave it. */
    private static final Set<String> LEFT_OUT = Set.of(".terraform", ".git");

    private TemplateArchive() {}

    /** @throws CliException if it is no directory, holds no Terraform files, or is too large */
    static byte[] of(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw CliException.failed(
                    directory + (Files.exists(directory) ? " is not a directory." : " does not exist."));
        }
        try {
            List<Path> files = files(directory);
            if (files.stream().noneMatch(TemplateArchive::isSource)) {
                throw CliException.failed(directory + " has no Terraform files (.tf or .tf.json).");
            }
            return zip(directory, files);
        } catch (IOException failure) {
            throw LocalFiles.unreadable(directory, failure);
        } catch (UncheckedIOException failure) {
            throw LocalFiles.unreadable(directory, failure.getCause());
        }
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".tf") || name.endsWith(".tf.json");
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> isWanted(directory.relativize(path)))
                    .sorted()
                    .toList();
        }
    }

    /** States and variable files with secrets stay; of {@code .terraform} only the modules are needed. */
    private static boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        boolean isModule = file.startsWith(Path.of(".terraform", "modules"));
        boolean leftOut = Stream.iterate(file, path -> path != null, Path::getParent)
                .map(path -> path.getFileName().toString())
                .anyMatch(LEFT_OUT::contains);
        return (!leftOut || isModule) && !name.endsWith(".tfstate") && !name.endsWith(".tfstate.backup");
    }

    private static byte[] zip(Path directory, List<Path> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long size = 0;
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                size += Files.size(file);
                if (size > MOST_BYTES) {
                    throw CliException.failed(directory + " has more than " + (MOST_BYTES >> 20) + " MiB of files.");
                }
                ZipEntry entry =
                        new ZipEntry(directory.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
