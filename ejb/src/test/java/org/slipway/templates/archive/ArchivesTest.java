package org.slipway.templates.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {

    private interface Entries<O> {
        void write(O archive) throws IOException;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tar(Entries<TarArchiveOutputStream> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            entries.write(tar);
        }
        return bytes.toByteArray();
    }

    private static void file(TarArchiveOutputStream tar, String name, String content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes(content).length);
        tar.putArchiveEntry(entry);
        tar.write(bytes(content));
        tar.closeArchiveEntry();
    }

    private static void special(TarArchiveOutputStream tar, String name, byte type, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, type);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private static byte[] zip(Entries<ZipArchiveOutputStream> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            entries.write(zip);
        }
        return bytes.toByteArray();
    }

    private static void file(ZipArchiveOutputStream zip, String name, int mode, String content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        zip.putArchiveEntry(entry);
        zip.write(bytes(content));
        zip.closeArchiveEntry();
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(ArchiveFormat format) throws ArchiveException {
        String deep = "modules/" + "long-name/".repeat(20) + "größe.tf";
        Map<String, byte[]> files = new TreeMap<>(Map.of("main.tf", bytes("locals {}"), deep, bytes("")));
        byte[] archive = format == ArchiveFormat.TAR ? Archives.tar(files) : Archives.zip(files);

        assertThat(Archives.read(format, archive)).containsExactlyEntriesOf(files);
        assertThat(Archives.tar(files)).isEqualTo(Archives.tar(files));
    }

    @Test
    void readsFoldersDotsAndLinksInside() throws Exception {
        byte[] archive = tar(tar -> {
            special(tar, "./modules/", TarConstants.LF_DIR, "");
            file(tar, "./modules/one/main.tf", "one");
            special(tar, "two", TarConstants.LF_SYMLINK, "modules/one");
            special(tar, "modules/three.tf", TarConstants.LF_SYMLINK, "../modules/one/main.tf");
            special(tar, "modules/four.tf", TarConstants.LF_LINK, "modules/one/main.tf");
        });

        assertThat(Archives.read(ArchiveFormat.TAR, archive))
                .containsOnly(
                        entry("modules/one/main.tf", bytes("one")),
                        entry("two/main.tf", bytes("one")),
                        entry("modules/three.tf", bytes("one")),
                        entry("modules/four.tf", bytes("one")));
    }

    @Test
    void followsLinksToLinksInAnyOrder() throws Exception {
        byte[] archive = tar(tar -> {
            special(tar, "a.tf", TarConstants.LF_SYMLINK, "current/main.tf");
            special(tar, "current", TarConstants.LF_SYMLINK, "./stable");
            special(tar, "modules/stable", TarConstants.LF_SYMLINK, "../stable");
            special(tar, "stable", TarConstants.LF_SYMLINK, "releases/1");
            file(tar, "releases/1/main.tf", "one");
            special(tar, "releases/1/also.tf", TarConstants.LF_SYMLINK, "main.tf");
        });

        assertThat(Archives.read(ArchiveFormat.TAR, archive).keySet())
                .containsExactly(
                        "a.tf",
                        "current/also.tf",
                        "current/main.tf",
                        "modules/stable/also.tf",
                        "modules/stable/main.tf",
                        "releases/1/also.tf",
                        "releases/1/main.tf",
                        "stable/also.tf",
                        "stable/main.tf");
    }

    @Test
    void followsAChainThatIsLongEnoughForAnybody() throws Exception {
        byte[] archive = tar(tar -> {
            file(tar, "link0", "x");
            for (int i = 1; i <= Unpacking.LONGEST_CHAIN; i++) {
                special(tar, "link" + i, TarConstants.LF_SYMLINK, "link" + (i - 1));
            }
        });
        assertThat(Archives.read(ArchiveFormat.TAR, archive)).hasSize(Unpacking.LONGEST_CHAIN + 1);
    }

    static Stream<Arguments> hostileTars() {
        return Stream.of(
                hostile("leads out of the archive", tar -> file(tar, "../etc/cron.d/x", "x")),
                hostile("leads out of the archive", tar -> file(tar, "a/../../x", "x")),
                hostile("absolute", tar -> file(tar, "/etc/passwd", "x")),
                hostile("characters", tar -> file(tar, "a\\..\\b", "x")),
                hostile("twice", tar -> {
                    file(tar, "a.tf", "x");
                    file(tar, "./a.tf", "y");
                }),
                hostile("leads out", tar -> special(tar, "a", TarConstants.LF_SYMLINK, "/etc/passwd")),
                hostile("leads out", tar -> special(tar, "a/b", TarConstants.LF_SYMLINK, "../../x")),
                hostile("leads out", tar -> special(tar, "a", TarConstants.LF_LINK, "../x")),
                hostile("nothing", tar -> special(tar, "a", TarConstants.LF_SYMLINK, "b")),
                hostile("folder that it is in", tar -> {
                    file(tar, "a/x", "x");
                    special(tar, "a/b", TarConstants.LF_SYMLINK, "..");
                }),
                hostile("leads back to itself", tar -> {
                    special(tar, "a", TarConstants.LF_SYMLINK, "b");
                    special(tar, "b", TarConstants.LF_SYMLINK, "c/d");
                    special(tar, "c", TarConstants.LF_SYMLINK, "a");
                }),
                hostile("folder that it is in", tar -> special(tar, "a", TarConstants.LF_SYMLINK, "a")),
                hostile("leads back to itself", tar -> {
                    special(tar, "a/b", TarConstants.LF_SYMLINK, "../c");
                    special(tar, "c/d", TarConstants.LF_SYMLINK, "../a");
                }),
                hostile("leads over more than 40 others", tar -> {
                    file(tar, "link999", "x");
                    for (int i = 100; i < 200; i++) {
                        special(tar, "link" + i, TarConstants.LF_SYMLINK, "link" + (i == 199 ? 999 : i + 1));
                    }
                }),
                hostile("twice", tar -> {
                    file(tar, "x", "x");
                    special(tar, "a", TarConstants.LF_SYMLINK, "x");
                    special(tar, "a", TarConstants.LF_SYMLINK, "x");
                }),
                hostile("device", tar -> special(tar, "a", TarConstants.LF_CHR, "")),
                hostile("device", tar -> special(tar, "a", TarConstants.LF_BLK, "")),
                hostile("pipe", tar -> special(tar, "a", TarConstants.LF_FIFO, "")),
                hostile("more than 10000 entries", tar -> {
                    for (int i = 0; i <= Unpacking.MOST_ENTRIES; i++) {
                        special(tar, "d" + i + "/", TarConstants.LF_DIR, "");
                    }
                }),
                hostile("characters", tar -> file(tar, "a/".repeat(600) + "x", "x")),
                hostile("no files", tar -> {}));
    }

    private static Arguments hostile(String because, Entries<TarArchiveOutputStream> entries) {
        return Arguments.of(because, entries);
    }

    @ParameterizedTest
    @MethodSource("hostileTars")
    void refusesHostileTars(String because, Entries<TarArchiveOutputStream> entries) throws IOException {
        byte[] archive = tar(entries);
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> Archives.read(ArchiveFormat.TAR, archive))
                .withMessageContaining(because);
    }

    @Test
    void refusesMoreBytesThanTheLimitThroughCopiesToo() throws IOException {
        String megabyte = "x".repeat(1 << 20);
        byte[] archive = tar(tar -> {
            file(tar, "big", megabyte);
            for (int i = 0; i < 40; i++) {
                special(tar, "copy" + i, TarConstants.LF_SYMLINK, "big");
            }
        });
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> Archives.read(ArchiveFormat.TAR, archive))
                .withMessageContaining("more than 32 MiB");
    }

    static Stream<Arguments> hostileZips() {
        int link = UnixStat.LINK_FLAG | 0777;
        return Stream.of(
                zipped("leads out of the archive", zip -> file(zip, "../x", UnixStat.FILE_FLAG, "x")),
                zipped("absolute", zip -> file(zip, "/x", UnixStat.FILE_FLAG, "x")),
                zipped("leads out", zip -> file(zip, "a", link, "/etc/passwd")),
                zipped("leads out", zip -> file(zip, "a/b", link, "../../x")),
                zipped("device", zip -> file(zip, "a", 0020666, "")),
                zipped("pipe", zip -> file(zip, "a", 0010666, "")),
                zipped("no files", zip -> {}));
    }

    private static Arguments zipped(String because, Entries<ZipArchiveOutputStream> entries) {
        return Arguments.of(because, entries);
    }

    @ParameterizedTest
    @MethodSource("hostileZips")
    void refusesHostileZips(String because, Entries<ZipArchiveOutputStream> entries) throws IOException {
        byte[] archive = zip(entries);
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> Archives.read(ArchiveFormat.ZIP, archive))
                .withMessageContaining(because);
    }

    @Test
    void refusesABombBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(300_000);
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> Archives.read(ArchiveFormat.ZIP, bytes.toByteArray()))
                .withMessageContaining("100 times its size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not an archive", "PK\u0003\u0004 but no more"})
    void saysThatOtherBytesAreNoArchive(String content) {
        for (ArchiveFormat format : ArchiveFormat.values()) {
            assertThatExceptionOfType(ArchiveException.class).isThrownBy(() -> Archives.read(format, bytes(content)));
        }
    }

    /** Every cut and many a flipped byte: a sentence or files, never another exception. */
    @ParameterizedTest
    @EnumSource
    void survivesDamage(ArchiveFormat format) {
        Map<String, byte[]> files = Map.of("main.tf", bytes("locals {}"), "a/b.tf", bytes("x".repeat(700)));
        byte[] whole = format == ArchiveFormat.TAR ? Archives.tar(new TreeMap<>(files)) : Archives.zip(files);
        IntStream.range(0, Math.min(whole.length, 2000)).forEach(at -> {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) 0xA5;
            readOrRefuse(format, flipped);
            readOrRefuse(format, Arrays.copyOf(whole, at));
        });
    }

    private static void readOrRefuse(ArchiveFormat format, byte[] archive) {
        try {
            assertThat(Archives.read(format, archive)).isNotEmpty();
        } catch (ArchiveException refused) {
            assertThat(refused).hasMessageMatching("(?s)[A-Z\"].*\\.");
        }
    }
}
