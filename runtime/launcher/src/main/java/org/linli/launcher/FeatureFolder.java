package org.linli.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;

/** The features of a distribution and the bundles they are made of. */
record FeatureFolder(Path home) {

    Path folder() {
        return home.resolve("features");
    }

    /**
     * @throws Trouble if one of them is not there or cannot be read
     */
    List<Feature> read(List<String> names) {
        FeatureService service = new FeatureServiceImpl();
        return names.stream().map(name -> read(service, name)).toList();
    }

    private Feature read(FeatureService service, String name) {
        Path file = folder().resolve(name + ".json");
        if (!Files.isRegularFile(file)) {
            throw new Trouble("feature-missing", name, folder());
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return service.readFeature(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // The reader's exceptions differ with the parser behind it; all mean a damaged file.
            Trouble trouble = new Trouble("feature-damaged", file);
            trouble.initCause(e);
            throw trouble;
        }
    }

    /**
     * @throws Trouble if the distribution does not hold it
     */
    Path bundle(ID id) {
        Path file =
                home.resolve("bundles")
                        .resolve(id.getArtifactId() + "-" + id.getVersion() + ".jar");
        if (!Files.isRegularFile(file)) {
            throw new Trouble("bundle-missing", id, file);
        }
        return file;
    }
}
