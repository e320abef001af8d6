package org.linli.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.DeclaredSet;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Missing;
import org.linli.feature.generation.Shelf;

/** Which generation a node starts with, and the way back while no node runs. */
final class Succession {
    /** No set says nothing at all: the node follows its own as soon as it runs. */
    private static final String NOT_FOLLOWED = "";

    private final Generations generations;
    private final Path data;
    private final Clock clock;

    Succession(Path data, Clock clock) {
        this.generations = new Generations(data);
        this.data = data;
        this.clock = clock;
    }

    /**
     * The generation in force; on the first start what the declared set says of the release. A set
     * that changes later is followed by the running node, which can examine what comes and take it
     * back; so is, on the first start, what came in archives.
     *
     * @throws Trouble on the first start, if the set cannot be followed
     */
    Generation atStart(NodeSettings settings, Shelf shelf) {
        return generations.current().orElseGet(() -> first(settings, shelf));
    }

    private Generation first(NodeSettings settings, Shelf shelf) {
        try {
            DeclaredSet set =
                    DeclaredSet.of(settings.get("set"), settings.get("features"), shelf, data);
            List<Chosen> all = set.chosen(List.of(), shelf);
            List<Chosen> released =
                    all.stream().filter(chosen -> chosen.version().isEmpty()).toList();
            Generation first =
                    new Generation(
                            1,
                            0,
                            clock.instant(),
                            "set",
                            "follow",
                            released.equals(all) ? set.text() : NOT_FOLLOWED,
                            Generation.UNKNOWN,
                            released,
                            Map.of());
            generations.enter(first);
            return first;
        } catch (Missing missing) {
            throw trouble(missing, shelf);
        }
    }

    private static Trouble trouble(Missing missing, Shelf shelf) {
        return switch (missing.what()) {
            case SET -> new Trouble("set-missing", missing.name(), shelf.sets());
            case READABLE_SET -> new Trouble("set-unreadable", missing.name());
            case FEATURE ->
                    new Trouble(
                            "feature-missing", missing.name(), shelf.feature(missing.name(), ""));
        };
    }

    /**
     * Goes back one generation.
     *
     * @throws Trouble if there is none before
     */
    Generation back() {
        Generation current = generations.current().orElseThrow(() -> new Trouble("no-way-back"));
        Generation earlier =
                generations.at(current.before()).orElseThrow(() -> new Trouble("no-way-back"));
        Generation next = current.backTo(earlier, clock.instant(), "console");
        generations.enter(next);
        return next;
    }
}
