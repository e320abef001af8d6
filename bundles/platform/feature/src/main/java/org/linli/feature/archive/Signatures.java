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
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.linli.refusal.Refusal;
import org.linli.station.Station;

/**
 * Whether one whom the city trusts has signed all of a bundle.
 *
 * <p>Java verifies an entry when it is read to its end, and says nothing of entries that nobody
 * signed: so each is read, and each must have the signer. Trusted are the certificates in {@code
 * trusted} of the data folder, those themselves and not what they issued.
 */
final class Signatures {
    private final Set<Certificate> trusted;
    private final Instant now;

    /** For all the bundles of one archive. */
    private final Budget budget = new Budget(Budget.LARGEST);

    private Signatures(Set<Certificate> trusted, Instant now) {
        this.trusted = trusted;
        this.now = now;
    }

    static Signatures trustedIn(Path folder, Instant now) throws IOException {
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
        return new Signatures(trusted, now);
    }

    /**
     * @throws Refusal FUN-021 with the first entry that lacks the signature or was changed behind
     *     it, FUN-034 if the certificate is not valid today
     */
    void require(Path bundle) throws IOException {
        String name = String.valueOf(bundle.getFileName());
        try (JarFile jar = new JarFile(bundle.toFile(), true)) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!isOfSignature(entry.getName()) && !isFolder(entry)) {
                    requireSigned(jar, entry, name);
                }
            }
        } catch (SecurityException e) {
            throw refusal(name, String.valueOf(e.getMessage()));
        }
    }

    /** Named as one and empty: what holds something is signed, however it is called. */
    private static boolean isFolder(JarEntry entry) {
        return entry.isDirectory() && entry.getSize() == 0;
    }

    private void requireSigned(JarFile jar, JarEntry entry, String name) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            budget.copy(in, OutputStream.nullOutputStream());
        } catch (SecurityException e) {
            throw refusal(name, entry.getName());
        }
        CodeSigner[] signers = entry.getCodeSigners();
        List<X509Certificate> known =
                Stream.ofNullable(signers)
                        .flatMap(Stream::of)
                        .map(signer -> signer.getSignerCertPath().getCertificates().getFirst())
                        .filter(trusted::contains)
                        .map(X509Certificate.class::cast)
                        .toList();
        if (known.isEmpty()) {
            throw refusal(name, entry.getName());
        }
        if (known.stream().noneMatch(this::isValid)) {
            throw outdated(name, known.getFirst());
        }
    }

    /** A time stamp would prove that it once was, had a station somebody to vouch for it. */
    private boolean isValid(X509Certificate certificate) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    /** What a signature is made of cannot be signed by itself. */
    static boolean isOfSignature(String entry) {
        return entry.matches("(?i)META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))");
    }

    private static Refusal outdated(String bundle, X509Certificate certificate) {
        return new Refusal(
                "FUN-034",
                null,
                Map.of(
                        "bundle", bundle,
                        "from", day(certificate.getNotBefore().toInstant()),
                        "to", day(certificate.getNotAfter().toInstant())));
    }

    private static String day(Instant moment) {
        return moment.atZone(Station.ZONE).toLocalDate().toString();
    }

    private static Refusal refusal(String bundle, String entry) {
        return new Refusal("FUN-021", null, Map.of("bundle", bundle, "entry", entry));
    }
}
