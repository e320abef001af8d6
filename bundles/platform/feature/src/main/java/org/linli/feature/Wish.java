package org.linli.feature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linli.access.Actor;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.DeclaredSet;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Missing;
import org.linli.feature.generation.Shelf;
import org.linli.feature.generation.Told;
import org.linli.function.FunctionSwitch.Change;
import org.linli.refusal.Refusal;

/** The generation that a change wants, from the one that is in force. */
final class Wish {
    private final Generations generations;
    private final Shelf shelf;
    private final Told told;

    Wish(Generations generations, Shelf shelf, Told told) {
        this.generations = generations;
        this.shelf = shelf;
        this.told = told;
    }

    /**
     * @param works whether a function that is on works
     * @param again whether something is to be tried once more though it was chosen before
     * @param head where the journal ends
     * @throws Refusal if it is so already, or cannot be wished for
     */
    Generation of(
            Generation now,
            Change change,
            Predicate<String> works,
            boolean again,
            Actor actor,
            Instant at,
            long head) {
        return switch (change) {
            case Change.Back() -> back(now, actor, at);
            case Change.Follow() -> follow(now, again, actor, at, head);
            default ->
                    next(
                            now,
                            actor,
                            at,
                            head,
                            said(change),
                            now.declared(),
                            features(now, change, works, actor, at));
        };
    }

    private static String said(Change change) {
        return switch (change) {
            case Change.Enable(var name) -> "enable " + name;
            case Change.Disable(var name) -> "disable " + name;
            case Change.Install(var name, var version) ->
                    "install " + (version.isEmpty() ? name : name + ":" + version);
            case Change.Remove(var name) -> "remove " + name;
            case Change.Follow() -> "follow";
            case Change.Back() -> "back";
            case Change.Discard discard -> throw new IllegalArgumentException(discard.toString());
        };
    }

    private List<Chosen> features(
            Generation now, Change change, Predicate<String> works, Actor actor, Instant at) {
        return switch (change) {
            case Change.Enable(var name) -> {
                Chosen there = there(now, name);
                if (there.enabled() && works.test(name)) {
                    throw new Refusal("FUN-003", null, Map.of("name", name));
                }
                yield replaced(now, there.switched(true, at, actor.account()));
            }
            case Change.Disable(var name) -> {
                Chosen there = there(now, name);
                if (!there.enabled()) {
                    throw new Refusal("FUN-004", null, Map.of("name", name));
                }
                yield replaced(now, there.switched(false, at, actor.account()));
            }
            case Change.Install(var name, var version) ->
                    installed(now, name, version, actor.account(), at);
            case Change.Remove(var name) -> {
                Chosen there = there(now, name);
                yield now.features().stream().filter(c -> c != there).toList();
            }
            default -> throw new IllegalArgumentException();
        };
    }

    private List<Chosen> installed(
            Generation now, String name, String version, String by, Instant at) {
        Chosen there = now.feature(name).orElse(null);
        if (name.equals(Chosen.BASE)) {
            throw new Refusal("FUN-008", null, Map.of("name", name));
        }
        if (there != null && there.version().equals(version)) {
            throw new Refusal("FUN-010", null, Map.of("name", there.toString()));
        }
        boolean on = there == null || there.enabled();
        Chosen next = new Chosen(name, version, on, at, by);
        if (there != null) {
            return replaced(now, next);
        }
        List<Chosen> more = new ArrayList<>(now.features());
        more.add(next);
        return more;
    }

    private static List<Chosen> replaced(Generation now, Chosen next) {
        return now.features().stream()
                .map(c -> c.feature().equals(next.feature()) ? next : c)
                .toList();
    }

    private Chosen there(Generation now, String name) {
        Chosen there = now.feature(name).orElse(null);
        if (there == null) {
            throw new Refusal(
                    shelf.isAtHand(name) ? "FUN-009" : "FUN-001", null, Map.of("name", name));
        }
        if (there.isBase()) {
            throw new Refusal("FUN-008", null, Map.of("name", name));
        }
        return there;
    }

    /** Whether the declared set is the one that was followed last, whatever was switched since. */
    boolean isFollowed(Generation now) {
        try {
            return told.declared(shelf).text().equals(now.declared());
        } catch (Missing missing) {
            return false;
        }
    }

    private Generation follow(Generation now, boolean again, Actor actor, Instant at, long head) {
        try {
            DeclaredSet set = told.declared(shelf);
            List<Chosen> chosen = set.chosen(now.features(), shelf);
            boolean same = chosen.equals(now.features()) && set.text().equals(now.declared());
            if (same && !again) {
                throw new Refusal("FUN-015", null);
            }
            return next(now, actor, at, head, "follow", set.text(), chosen);
        } catch (Missing missing) {
            String code =
                    switch (missing.what()) {
                        case FEATURE -> "FUN-018";
                        case SET -> "FUN-017";
                        case READABLE_SET -> "FUN-035";
                    };
            throw new Refusal(code, null, Map.of("name", missing.name()));
        }
    }

    private Generation back(Generation now, Actor actor, Instant at) {
        Generation earlier =
                generations.at(now.before()).orElseThrow(() -> new Refusal("FUN-016", null));
        return now.backTo(earlier, at, actor.account());
    }

    private static Generation next(
            Generation now,
            Actor actor,
            Instant at,
            long head,
            String change,
            String declared,
            List<Chosen> features) {
        return new Generation(
                now.number() + 1,
                now.number(),
                at,
                actor.account(),
                change,
                declared,
                head,
                features,
                Map.of());
    }
}
