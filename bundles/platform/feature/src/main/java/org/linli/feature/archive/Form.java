package org.linli.feature.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** What an archive's entries are called. */
final class Form {
    static final String FEATURE = "feature.json";
    static final String RIGHTS = "rights";
    static final String CHECKSUMS = "checksums";
    static final String BUNDLES = "bundles/";

    /** Where a bundle carries the feature file, to have it signed. */
    static final String CARRIED = "OSGI-INF/feature.json";

    private Form() {}

    /** Whether one of the bundles holds the feature file as it is. */
    static boolean isCarried(Path file, List<Path> bundles) throws IOException {
        byte[] wanted = Files.readAllBytes(file);
        for (Path bundle : bundles) {
            try (JarFile jar = new JarFile(bundle.toFile(), false)) {
                ZipEntry entry = jar.getEntry(CARRIED);
                if (entry != null) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        if (Arrays.equals(Budget.piece(in), wanted)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
