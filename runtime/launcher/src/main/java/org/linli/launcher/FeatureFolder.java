package org.linli.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Shelf;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;

/** The features of a node, read, and the bundles they are made of. */
final class FeatureFolder {
    private final Shelf shelf;
    private final FeatureService service = new FeatureServiceImpl();

    FeatureFolder(Path home, Path data) {
        this.shelf = new Shelf(home, data);
    }

    Shelf shelf() {
        return shelf;
    }

    /**
     * @throws Trouble if it is not there or cannot be read
     */
    Feature read(Chosen chosen) {
        Path file = shelf.feature(chosen.feature(), chosen.version());
        if (!Files.isRegularFile(file)) {
            throw new Trouble("feature-missing", chosen, file);
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
    Path bundle(Chosen of, ID id) {
        Path file = shelf.bundle(of.feature(), of.version(), id.getArtifactId(), id.getVersion());
        if (!Files.isRegularFile(file)) {
            throw new Trouble("bundle-missing", id, file);
        }
        return file;
    }
}
