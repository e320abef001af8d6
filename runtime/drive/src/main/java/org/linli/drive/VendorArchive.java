package org.linli.drive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Archives of the sample function in any version: the bundle as it was built, under another number.
 */
public final class VendorArchive {
    private static final String ARTIFACT = "org.example.lostfound";

    private VendorArchive() {}

    /**
     * @param home folder of the distribution, whose {@code linli functions pack} makes it
     * @param bundle the sample's jar
     * @return {@code lost-and-found-VERSION.linli} in the folder
     */
    public static Path pack(Path home, Path bundle, String version, Path folder) {
        return pack(home, bundle, version, folder, "");
    }

    /**
     * @param rights that the archive names, parted by commas
     */
    public static Path pack(Path home, Path bundle, String version, Path folder, String rights) {
        try {
            Files.createDirectories(folder);
            Path jar = folder.resolve(ARTIFACT + "-" + version + ".jar");
            copy(bundle, jar, version);
            Path feature = folder.resolve("lost-and-found.json");
            Files.writeString(
                    feature,
                    """
                    { "feature-resource-version": "1.0", "id": "org.example:lost-and-found:%s",
                      "bundles": [ { "id": "org.example:%s:%s" } ] }
                    """
                            .formatted(version, ARTIFACT, version));
            Process packing =
                    new ProcessBuilder(
                                    List.of(
                                            home.resolve("linli").toString(),
                                            "functions",
                                            "pack",
                                            feature.toString(),
                                            jar.toString(),
                                            "--rights=" + rights))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
            String said = new String(packing.getInputStream().readAllBytes());
            if (packing.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return folder.resolve("lost-and-found-" + version + ".linli");
    }

    private static void copy(Path from, Path to, String version) throws IOException {
        try (JarFile jar = new JarFile(from.toFile());
                OutputStream out = Files.newOutputStream(to)) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream copy = new JarOutputStream(out, manifest)) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        copy.putNextEntry(new JarEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(copy);
                    }
                }
            }
        }
    }
}
