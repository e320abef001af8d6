package org.linli.feature.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feature.generation.Shelf;
import org.linli.refusal.Refusal;

/** Archives made by somebody who knows how they are examined. */
class HostileArchiveTest {
    private static final InstantSource NOW = InstantSource.system();
    private static final InstantSource LATER =
            InstantSource.fixed(Instant.parse("2099-03-05T01:00:00Z"));

    @TempDir static Path keys;
    @TempDir Path release;
    @TempDir Path data;
    @TempDir Path work;

    private Vendor vendor;
    private Shelf shelf;

    /** Writes a file and says so by no class of files. */
    static final class Writer {
        private Writer() {}

        static PrintWriter open() throws IOException {
            return new PrintWriter("/tmp/anything", StandardCharsets.UTF_8);
        }
    }

    /** Finds code that it does not name. */
    static final class Seeker {
        private Seeker() {}

        static Class<?> find(String name) throws ReflectiveOperationException {
            return MethodHandles.lookup().findClass(name);
        }
    }

    /** Ends the node. */
    static final class Leaver {
        private Leaver() {}

        static void leave() {
            System.exit(1);
        }
    }

    @BeforeEach
    void open() {
        vendor = new Vendor(keys, work);
        shelf = new Shelf(release, data);
    }

    private Refusal refused(Path archive) {
        return refused(archive, true, NOW);
    }

    private Refusal refused(Path archive, boolean developer, InstantSource clock) {
        Intake intake = new Intake(shelf, data, developer, clock);
        Refusal refusal =
                Assertions.catchThrowableOfType(
                        Refusal.class, () -> intake.take(archive, offered -> {}));
        assertThat(shelf.versions("lost")).as("nothing is left behind").isEmpty();
        return refusal;
    }

    private void refusedForRights(Path jar, String right) throws IOException {
        Refusal refusal = refused(vendor.pack(jar, ""));
        assertThat(refusal.code()).isEqualTo("FUN-023");
        assertThat(refusal.params()).containsEntry("rights", right);
    }

    @Test
    void classes_are_found_where_the_framework_finds_them_and_not_in_the_order_of_the_file()
            throws IOException {
        Path jar = vendor.bundle("lost", IntakeTest.Caller.class);
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        behind.write("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
        behind.write(Files.readAllBytes(jar));
        Files.write(jar, behind.toByteArray());
        refusedForRights(jar, "network");
    }

    @Test
    void what_the_class_path_names_is_read_whatever_it_is_called() throws IOException {
        byte[] inner = Files.readAllBytes(vendor.bundle("lost", IntakeTest.Caller.class));
        Path jar = vendor.bundle("lost");
        vendor.tamper(jar, Map.of("data/table.bin", inner));
        header(jar, "Bundle-ClassPath", ".,data/table.bin");
        refusedForRights(jar, "network");
    }

    @Test
    void native_code_is_known_by_its_header_too() throws IOException {
        Path jar = vendor.bundle("lost");
        vendor.tamper(jar, Map.of("data/table.bin", new byte[] {1}));
        header(jar, "Bundle-NativeCode", "data/table.bin;osname=Linux");
        refusedForRights(jar, "native");
    }

    @Test
    void ways_around_a_right_ask_for_it_as_well() throws IOException {
        refusedForRights(vendor.bundle("lost", Writer.class), "files");
        refusedForRights(vendor.bundle("lost", Seeker.class), "reflection");
        refusedForRights(vendor.bundle("lost", Leaver.class), "processes");
    }

    @Test
    void a_small_file_that_holds_a_large_one_is_not_read_to_its_end() throws IOException {
        byte[] large = new byte[(int) Budget.LARGEST_PIECE + 1];
        Path jar = vendor.bundle("lost");
        vendor.tamper(jar, Map.of("org/example/Large.class", large));
        assertThat(refused(vendor.pack(jar, "")).params()).containsEntry("cause", "> 8 MB");

        Path manifest = vendor.bundle("lost");
        header(manifest, "Remark", "x".repeat((int) Budget.LARGEST_LIST));
        assertThat(refused(vendor.pack(manifest, "")).params()).containsEntry("cause", "> 2 MB");

        Path archive = vendor.pack(vendor.bundle("lost"), "");
        vendor.tamper(archive, Map.of("rights", large));
        assertThat(refused(archive).params()).containsEntry("cause", "> 2 MB");

        assertThatThrownBy(
                        () ->
                                new Budget(2)
                                        .copy(
                                                new ByteArrayInputStream(new byte[3]),
                                                OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_directory_of_too_many_entries_is_refused_before_it_is_read() throws IOException {
        Path archive = vendor.pack(vendor.bundle("lost"), "");
        empties(archive, 300);
        assertThat(refused(archive).params()).containsEntry("cause", "zip > 200");

        // More than 65,535: counted in a record of its own.
        empties(archive, 70_000);
        assertThat(refused(archive).params()).containsEntry("cause", "zip > 200");

        Path jar = vendor.bundle("lost");
        empties(jar, Directory.MOST_ENTRIES + 1);
        assertThat(refused(vendor.pack(jar, "")).params()).containsEntry("cause", "zip > 20000");

        byte[] inner = Files.readAllBytes(jar);
        Path outer = vendor.bundle("lost");
        vendor.tamper(outer, Map.of("lib/inner.jar", inner));
        assertThat(refused(vendor.pack(outer, "")).params()).containsEntry("cause", "zip > 20000");
    }

    @Test
    void a_directory_that_lies_about_its_size_is_refused_too() throws IOException {
        Path archive = vendor.pack(vendor.bundle("lost"), "");
        byte[] honest = Files.readAllBytes(archive);
        int end = honest.length - 22;

        byte[] large = honest.clone();
        large[end + 15] = 0x40;
        Files.write(archive, large);
        assertThat(refused(archive).params()).containsEntry("cause", "zip > 200");

        // A second end, within the comment of the first.
        byte[] second = Arrays.copyOf(honest, honest.length + 22);
        second[end + 20] = 22;
        System.arraycopy(large, end, second, honest.length, 22);
        Files.write(archive, second);
        assertThat(refused(archive).params()).containsEntry("cause", "zip > 200");
    }

    @Test
    void signatures_are_not_held_in_memory_without_a_limit() throws IOException {
        Path jar = vendor.bundle("lost");
        byte[] large = new byte[(int) Budget.LARGEST_PIECE / 2];
        vendor.tamper(
                jar,
                Map.of(
                        "META-INF/A.SF", large,
                        "META-INF/B.SF", large,
                        "META-INF/C.SF", new byte[] {1}));
        assertThat(refused(vendor.pack(jar, "")).params()).containsEntry("cause", "> 8 MB");
    }

    @Test
    void what_all_bundles_unpack_to_is_counted_together() throws IOException {
        Budget budget = new Budget(10);
        budget.take(4);
        budget.copy(new ByteArrayInputStream(new byte[6]), OutputStream.nullOutputStream());
        assertThatThrownBy(() -> budget.take(1)).isInstanceOf(IOException.class);
    }

    /** A zip of so many entries with nothing in them. */
    private static void empties(Path file, int entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(i, 36)));
            }
        }
    }

    @Test
    void a_part_that_comes_twice_is_refused_by_its_name() throws IOException {
        Path archive = vendor.pack(vendor.bundle("lost"), "");
        vendor.tamper(archive, Map.of("righty", new byte[] {1}));
        String bytes = new String(Files.readAllBytes(archive), StandardCharsets.ISO_8859_1);
        Files.write(
                archive, bytes.replace("righty", "rights").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(archive).params()).containsEntry("cause", "rights");
    }

    @Test
    void names_that_two_features_could_share_are_refused() {
        assertThat(Shelf.isClear("lost-and-found", "1.0.0")).isTrue();
        assertThat(Shelf.isClear("lost", "1.0-2")).isTrue();
        assertThat(Shelf.isClear("lost-1.0", "2")).isFalse();
        assertThat(Shelf.isClear("lost", "newest")).isFalse();
        assertThat(shelf.has("../../etc", "")).isFalse();
        assertThat(shelf.has("lost", "../1.0.0")).isFalse();
    }

    private Path signedByTrusted() throws IOException, GeneralSecurityException {
        Files.createDirectories(data.resolve("trusted"));
        Files.copy(vendor.certificate("city"), data.resolve("trusted/city.pem"));
        Path jar = vendor.bundle("lost");
        vendor.sign(jar, "city");
        return jar;
    }

    @Test
    void a_certificate_that_is_not_valid_today_is_told_with_its_days()
            throws IOException, GeneralSecurityException {
        Path jar = signedByTrusted();
        Refusal refusal = refused(vendor.pack(jar, ""), false, LATER);
        assertThat(refusal.code()).isEqualTo("FUN-034");
        assertThat(refusal.params()).containsKeys("from", "to").containsKey("bundle");
    }

    @Test
    void a_second_manifest_beside_the_signed_one_is_refused()
            throws IOException, GeneralSecurityException {
        Path jar = signedByTrusted();
        vendor.tamper(jar, Map.of("META-INF/manifest.mf", "x: y\n".getBytes("UTF-8")));
        Refusal refusal = refused(vendor.pack(jar, ""), false, NOW);
        assertThat(refusal.params()).containsEntry("cause", "META-INF/manifest.mf");
    }

    @Test
    void a_feature_takes_no_function_of_the_release_with_it() throws IOException {
        Files.createDirectories(release.resolve("bundles"));
        Files.move(vendor.bundle("tips"), release.resolve("bundles/org.linli.tips-1.jar"));
        Path archive = vendor.pack(vendor.bundle("lost"), "");
        Vendor.exchangeFeature(archive, "", "\"bundles\": [\"org.linli:org.linli.tips:1\"],");
        Refusal refusal = refused(archive);
        assertThat(refusal.code()).isEqualTo("FUN-025");
        assertThat(refusal.params()).containsEntry("what", "org.linli.tips");
    }

    /** The same jar with one header more. */
    private static void header(Path jar, String name, String value) throws IOException {
        Manifest manifest;
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var file = new JarFile(jar.toFile(), false)) {
            manifest = new Manifest(file.getManifest());
            for (JarEntry entry : file.stream().toList()) {
                try (var in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        manifest.getMainAttributes().putValue(name, value);
        entries.remove("META-INF/MANIFEST.MF");
        try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new JarEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
