package org.linli.feature.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.feature.generation.FeatureFile;

/** Packs a feature file and its bundles, which are signed before, into one archive. */
public final class Packing {
    private Packing() {}

    /**
     * @param rights what the bundles use of the machine, by the names of {@link Right}
     * @return the archive, {@code NAME-VERSION.linli} in the folder
     * @throws IOException if a file cannot be read or written, or no bundle carries the feature
     *     file though it holds configurations
     */
    public static Path pack(Path feature, List<Path> bundles, Set<String> rights, Path folder)
            throws IOException {
        FeatureFile file = FeatureFile.read(feature);
        if (!file.configurations().isEmpty() && !Form.isCarried(feature, bundles)) {
            throw new IOException(Form.CARRIED);
        }
        Path archive = folder.resolve(file.name() + "-" + file.version() + ".linli");
        StringBuilder sums = new StringBuilder();
        Path list = Files.createTempFile("rights", "");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            Files.writeString(list, String.join("\n", rights) + "\n");
            put(zip, Form.FEATURE, feature, sums);
            put(zip, Form.RIGHTS, list, sums);
            for (FeatureFile.Part part : file.bundles()) {
                String name = part.artifact() + "-" + part.version() + ".jar";
                for (Path bundle : bundles) {
                    if (bundle.endsWith(name)) {
                        put(zip, Form.BUNDLES + name, bundle, sums);
                    }
                }
            }
            zip.putNextEntry(new ZipEntry(Form.CHECKSUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        } finally {
            Files.delete(list);
        }
        return archive;
    }

    private static void put(ZipOutputStream zip, String name, Path file, StringBuilder sums)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
        sums.append(Form.sha256(file)).append("  ").append(name).append('\n');
    }
}
