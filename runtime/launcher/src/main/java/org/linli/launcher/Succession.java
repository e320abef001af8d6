package org.linli.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.DeclaredSet;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Missing;
import org.linli.feature.generation.Shelf;

/** Which generation a node starts with, and the way back while no node runs. */
final class Succession {
    private final Generations generations;
    private final Path data;
    private final Clock clock;

    Succession(Path data, Clock clock) {
        this.generations = new Generations(data);
        this.data = data;
        this.clock = clock;
    }

    /**
     * The generation in force, or a new one where the declared set is another than the one that was
     * last followed. A set that cannot be followed is told, and the node starts as it was.
     *
     * @throws Trouble on the first start, if the set cannot be followed
     */
    Generation atStart(NodeSettings settings, Shelf shelf, List<Trouble> told) {
        Optional<Generation> current = generations.current();
        try {
            DeclaredSet set =
                    DeclaredSet.of(settings.get("set"), settings.get("features"), shelf, data);
            if (current.isPresent() && current.get().declared().equals(set.text())) {
                return current.get();
            }
            return followed(current, set, shelf);
        } catch (Missing missing) {
            Trouble trouble = trouble(missing, shelf);
            if (current.isEmpty()) {
                throw trouble;
            }
            told.add(trouble);
            return current.get();
        }
    }

    private Generation followed(Optional<Generation> current, DeclaredSet set, Shelf shelf) {
        List<Chosen> now = current.map(Generation::features).orElse(List.of());
        int before = current.map(Generation::number).orElse(0);
        Generation next =
                new Generation(
                        before + 1,
                        before,
                        clock.instant(),
                        "set",
                        "follow",
                        set.text(),
                        Generation.UNKNOWN,
                        set.chosen(now, shelf),
                        Map.of());
        generations.enter(next);
        return next;
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
