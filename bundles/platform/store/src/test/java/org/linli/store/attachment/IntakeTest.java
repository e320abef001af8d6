package org.linli.store.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.record.Attachment;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Attachments;

class IntakeTest {
    @TempDir Path data;
    private AttachmentFolder folder;

    @BeforeEach
    void aStation() {
        folder = AttachmentFolder.of(station(data));
    }

    private static Station station(Path data) {
        LocalDate cutOver = LocalDate.of(2026, 1, 1);
        return new Station(
                "321003001", "文昌派出所", "Wenchang", "node-1", cutOver, data, Clock.systemUTC());
    }

    private Attachment keep(String name, byte[] content) {
        try {
            return new Intake(folder).keep(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] kept(Attachment attachment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        folder.copy(attachment, out);
        return out.toByteArray();
    }

    private String refused(String name, byte[] content) {
        return Assertions.catchThrowableOfType(Refusal.class, () -> keep(name, content)).code();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_file_is_kept_under_its_digest_and_only_once() throws IOException {
        Attachment one = keep("判决书.pdf", Samples.pdf());
        Attachment two = keep("副本.pdf", Samples.pdf());
        assertThat(one.mediaType()).isEqualTo("application/pdf");
        assertThat(one.size()).isEqualTo(Samples.pdf().length);
        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(kept(one)).isEqualTo(Samples.pdf());
        assertThat(files()).hasSize(1);
        assertThat(folder.holds(one)).isTrue();
        assertThat(folder.isWhole(one)).isTrue();
    }

    @Test
    void the_content_tells_what_a_file_is_and_the_name_follows() {
        assertThat(keep("a.exe", Samples.pdf()).name()).isEqualTo("a.exe.pdf");
        assertThat(keep("a.jpeg", Samples.photo(1)).name()).isEqualTo("a.jpeg");
        assertThat(keep("a", Samples.docx()).name()).isEqualTo("a.docx");
        assertThat(keep("a.XLSX", Samples.zip("[Content_Types].xml", "xl/workbook.xml")).name())
                .isEqualTo("a.XLSX");
        assertThat(keep("a.webp", Samples.webpWithPlace()).mediaType()).isEqualTo("image/webp");
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\\\fakepath\\\\判决书.pdf, 判决书.pdf",
        "../../etc/判决书.pdf, 判决书.pdf",
        ".pdf, file.pdf",
        "a\u202Efdp.pdf, file.pdf",
    })
    void a_name_has_no_folders_and_no_tricks(String sent, String kept) {
        assertThat(keep(sent, Samples.pdf()).name()).isEqualTo(kept);
    }

    @Test
    void a_long_name_keeps_its_beginning_and_its_end() {
        assertThat(keep("证".repeat(300) + ".pdf", Samples.pdf()).name())
                .startsWith("证证")
                .endsWith("证.pdf")
                .hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void what_is_not_kept_is_refused_and_leaves_nothing() throws IOException {
        byte[] large = Arrays.copyOf(Samples.pdf(), (int) Attachments.MOST_BYTES + 1);
        assertThat(refused("a.pdf", new byte[0])).isEqualTo("ATT-001");
        assertThat(refused("a.pdf", large)).isEqualTo("ATT-002");
        assertThat(refused("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ATT-003");
        assertThat(refused("a.docx", Samples.zip("[Content_Types].xml", "evil.jar")))
                .isEqualTo("ATT-003");
        assertThat(
                        refused(
                                "a.docx",
                                Samples.zip(
                                        "[Content_Types].xml",
                                        "word/document.xml",
                                        "word/vbaProject.bin")))
                .isEqualTo("ATT-003");
        assertThat(refused("a.docx", Arrays.copyOf(Samples.docx(), 60))).isEqualTo("ATT-003");
        assertThat(refused("a.jpg", Arrays.copyOf(Samples.photo(1), 400))).isEqualTo("ATT-003");
        assertThat(refused("a.png", Arrays.copyOf(Samples.picture("png"), 60)))
                .isEqualTo("ATT-003");
        assertThat(files()).isEmpty();
    }

    @Test
    void the_largest_file_is_taken() {
        byte[] largest = Arrays.copyOf(Samples.pdf(), (int) Attachments.MOST_BYTES);
        assertThat(keep("a.pdf", largest).size()).isEqualTo(Attachments.MOST_BYTES);
    }

    @Test
    void a_photo_loses_its_place_and_stays_the_picture_it_was() throws IOException {
        byte[] sent = Samples.photo(1);
        byte[] kept = kept(keep("a.jpg", sent));
        assertThat(latin(sent)).contains(Samples.PLACE);
        assertThat(latin(kept)).doesNotContain(Samples.PLACE, "Exif", "adobe", "MPF");
        assertThat(latin(kept(keep("c.jpg", Samples.photoWithColours())))).contains("ICC_PROFILE");
        byte[] plain = Samples.picture("jpg");
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
        assertThat(kept(keep("b.jpg", plain))).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"3", "6", "8"})
    void a_turned_photo_stays_turned(int turned) throws IOException {
        byte[] kept = kept(keep("a.jpg", Samples.photo(turned)));
        int exif = latin(kept).indexOf("Exif");
        assertThat(exif).isPositive();
        assertThat(latin(kept)).doesNotContain(Samples.PLACE);
        // Header of six bytes, head of the directory, and the entry's value behind type and count.
        assertThat(kept[exif + 6 + 8 + 2 + 9]).isEqualTo((byte) turned);
        assertThat(pixels(kept)).isNotEmpty();
        assertThat(kept(keep("again.jpg", kept))).isEqualTo(kept);
    }

    @Test
    void other_pictures_lose_their_notes_too() throws IOException {
        byte[] png = kept(keep("a.png", Samples.pngWithPlace()));
        assertThat(png).isEqualTo(Samples.picture("png"));
        byte[] webp = kept(keep("a.webp", Samples.webpWithPlace()));
        assertThat(latin(webp)).doesNotContain(Samples.PLACE).contains("VP8 ");
        assertThat(webp[20]).isEqualTo((byte) 0x10);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** No cut and no changed byte makes the reader run on or fail otherwise than by saying so. */
    @Property(tries = 300)
    void a_damaged_picture_is_taken_or_refused_and_nothing_else(
            @ForAll @IntRange(max = 2000) int cut,
            @ForAll @IntRange(min = 3, max = 400) int at,
            @ForAll byte wrong) {
        for (byte[] picture :
                List.of(Samples.photo(6), Samples.pngWithPlace(), Samples.webpWithPlace())) {
            byte[] damaged = Arrays.copyOf(picture, Math.max(16, Math.min(cut, picture.length)));
            damaged[Math.min(at, damaged.length - 1)] = wrong;
            FileKind.beginning(damaged)
                    .filter(k -> !k.isZip())
                    .ifPresent(
                            kind ->
                                    assertThatCode(() -> plain(kind, damaged))
                                            .doesNotThrowAnyException());
        }
    }

    private static void plain(FileKind kind, byte[] damaged) {
        try {
            Photos.plain(kind, damaged);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            return;
        }
    }
}
