package org.linli.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.FeatureFile;
import org.linli.feature.generation.Shelf;

/** The features of a node, read, and the bundles they are made of. */
final class FeatureFolder {
    private final Shelf shelf;

    FeatureFolder(Path home, Path data) {
        this.shelf = new Shelf(home, data);
    }

    Shelf shelf() {
        return shelf;
    }

    /**
     * @throws Trouble if it is not there or cannot be read
     */
    FeatureFile read(Chosen chosen) {
        Path file = shelf.feature(chosen.feature(), chosen.version());
        if (!Files.isRegularFile(file)) {
            throw new Trouble("feature-missing", chosen, file);
        }
        try {
            return FeatureFile.read(file);
        } catch (IOException e) {
            Trouble trouble = new Trouble("feature-damaged", file);
            trouble.initCause(e);
            throw trouble;
        }
    }

    /**
     * @throws Trouble if the distribution does not hold it
     */
    Path bundle(Chosen of, FeatureFile.Part part) {
        Path file = shelf.bundle(of.feature(), of.version(), part.artifact(), part.version());
        if (!Files.isRegularFile(file)) {
            throw new Trouble("bundle-missing", part.artifact() + ":" + part.version(), file);
        }
        return file;
    }
}
