package org.slipway.templates.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads and writes archives in memory. */
public final class Archives {

    /** File types of Unix modes: pipe, character device, block device, socket. */
    private static final Set<Integer> DEVICES = Set.of(0010000, 0020000, 0060000, 0140000);

    private Archives() {}

    /**
     * The files of an archive by path, with {@code /} between names.
     *
     * @throws ArchiveException if it cannot be read, or must not be; see the package's rules
     */
    public static Map<String, byte[]> read(ArchiveFormat format, byte[] archive) throws ArchiveException {
        try {
            return format == ArchiveFormat.TAR ? readTar(archive) : readZip(archive);
        } catch (IOException | RuntimeException unreadable) {
            // The library reports some malformed headers by unchecked exceptions.
            throw new ArchiveException(
                    "This cannot be read as a " + format.name().toLowerCase(Locale.ROOT) + " archive.", unreadable);
        }
    }

    private static Map<String, byte[]> readTar(byte[] archive) throws IOException, ArchiveException {
        Unpacking unpacking = new Unpacking(0);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(archive), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpacking.count();
                if (entry.isSymbolicLink()) {
                    unpacking.link(entry.getName(), entry.getLinkName());
                } else if (entry.isLink()) {
                    // A hard link names its target from the root of the archive.
                    unpacking.link(entry.getName(), up(entry.getName()) + entry.getLinkName());
                } else if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
                    throw new ArchiveException("The archive has a device or a pipe, \"" + entry.getName() + "\".");
                } else if (entry.isFile() && tar.canReadEntryData(entry)) {
                    unpacking.file(entry.getName(), tar);
                } else if (!entry.isDirectory()) {
                    throw new ArchiveException(
                            "The archive has an entry of a kind that is not taken, \"" + entry.getName() + "\".");
                }
            }
        }
        return unpacking.finish();
    }

    private static String up(String name) throws ArchiveException {
        if (name.startsWith("/") || name.contains("..")) {
            throw new ArchiveException("The path of a link must be plain.");
        }
        String plain = name.startsWith("./") ? name.substring(2) : name;
        return "../".repeat((int) plain.chars().filter(c -> c == '/').count());
    }

    private static Map<String, byte[]> readZip(byte[] archive) throws IOException, ArchiveException {
        Unpacking unpacking = new Unpacking(archive.length);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                unpacking.count();
                if (entry.isDirectory()) {
                    continue;
                }
                if (!zip.canReadEntryData(entry)) {
                    throw new ArchiveException("\"" + entry.getName() + "\" is encrypted or packed in an unknown way.");
                }
                if (DEVICES.contains(entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG)) {
                    throw new ArchiveException("The archive has a device or a pipe, \"" + entry.getName() + "\".");
                }
                if (entry.isUnixSymlink()) {
                    unpacking.link(entry.getName(), zip.getUnixSymlink(entry));
                } else {
                    try (InputStream content = zip.getInputStream(entry)) {
                        unpacking.file(entry.getName(), content);
                    }
                }
            }
        }
        return unpacking.finish();
    }

    /** The files as a tar archive: the same files give the same bytes. */
    public static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setModTime(0L);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /** The files as a zip archive. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                entry.setTime(0L);
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }
}
