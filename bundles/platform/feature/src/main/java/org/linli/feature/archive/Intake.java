package org.linli.feature.archive;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.FeatureFile;
import org.linli.feature.generation.Shelf;
import org.linli.refusal.Refusal;

/** Examines an archive and lays it on the shelf, as a whole or not at all. */
public final class Intake {
    /** Parts of one archive: none has so many, and each is written to the disk for itself. */
    private static final int MOST = 100;

    /** A folder may be an entry too. */
    private static final int MOST_WITH_FOLDERS = 2 * MOST;

    private static final String NAME =
            "feature\\.json|rights|checksums|bundles/[A-Za-z0-9][A-Za-z0-9._-]*\\.jar";

    /** Neither the node nor any function at hand has what is needed, or no node may take it. */
    private static final Set<String> HOPELESS = Set.of("FUN-012", "FUN-013", "FUN-024", "FUN-025");

    private final Shelf shelf;
    private final Path data;
    private final boolean developer;
    private final InstantSource clock;
    private final Room room;

    /**
     * @param developer whether unsigned bundles are taken
     */
    public Intake(Shelf shelf, Path data, boolean developer, InstantSource clock) {
        this(shelf, data, developer, clock, new Room(data));
    }

    Intake(Shelf shelf, Path data, boolean developer, InstantSource clock, Room room) {
        this.clock = clock;
        this.room = room;
        this.shelf = shelf;
        this.data = data;
        this.developer = developer;
    }

    /**
     * @param fits whether the node can run what the archive brings; what fits no such node is not
     *     kept. What lacks another function (FUN-011) is: that one may come next
     * @return the feature and its version
     * @throws Refusal what {@code fits} throws, or FUN-032 there is no such file, FUN-019 no room
     *     for it, FUN-020 it is no archive or damaged, FUN-033 a trusted certificate cannot be
     *     read, FUN-021 not signed, FUN-034 by a certificate that is not valid today, FUN-023 uses
     *     rights it does not name, FUN-024 brings no function of its name, FUN-025 brings more than
     *     a function may, FUN-026 another one of the same version is there, FUN-029 to FUN-031 its
     *     configurations are not its own to bring
     */
    public Chosen take(Path archive, Consumer<Chosen> fits) {
        if (!Files.isRegularFile(archive)) {
            throw new Refusal("FUN-032", null, Map.of("file", archive.toString()));
        }
        Path incoming = incoming();
        try {
            room.require(size(archive));
            delete(incoming);
            Files.createDirectories(incoming.resolve("bundles"));
            unpack(archive, incoming);
            Chosen offered = examine(incoming, archive);
            Path place = shelf.own(offered.feature(), offered.version());
            boolean known = Files.exists(place);
            lay(incoming, place, offered);
            try {
                fits.accept(offered);
            } catch (Refusal refused) {
                if (!known && HOPELESS.contains(refused.code())) {
                    delete(place);
                }
                throw refused;
            }
            return offered;
        } catch (IOException e) {
            // A disk that others filled meanwhile is no fault of the archive.
            room.require(0);
            throw damaged(archive, part(e));
        } finally {
            delete(incoming);
        }
    }

    /** What a node that was killed left behind while an archive came or went. */
    public void tidy() {
        delete(incoming());
    }

    /** Takes a version off the shelf as a whole, then deletes it: a kill leaves no half of it. */
    public void discard(String feature, String version) {
        tidy();
        try {
            Files.move(shelf.own(feature, version), incoming(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tidy();
    }

    private Path incoming() {
        return data.resolve("functions").resolve("incoming");
    }

    private static long size(Path archive) throws IOException {
        if (Files.size(archive) > Budget.LARGEST) {
            throw new IOException("> " + (Budget.LARGEST >> 20) + " MB");
        }
        Directory.require(archive, MOST_WITH_FOLDERS);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            long size = zip.stream().mapToLong(ZipEntry::getSize).sum();
            return Math.clamp(size, 1, Budget.LARGEST);
        }
    }

    /** Which part of the archive is wrong: what a library says of it helps nobody. */
    private static String part(IOException e) {
        return switch (e) {
            case ZipException zip -> "zip";
            case NoSuchFileException gone -> String.valueOf(Path.of(gone.getFile()).getFileName());
            case JacksonException json -> Form.FEATURE;
            case CharacterCodingException coding -> "UTF-8";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static Refusal damaged(Path archive, String why) {
        return new Refusal(
                "FUN-020",
                null,
                Map.of("file", String.valueOf(archive.getFileName()), "cause", why));
    }

    private static void unpack(Path archive, Path to) throws IOException {
        Budget budget = new Budget(Budget.LARGEST);
        Set<String> seen = new TreeSet<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                if (!name.matches(NAME) || !seen.add(name) || seen.size() > MOST) {
                    throw new IOException(name);
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    Budget own =
                            name.startsWith(Form.BUNDLES)
                                    ? budget
                                    : new Budget(Budget.LARGEST_LIST);
                    write(own, in, to.resolve(name));
                }
            }
        }
    }

    /** On the disk when this returns: a generation must find it behind a power cut. */
    private static void write(Budget budget, InputStream in, Path file) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            budget.copy(in, out);
            channel.force(true);
        }
    }

    private Chosen examine(Path incoming, Path archive) throws IOException {
        Map<String, String> sums = sums(incoming);
        Set<String> there = files(incoming);
        if (!there.equals(sums.keySet())) {
            throw damaged(archive, "checksums");
        }
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            if (!Form.sha256(incoming.resolve(sum.getKey())).equals(sum.getValue())) {
                throw damaged(archive, sum.getKey());
            }
        }
        FeatureFile feature = feature(incoming, archive);
        if (!Shelf.isClear(feature.name(), feature.version())) {
            throw damaged(archive, feature.name() + ":" + feature.version());
        }
        Map<String, String> named = Map.of("name", feature.name());
        if (!feature.further().isEmpty()) {
            throw new Refusal(
                    "FUN-025",
                    null,
                    Map.of("name", feature.name(), "what", String.join(", ", feature.further())));
        }
        List<Path> bundles =
                there.stream()
                        .filter(name -> name.startsWith(Form.BUNDLES))
                        .map(incoming::resolve)
                        .toList();
        for (Path bundle : bundles) {
            requireManifest(bundle);
        }
        requireFunction(incoming, feature, named);
        if (!developer) {
            Signatures signatures = Signatures.trustedIn(data.resolve("trusted"), clock.instant());
            for (Path bundle : bundles) {
                signatures.require(bundle);
            }
        }
        OwnConfigurations.require(feature, incoming.resolve(Form.FEATURE), bundles, shelf);
        requireRights(incoming, feature, bundles);
        return Chosen.declared(feature.name(), feature.version(), true);
    }

    private static FeatureFile feature(Path incoming, Path archive) {
        try {
            return FeatureFile.read(incoming.resolve(Form.FEATURE));
        } catch (IOException e) {
            throw damaged(archive, Form.FEATURE);
        }
    }

    private void requireFunction(Path incoming, FeatureFile feature, Map<String, String> named)
            throws IOException {
        boolean brings = false;
        for (FeatureFile.Part part : feature.bundles()) {
            Path own =
                    incoming.resolve(Form.BUNDLES)
                            .resolve(part.artifact() + "-" + part.version() + ".jar");
            if (Files.exists(own)) {
                Jar jar = Jar.of(own);
                brings |= jar.function().filter(feature.name()::equals).isPresent();
                if (jar.symbolicName().isEmpty()) {
                    throw new IOException(part.artifact());
                }
            } else {
                requireReleased(feature, part);
            }
        }
        if (!brings || feature.name().equals(Chosen.BASE)) {
            throw new Refusal("FUN-024", null, named);
        }
    }

    /**
     * What the release has need not come twice, but for a function: that one has its own feature.
     */
    private void requireReleased(FeatureFile feature, FeatureFile.Part part) throws IOException {
        Path released = shelf.bundle(feature.name(), "", part.artifact(), part.version());
        if (!Files.exists(released)) {
            throw new IOException(part.artifact() + "-" + part.version() + ".jar");
        }
        if (Jar.of(released).function().isPresent()) {
            throw new Refusal(
                    "FUN-025", null, Map.of("name", feature.name(), "what", part.artifact()));
        }
    }

    /**
     * Libraries read it as a whole, and the signatures beside it, however large they are; and where
     * there are two, as by capital and small letters, not all of them read the same.
     */
    private static void requireManifest(Path bundle) throws IOException {
        Directory.require(bundle, Directory.MOST_ENTRIES);
        Budget signatures = new Budget(Budget.LARGEST_PIECE);
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        signatures.take(Budget.piece(in, Budget.LARGEST_LIST).length);
                    }
                } else if (entry.getName().equalsIgnoreCase(JarFile.MANIFEST_NAME)) {
                    throw new IOException(entry.getName());
                } else if (Signatures.isOfSignature(entry.getName())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        signatures.copy(in, OutputStream.nullOutputStream());
                    }
                }
            }
            if (zip.getEntry(JarFile.MANIFEST_NAME) == null) {
                throw new IOException(String.valueOf(bundle.getFileName()));
            }
        }
    }

    private static void requireRights(Path incoming, FeatureFile feature, List<Path> bundles)
            throws IOException {
        Set<String> used = References.rightsOf(bundles);
        used.removeAll(Files.readAllLines(incoming.resolve(Form.RIGHTS)));
        if (!used.isEmpty()) {
            throw new Refusal(
                    "FUN-023",
                    null,
                    Map.of("name", feature.name(), "rights", String.join(", ", used)));
        }
    }

    private static Map<String, String> sums(Path incoming) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(incoming.resolve(Form.CHECKSUMS))) {
            String[] words = line.split("  ", 2);
            if (words.length == 2) {
                sums.put(words[1], words[0]);
            }
        }
        return sums;
    }

    private static Set<String> files(Path incoming) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(incoming)) {
            all.filter(Files::isRegularFile)
                    .map(file -> incoming.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(Form.CHECKSUMS))
                    .forEach(names::add);
        }
        return names;
    }

    /** The same archive may come again; another one of the same version may not. */
    private static void lay(Path incoming, Path place, Chosen offered) throws IOException {
        if (!Files.exists(place)) {
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        } else if (!sums(incoming).equals(sums(place))) {
            throw new Refusal("FUN-026", null, Map.of("name", offered.toString()));
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
