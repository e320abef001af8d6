package org.linli.feature.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Shelf;
import org.linli.refusal.Refusal;

class IntakeTest {
    private static final Consumer<Chosen> ANY = offered -> {};
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir static Path keys;
    @TempDir Path release;
    @TempDir Path data;
    @TempDir Path work;

    private Vendor vendor;
    private Shelf shelf;

    /** Uses nothing but its own. */
    static final class Plain {
        private Plain() {}
    }

    /** Reads from elsewhere. */
    static final class Caller {
        private Caller() {}

        static byte[] call(URL address) throws IOException {
            try (var in = address.openStream()) {
                return in.readAllBytes();
            }
        }
    }

    @BeforeEach
    void open() {
        vendor = new Vendor(keys, work);
        shelf = new Shelf(release, data);
    }

    private Chosen taken(Path archive, boolean developer) {
        return new Intake(shelf, data, developer, CLOCK).take(archive, ANY);
    }

    private Refusal refused(Path archive) {
        Refusal refusal =
                Assertions.catchThrowableOfType(Refusal.class, () -> taken(archive, false));
        assertThat(shelf.versions("lost")).as("nothing is left behind").isEmpty();
        return refusal;
    }

    private void trust(Path certificate) throws IOException {
        Files.createDirectories(data.resolve("trusted"));
        Files.copy(certificate, data.resolve("trusted/city.pem"));
    }

    @Test
    void a_signed_archive_lies_on_the_shelf_and_may_come_again()
            throws IOException, GeneralSecurityException {
        trust(vendor.certificate("city"));
        Path jar = vendor.bundle("lost", Plain.class);
        vendor.sign(jar, "city");
        Path archive = vendor.pack(jar, "");

        assertThat(taken(archive, false)).hasToString("lost:1.0.0");
        assertThat(taken(archive, false)).hasToString("lost:1.0.0");

        assertThat(shelf.versions("lost")).containsExactly("1.0.0");
        assertThat(shelf.bundle("lost", "1.0.0", "org.example.lost", "1.0.0")).exists();
    }

    @Test
    void one_of_the_same_version_with_other_content_is_refused() throws IOException {
        taken(vendor.pack(vendor.bundle("lost"), ""), true);
        Path other = vendor.pack(vendor.bundle("lost", Plain.class), "");
        assertThat(Assertions.catchThrowableOfType(Refusal.class, () -> taken(other, true)).code())
                .isEqualTo("FUN-026");
    }

    @Test
    void what_fits_no_such_node_is_not_kept_unless_it_was_there_before() throws IOException {
        Path archive = vendor.pack(vendor.bundle("lost"), "");
        Intake intake = new Intake(shelf, data, true, CLOCK);

        assertThat(refusing(intake, archive, "FUN-012")).isFalse();
        assertThat(refusing(intake, archive, "FUN-011")).as("another function may come").isTrue();
        assertThat(refusing(intake, archive, "FUN-013")).as("was there before").isTrue();
    }

    private boolean refusing(Intake intake, Path archive, String code) {
        Consumer<Chosen> fits =
                offered -> {
                    throw new Refusal(code, null);
                };
        Refusal refused =
                Assertions.catchThrowableOfType(Refusal.class, () -> intake.take(archive, fits));
        assertThat(refused.code()).isEqualTo(code);
        return shelf.has("lost", "1.0.0");
    }

    @Test
    void what_nobody_signed_is_refused_but_for_developers() throws IOException {
        trust(vendor.certificate("city"));
        Path archive = vendor.pack(vendor.bundle("lost"), "");

        assertThat(refused(archive).code()).isEqualTo("FUN-021");

        assertThat(taken(archive, true)).hasToString("lost:1.0.0");
    }

    @Test
    void what_a_stranger_signed_is_refused() throws IOException, GeneralSecurityException {
        trust(vendor.certificate("city"));
        vendor.certificate("stranger");
        Path jar = vendor.bundle("lost");
        vendor.sign(jar, "stranger");
        assertThat(refused(vendor.pack(jar, "")).code()).isEqualTo("FUN-021");
    }

    @Test
    void an_entry_added_behind_the_signature_is_found_and_named()
            throws IOException, GeneralSecurityException {
        trust(vendor.certificate("city"));
        Path jar = vendor.bundle("lost", Plain.class);
        vendor.sign(jar, "city");
        for (String entry : new String[] {"org/example/Added.class", "META-INF/services/x"}) {
            Path changed = work.resolve("changed").resolve(Vendor.JAR);
            Files.createDirectories(work.resolve("changed"));
            Files.write(changed, Files.readAllBytes(jar));
            vendor.tamper(changed, Map.of(entry, new byte[] {1}));
            Refusal refusal = refused(vendor.pack(changed, ""));
            assertThat(refusal.code()).isEqualTo("FUN-021");
            assertThat(refusal.params()).containsEntry("entry", entry);
        }
    }

    @Test
    void an_entry_changed_behind_the_signature_is_found_and_named()
            throws IOException, GeneralSecurityException {
        trust(vendor.certificate("city"));
        Path jar = vendor.bundle("lost", Plain.class);
        vendor.sign(jar, "city");
        vendor.tamper(
                jar, Map.of("labels.properties", "function = 别的".getBytes(StandardCharsets.UTF_8)));
        Refusal refusal = refused(vendor.pack(jar, ""));
        assertThat(refusal.code()).isEqualTo("FUN-021");
        assertThat(refusal.params()).containsEntry("entry", "labels.properties");
    }

    @Test
    void a_manifest_changed_behind_the_signature_is_found()
            throws IOException, GeneralSecurityException {
        trust(vendor.certificate("city"));
        Path jar = vendor.bundle("lost", Plain.class);
        vendor.sign(jar, "city");
        String manifest;
        try (var file = new java.util.jar.JarFile(jar.toFile());
                var in = file.getInputStream(file.getEntry("META-INF/MANIFEST.MF"))) {
            manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String changed =
                manifest.replaceFirst("\r\n", "\r\nBundle-Activator: org.example.Added\r\n");
        vendor.tamper(
                jar, Map.of("META-INF/MANIFEST.MF", changed.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused(vendor.pack(jar, "")).code()).isEqualTo("FUN-021");
    }

    @Test
    void rights_that_classes_use_must_be_named() throws IOException {
        Path jar = vendor.bundle("lost", Caller.class);
        Path silent = vendor.pack(jar, "");
        Refusal refusal = Assertions.catchThrowableOfType(Refusal.class, () -> taken(silent, true));
        assertThat(refusal.code()).isEqualTo("FUN-023");
        assertThat(refusal.params()).containsEntry("rights", "network");

        assertThat(taken(vendor.pack(jar, "", "network"), true)).hasToString("lost:1.0.0");
    }

    @Test
    void a_function_brings_no_settings_of_the_framework() throws IOException {
        Path archive = vendor.pack(vendor.bundle("lost"), "\"extensions\": {},");
        assertThat(
                        Assertions.catchThrowableOfType(Refusal.class, () -> taken(archive, true))
                                .code())
                .isEqualTo("FUN-025");
    }

    private static String configuring(String pid, String value) {
        return "\"configurations\": { \"%s\": { \"shelf\": \"%s\" } },".formatted(pid, value);
    }

    @Test
    void configurations_come_with_the_signature_of_a_bundle_that_carries_them()
            throws IOException, GeneralSecurityException {
        trust(vendor.certificate("city"));
        String own = configuring("org.example.lost.shelves~hall", "2");
        Path jar = vendor.bundle("lost");
        vendor.carry(jar, own);
        vendor.sign(jar, "city");

        assertThat(taken(vendor.pack(jar, own), false)).hasToString("lost:1.0.0");
    }

    @Test
    void configurations_nobody_signed_are_neither_packed_nor_taken() throws IOException {
        String signed = configuring("org.example.lost", "2");
        Path jar = vendor.bundle("lost");
        vendor.carry(jar, signed);
        Assertions.assertThatThrownBy(() -> vendor.pack(jar, configuring("org.example.lost", "3")))
                .hasMessage("OSGI-INF/feature.json");
        Path archive = vendor.pack(jar, signed);
        Vendor.exchangeFeature(archive, signed, configuring("org.example.lost", "3"));
        assertThat(
                        Assertions.catchThrowableOfType(Refusal.class, () -> taken(archive, true))
                                .code())
                .isEqualTo("FUN-029");
    }

    @Test
    void configurations_of_others_or_with_the_nodes_settings_are_refused() throws IOException {
        Files.createDirectories(release.resolve("features"));
        Files.writeString(
                release.resolve("features/station.json"),
                "{ \"id\": \"a:station:1\", \"configurations\": { \"org.example.lost.taken\": {} } }");
        assertThat(codeOf("org.linli.node", "2")).isEqualTo("FUN-030");
        assertThat(codeOf("org.example.lostandmore", "2")).isEqualTo("FUN-030");
        assertThat(codeOf("org.example.lost.taken", "2")).isEqualTo("FUN-030");
        assertThat(codeOf("org.example.lost", "$[node:data]")).isEqualTo("FUN-031");
    }

    private String codeOf(String pid, String value) throws IOException {
        Path jar = vendor.bundle("lost");
        vendor.carry(jar, configuring(pid, value));
        Path archive = vendor.pack(jar, configuring(pid, value));
        return Assertions.catchThrowableOfType(Refusal.class, () -> taken(archive, true)).code();
    }

    @Test
    void an_archive_without_a_function_of_its_name_is_refused() throws IOException {
        Path archive = vendor.pack(vendor.bundle("found"), "");
        assertThat(
                        Assertions.catchThrowableOfType(Refusal.class, () -> taken(archive, true))
                                .code())
                .isEqualTo("FUN-024");
    }

    @Test
    void what_is_wrong_is_told_of_the_part_and_not_in_a_librarys_words() throws IOException {
        Path archive = vendor.pack(vendor.bundle("lost"), "");
        Vendor.exchangeFeature(archive, "", "not json");
        assertThat(refused(archive).params()).containsEntry("cause", "feature.json");
        Vendor.exchangeFeature(archive, "not json", "\"bundles\": 5,");
        assertThat(refused(archive).params()).containsEntry("cause", "feature.json");
        assertThat(refused(work.resolve("nowhere.linli")).code()).isEqualTo("FUN-032");
    }

    @Test
    void a_certificate_that_is_none_is_named_and_not_the_archive() throws IOException {
        Files.createDirectories(data.resolve("trusted"));
        Files.writeString(data.resolve("trusted/city.pem"), "garbage");
        Refusal refusal = refused(vendor.pack(vendor.bundle("lost"), ""));
        assertThat(refusal.code()).isEqualTo("FUN-033");
        assertThat(refusal.params()).containsEntry("file", "city.pem");
    }

    @Test
    void a_full_disk_is_told_before_anything_is_written_and_not_as_a_damaged_archive()
            throws IOException {
        Path archive = vendor.pack(vendor.bundle("lost"), "");
        Intake intake = new Intake(shelf, data, true, CLOCK, new Room(data, _ -> 20L << 20));
        Refusal refusal =
                Assertions.catchThrowableOfType(Refusal.class, () -> intake.take(archive, ANY));
        assertThat(refusal.code()).isEqualTo("FUN-019");
        assertThat(refusal.params()).containsEntry("free", "20");
        assertThat(shelf.versions("lost")).isEmpty();
    }

    @Test
    void a_change_that_brings_nothing_needs_little_room_and_some() {
        Assertions.assertThatCode(() -> new Room(data, _ -> 2L << 20).require(0))
                .doesNotThrowAnyException();
        Assertions.assertThatThrownBy(() -> new Room(data, _ -> 0).require(0))
                .hasMessage("FUN-019");
    }

    @Test
    void a_damaged_archive_is_refused_and_leaves_nothing() throws IOException {
        Path archive = vendor.pack(vendor.bundle("lost"), "");
        vendor.tamper(archive, Map.of("rights", "network\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused(archive).params()).containsEntry("cause", "rights");
        Files.write(archive, new byte[] {1, 2, 3});
        assertThat(refused(archive).code()).isEqualTo("FUN-020");
        assertThat(refused(archive).params()).containsEntry("cause", "zip");
        vendor.tamper(
                vendor.pack(vendor.bundle("lost"), ""), Map.of("../../escaped", new byte[] {1}));
        assertThat(refused(archive).code()).isEqualTo("FUN-020");
        assertThat(data.resolve("functions")).isEmptyDirectory();
    }
}
