package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.LEADER;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.OTHER_OFFICER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Actor;
import org.linli.record.Attachment;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.attachment.Samples;
import org.linli.store.engine.Engine;
import org.linli.store.verify.Finding;
import org.linli.store.verify.Finding.Kind;
import org.linli.store.verify.Verification;

/** Files of records: kept before them, read by their rules, proved with them. */
public abstract class AttachmentContract {
    @TempDir Path data;

    private SampleStation station;
    private Ref<Quarter> quarter;
    private Attachment paper;
    private Attachment photo;

    protected abstract Engine engine(Path data);

    @BeforeEach
    void twoFiles() {
        station = SampleStation.open(data, engine(data));
        quarter = station.quarter("文昌苑", "02");
        paper = keep("判决书.pdf", Samples.pdf());
        photo = keep("门前.jpg", Samples.photo(1));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Attachment keep(String name, byte[] content) {
        return station.attachments().keep(name, new ByteArrayInputStream(content));
    }

    private Stored<Resident> kept() {
        return whole(
                station.records()
                        .create(
                                OFFICER,
                                SampleStation.resident("710003198001019970", "周某某")
                                        .set(Resident::quarter, quarter)
                                        .set(Resident::photo, photo)
                                        .set(Resident::papers, List.of(paper))
                                        .record()));
    }

    private Stored<Resident> change(Stored<Resident> stored, Map<String, ?> fields) {
        return whole(
                station.records()
                        .change(OFFICER, Resident.class, stored.id(), stored.version(), fields));
    }

    /** Without the stars that the officer sees in the answer to his own writing. */
    private Stored<Resident> whole(Stored<Resident> answered) {
        return station.database()
                .read(t -> t.lookup().find(Resident.class, answered.ref()).orElseThrow());
    }

    private String refusedCode(Actor actor, RecordId id, String field, Attachment attachment) {
        return StoreContract.refused(() -> open(actor, id, field, attachment)).code();
    }

    private byte[] open(Actor actor, RecordId id, String field, Attachment attachment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            station.attachments()
                    .open(actor, Resident.class, id, field, attachment.sha256())
                    .writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private List<Kind> kinds() {
        return new Verification(station.database(), station.records().derived(), p -> {})
                .run().findings().stream().map(Finding::kind).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("attachments"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void age(Duration by) throws IOException {
        for (Path file : files()) {
            FileTime then = FileTime.from(Files.getLastModifiedTime(file).toInstant().minus(by));
            Files.setLastModifiedTime(file, then);
        }
    }

    @Test
    void attachments_come_back_as_they_were_kept() {
        Stored<Resident> kept = kept();
        assertThat(kept.value().photo()).isEqualTo(photo);
        assertThat(kept.value().papers()).containsExactly(paper);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void content_that_was_never_kept_is_refused() {
        Stored<Resident> kept = kept();
        Attachment unknown = new Attachment("0".repeat(64), "a.pdf", "application/pdf", 5);
        Attachment longer = new Attachment(paper.sha256(), "a.pdf", paper.mediaType(), 5);
        Attachment page = new Attachment(paper.sha256(), "a.pdf", "text/html", paper.size());
        Attachment program =
                new Attachment(paper.sha256(), "a.exe", paper.mediaType(), paper.size());
        for (Attachment wrong : List.of(unknown, longer, page, program)) {
            assertThat(
                            StoreContract.codes(
                                    StoreContract.refused(
                                            () -> change(kept, Map.of("papers", List.of(wrong))))))
                    .containsExactly("ATT-005 papers");
        }
        Attachment renamed =
                new Attachment(paper.sha256(), "裁定书.pdf", paper.mediaType(), paper.size());
        assertThat(change(kept, Map.of("papers", List.of(renamed))).value().papers())
                .containsExactly(renamed);
    }

    @Test
    void who_may_not_see_the_record_gets_no_file() {
        Stored<Resident> kept = kept();
        assertThat(open(OFFICER, kept.id(), "photo", photo)).isNotEmpty();
        assertThat(refusedCode(OTHER_OFFICER, kept.id(), "photo", photo)).isEqualTo("SYS-404");
        assertThat(refusedCode(OFFICER, kept.id(), "photo", paper)).isEqualTo("SYS-404");
        assertThat(refusedCode(OFFICER, kept.id(), "name", photo)).isEqualTo("SYS-404");
    }

    @Test
    void a_masked_file_is_handed_out_for_a_purpose_and_every_file_is_journalled() {
        Stored<Resident> kept = kept();
        assertThat(station.records().open(OFFICER, Resident.class, kept.id()).value().papers())
                .isEmpty();
        Actor idle = OFFICER.withPurpose(null);
        assertThat(refusedCode(idle, kept.id(), "papers", paper)).isEqualTo("SYS-428");
        assertThat(open(OFFICER, kept.id(), "papers", paper)).isEqualTo(Samples.pdf());
        open(OFFICER, kept.id(), "photo", photo);
        List<JournalEntry> entries =
                station.journal().before(Long.MAX_VALUE, 2).stream()
                        .filter(e -> e.act() == Act.EXPORTED)
                        .toList();
        assertThat(entries)
                .extracting(JournalEntry::fields)
                .containsExactly(List.of("photo"), List.of("papers"));
        assertThat(entries).extracting(JournalEntry::id).containsOnly(kept.id());
    }

    @Test
    void a_day_later_what_no_record_ever_named_is_swept() throws IOException {
        Stored<Resident> kept = kept();
        Attachment orphan = keep("错.pdf", "%PDF-1.4 wrong".getBytes());
        change(kept, Map.of("papers", List.of()));
        Path unfinished = Files.createFile(data.resolve("attachments/new1.part"));
        Files.setLastModifiedTime(
                unfinished, FileTime.from(SampleStation.EVE_OF_SPRING_FESTIVAL.instant()));
        assertThat(station.attachments().sweep()).isZero();
        age(Duration.ofHours(25));
        assertThat(station.attachments().sweep()).isEqualTo(2);
        // History still shows the paper that was taken out.
        assertThat(files()).hasSize(2);
        assertThat(kinds()).isEmpty();
        assertThat(
                        StoreContract.refused(
                                        () ->
                                                change(
                                                        station.records()
                                                                .open(
                                                                        LEADER,
                                                                        Resident.class,
                                                                        kept.id()),
                                                        Map.of("photo", orphan)))
                                .code())
                .isEqualTo("ATT-005");
    }

    @Test
    void a_file_sent_again_is_new_again() throws IOException {
        age(Duration.ofHours(25));
        keep("判决书.pdf", Samples.pdf());
        assertThat(station.attachments().sweep()).isEqualTo(1);
        assertThat(kept(paper)).isTrue();
        assertThat(kept(photo)).isFalse();
    }

    private boolean kept(Attachment attachment) throws IOException {
        return files().stream().anyMatch(f -> f.toString().contains(attachment.sha256()));
    }

    @Test
    void a_lost_an_altered_and_a_forgotten_file_are_named() throws IOException {
        Stored<Resident> kept = kept();
        change(kept, Map.of("papers", List.of()));
        for (Path file : files()) {
            if (file.toString().contains(paper.sha256())) {
                Files.delete(file);
            } else {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(kinds()).containsExactly(Kind.ATTACHMENT_DIFFERS, Kind.ATTACHMENT_MISSING);
        assertThat(refusedCode(OFFICER, kept.id(), "papers", paper)).isEqualTo("SYS-404");
    }

    @Test
    void a_record_whose_file_is_gone_says_so() throws IOException {
        Stored<Resident> kept = kept();
        for (Path file : files()) {
            Files.delete(file);
        }
        assertThat(refusedCode(OFFICER, kept.id(), "photo", photo)).isEqualTo("ATT-004");
        // The rest of the record can still be worked on.
        assertThat(change(kept, Map.of("name", "周某")).value().photo()).isEqualTo(photo);
    }
}
