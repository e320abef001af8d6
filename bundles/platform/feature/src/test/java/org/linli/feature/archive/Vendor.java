package org.linli.feature.archive;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A firm that makes bundles, signs them and packs archives. */
final class Vendor {
    static final String JAR = "org.example.lost-1.0.0.jar";
    private static final String PASSWORD = "changeit";

    private final Path keys;
    private final Path folder;

    /**
     * @param keys folder of the key store, which may serve many
     */
    Vendor(Path keys, Path folder) {
        this.keys = keys;
        this.folder = folder;
    }

    /** A bundle of a function with the given classes. */
    Path bundle(String function, Class<?>... classes) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-SymbolicName", "org.example.lost");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Provide-Capability", "org.linli.function;org.linli.function=" + function);
        Path jar = folder.resolve(JAR);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            put(zip, "labels.properties", "function = 失物招领".getBytes("UTF-8"));
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                try (var in = type.getClassLoader().getResourceAsStream(name)) {
                    put(zip, name, in == null ? new byte[0] : in.readAllBytes());
                }
            }
        }
        return jar;
    }

    private static void put(JarOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new JarEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Makes a key and its certificate. */
    Path certificate(String alias) {
        if (Files.exists(keys.resolve(alias + ".pem"))) {
            return keys.resolve(alias + ".pem");
        }
        Path certificate = keys.resolve(alias + ".pem");
        tool(
                "keytool",
                List.of(
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + alias,
                        "-keystore",
                        store(),
                        "-storepass",
                        PASSWORD,
                        "-validity",
                        "3650"));
        tool(
                "keytool",
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        alias,
                        "-file",
                        certificate.toString(),
                        "-keystore",
                        store(),
                        "-storepass",
                        PASSWORD));
        return certificate;
    }

    void sign(Path jar, String alias) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(new File(store()), PASSWORD.toCharArray());
        var key = new KeyStore.PasswordProtection(PASSWORD.toCharArray());
        JarSigner signer =
                new JarSigner.Builder((KeyStore.PrivateKeyEntry) store.getEntry(alias, key))
                        .build();
        Path signed = jar.resolveSibling("signed");
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream to = Files.newOutputStream(signed)) {
            signer.sign(from, to);
        }
        Files.move(signed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private String store() {
        return keys.resolve("keys.p12").toString();
    }

    private static void tool(String name, List<String> words) {
        List<String> command = new ArrayList<>(words);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", name).toString());
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same jar with entries added or replaced, its signature files as they were. */
    void tamper(Path jar, Map<String, byte[]> with) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : file.stream().toList()) {
                try (var in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        entries.putAll(with);
        try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
    }

    Path pack(Path jar, String further, String... rights) throws IOException {
        Path feature = folder.resolve("lost.json");
        Files.writeString(feature, feature(further));
        return Packing.pack(feature, List.of(jar), Set.of(rights), folder);
    }

    private static String feature(String further) {
        return """
        { "feature-resource-version": "1.0", "id": "org.example:lost:1.0.0", %s
          "bundles": [ { "id": "org.example:org.example.lost:1.0.0" } ] }
        """
                .formatted(further);
    }

    /** Another feature file in a packed archive, with a checksum that fits. */
    static void exchangeFeature(Path archive, String before, String behind) throws IOException {
        Path unpacked = Files.createTempFile("feature", ".json");
        Files.writeString(unpacked, feature(before));
        String old = Form.sha256(unpacked);
        Files.writeString(unpacked, feature(behind));
        String sums;
        try (ZipFile zip = new ZipFile(archive.toFile());
                var in = zip.getInputStream(zip.getEntry(Form.CHECKSUMS))) {
            sums = new String(in.readAllBytes(), "UTF-8");
        }
        String changed = sums.replace(old, Form.sha256(unpacked));
        new Vendor(archive, archive)
                .tamper(
                        archive,
                        Map.of(
                                Form.FEATURE,
                                Files.readAllBytes(unpacked),
                                Form.CHECKSUMS,
                                changed.getBytes("UTF-8")));
        Files.delete(unpacked);
    }

    /** Puts the feature file into the bundle, to be signed with it. */
    void carry(Path jar, String further) throws IOException {
        tamper(jar, Map.of(Form.CARRIED, feature(further).getBytes("UTF-8")));
    }
}
