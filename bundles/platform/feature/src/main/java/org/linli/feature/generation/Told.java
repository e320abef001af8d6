package org.linli.feature.generation;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operator tells a running node of its functions. The command line goes before {@code
 * node.properties}, as at the start; the file is read anew each time, so that a line changed in it
 * counts without a restart.
 */
public final class Told {
    private static final Logger LOG = LoggerFactory.getLogger(Told.class);
    private static final String FILE = "node.properties";

    private final Path data;
    private final UnaryOperator<@Nullable String> launched;

    /**
     * @param launched the framework's properties: {@code linli.told} names the settings of the
     *     command line, {@code linli.KEY} has the value a setting was launched with
     */
    public Told(Path data, UnaryOperator<@Nullable String> launched) {
        this.data = data;
        this.launched = launched;
    }

    /** A setting; empty text if nobody tells it. */
    public String get(String key) {
        String atLaunch = said("linli." + key);
        boolean onCommandLine = List.of(said("linli.told").split(" ")).contains(key);
        return onCommandLine ? atLaunch : file().getProperty(key, atLaunch).strip();
    }

    private String said(String property) {
        String value = launched.apply(property);
        return value == null ? "" : value.strip();
    }

    public Properties file() {
        return read(data.resolve(FILE));
    }

    /**
     * City IT's own set; empty for a ready set and for functions named one by one. One that is gone
     * or cannot be read declares nothing.
     */
    public Optional<Properties> setFile() {
        String set = get("set");
        return DeclaredSet.isOwn(set) ? Optional.of(read(data.resolve(set))) : Optional.empty();
    }

    /** A file that somebody spoiled while the node runs takes no function down. */
    private static Properties read(Path file) {
        try {
            return WholeFile.read(file);
        } catch (UncheckedIOException e) {
            LOG.error("{} cannot be read", file.getFileName(), e);
            return new Properties();
        }
    }

    /**
     * The declared set as it is told now.
     *
     * @throws Missing if there is no such set
     */
    public DeclaredSet declared(Shelf shelf) {
        return DeclaredSet.of(get("set"), get("features"), shelf, data);
    }
}
