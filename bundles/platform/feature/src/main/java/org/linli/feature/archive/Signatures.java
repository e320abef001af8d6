package org.linli.feature.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.linli.refusal.Refusal;

/**
 * Whether one whom the city trusts has signed all of a bundle.
 *
 * <p>Java verifies an entry when it is read to its end, and says nothing of entries that nobody
 * signed: so each is read, and each must have the signer. Trusted are the certificates in {@code
 * trusted} of the data folder, those themselves and not what they issued.
 */
final class Signatures {
    private final Set<Certificate> trusted;

    private Signatures(Set<Certificate> trusted) {
        this.trusted = trusted;
    }

    static Signatures trustedIn(Path folder) throws IOException {
        Set<Certificate> trusted = new HashSet<>();
        if (Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> all = Files.list(folder)) {
                files = all.filter(f -> f.toString().matches(".*\\.(pem|cer|crt)")).toList();
            }
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    trusted.addAll(
                            CertificateFactory.getInstance("X.509").generateCertificates(in));
                } catch (CertificateException e) {
                    throw new Refusal(
                            "FUN-033", null, Map.of("file", String.valueOf(file.getFileName())));
                }
            }
        }
        return new Signatures(trusted);
    }

    /**
     * @throws Refusal FUN-021 with the first entry that lacks the signature or was changed behind
     *     it
     */
    void require(Path bundle) throws IOException {
        String name = String.valueOf(bundle.getFileName());
        try (JarFile jar = new JarFile(bundle.toFile(), true)) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.isDirectory() && !isOfSignature(entry.getName())) {
                    requireSigned(jar, entry, name);
                }
            }
        } catch (SecurityException e) {
            throw refusal(name, String.valueOf(e.getMessage()));
        }
    }

    private void requireSigned(JarFile jar, JarEntry entry, String name) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SecurityException e) {
            throw refusal(name, entry.getName());
        }
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null || Stream.of(signers).noneMatch(this::isTrusted)) {
            throw refusal(name, entry.getName());
        }
    }

    private boolean isTrusted(CodeSigner signer) {
        return trusted.contains(signer.getSignerCertPath().getCertificates().getFirst());
    }

    /** What a signature is made of cannot be signed by itself. */
    private static boolean isOfSignature(String entry) {
        return entry.matches("(?i)META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))");
    }

    private static Refusal refusal(String bundle, String entry) {
        return new Refusal("FUN-021", null, Map.of("bundle", bundle, "entry", entry));
    }
}
