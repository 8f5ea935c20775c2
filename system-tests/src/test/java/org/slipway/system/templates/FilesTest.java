package org.slipway.system.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Uploads;

/** Uploading and downloading archives. */
class FilesTest {

    private final Person admin = Person.admin();

    private static byte[] unique() {
        return Uploads.zip(Map.of("main.tf", "# " + System.nanoTime()));
    }

    @Test
    void keepsTheSameContentOnce() {
        byte[] archive = unique();
        Reply first = Uploads.upload(admin, "application/zip", archive).send().expect(201);
        Reply second = Uploads.upload(admin, "application/zip", archive).send().expect(200);

        assertThat(second.text("hash")).isEqualTo(first.text("hash"));
        Reply tar =
                Call.get("/api/v2/files/" + first.text("hash")).as(admin).send().expect(200);
        assertThat(tar.header("Content-Type")).isEqualTo("application/x-tar");
        assertThat(tar.body()).startsWith("main.tf");
        Reply zip = Call.get("/api/v2/files/" + first.text("hash") + "?format=zip")
                .as(admin)
                .send()
                .expect(200);
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(zip.body()).startsWith("PK");
    }

    @Test
    void isForThoseWhoMay() {
        String file = Uploads.upload(admin, "application/zip", unique())
                .send()
                .expect(201)
                .text("hash");
        Person member = Person.create();

        Call.get("/api/v2/files/" + file).as(member).send().expect(404);
        Call.get("/api/v2/files/" + file).send().expect(401);
        Call.post("/api/v2/files").bytes("application/zip", unique()).send().expect(401);
        Call.get("/api/v2/files/nothing").as(admin).send().expect(400);
        Call.get("/api/v2/files/00000000-0000-0000-0000-000000000000")
                .as(admin)
                .send()
                .expect(404);
        Call.get("/api/v2/files/" + file + "?format=rar").as(admin).send().expect(400);
    }

    @Test
    void refusesWhatIsNoArchive() {
        Uploads.upload(admin, "application/gzip", unique()).send().expect(415);
        assertThat(Uploads.upload(admin, "application/zip", new byte[] {1, 2, 3})
                        .send()
                        .expect(400)
                        .text("message"))
                .contains("cannot be read as a zip archive")
                .endsWith("Nothing was stored.");
        Uploads.upload(admin, "application/x-tar", new byte[0]).send().expect(400);
    }

    @Test
    void refusesHostileArchives() throws IOException {
        assertThat(refusal(Uploads.zip(Map.of("../../etc/cron.d/x", "x")))).contains("leads out of the archive");
        assertThat(refusal(Uploads.zip(Map.of("/etc/passwd", "x")))).contains("absolute");
        assertThat(refusal(bomb())).contains("100 times its size");
        assertThat(refusal(manyEntries())).contains("10000 entries");
    }

    private String refusal(byte[] archive) {
        return Uploads.upload(admin, "application/zip", archive)
                .send()
                .expect(400)
                .text("message");
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] manyEntries() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 10_001; i++) {
                zip.putNextEntry(new ZipEntry("d" + i + "/"));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] large = new byte[(10 << 20) + 1];
        new Random(1).nextBytes(large);
        Uploads.upload(admin, "application/zip", large).send().expect(413);
    }
}
