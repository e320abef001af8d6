package org.linli.web.standin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.FunctionSwitch;
import org.linli.refusal.Refusal;

/** A library that is on, tips that are off and keep sensitive data, mediation at hand. */
record SimpleSwitch(MemoryRecords records, List<String> switched) implements FunctionSwitch {

    @Override
    public List<Entry> list(Locale language) {
        return List.of(
                entry("library", "图书", "借书还书", State.ENABLED, "1.0.0", null),
                entry(
                        "tips",
                        "线索",
                        "",
                        State.DISABLED,
                        "0.9.0",
                        Instant.parse("2026-03-01T01:00:00Z")),
                entry("mediation", "调解", "", State.ABSENT, "1.1.0", null));
    }

    private Entry entry(
            String name,
            String label,
            String purpose,
            State state,
            String version,
            @Nullable Instant at) {
        return new Entry(
                name,
                label,
                purpose,
                state,
                version,
                false,
                state == State.ABSENT ? List.of("", "1.1.0") : List.of(),
                state == State.ENABLED ? records.size() : 0,
                null,
                at,
                at == null ? null : "admin",
                null,
                false);
    }

    @Override
    public String label(String function, Locale language) {
        return function;
    }

    @Override
    public Plan plan(Actor actor, Change change) {
        boolean enable = change instanceof Change.Enable;
        String name = enable ? "tips" : "library";
        return new Plan(
                List.of(new Step(name, enable ? Step.Kind.ENABLE : Step.Kind.DISABLE, "1.0.0", "")),
                enable ? List.of("org.linli.tips 0.9.0") : List.of(),
                List.of(),
                List.of(),
                enable ? List.of("TIP") : List.of(),
                enable ? List.of() : List.of(name),
                enable ? 0 : 3,
                enable ? 4000 : 0,
                change instanceof Change.Back ? 12 : 0,
                enable ? List.of("tips") : List.of());
    }

    @Override
    public void change(Actor actor, Change change) {
        switched.add(change.toString());
    }

    @Override
    public void change(Actor actor, Change change, int seen) {
        if (switched.contains("overtaken")) {
            throw new Refusal("FUN-037", null, Map.of("who", "console"));
        }
        change(actor, change);
    }

    @Override
    public void assess(Actor actor, String function, Assessment assessment) {
        switched.add(function + " " + assessment);
    }

    @Override
    public Change offer(Actor actor, Path archive) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Past> past(int most) {
        List<Past> past =
                List.of(
                        new Past(
                                2,
                                Instant.parse("2026-03-01T01:00:00Z"),
                                "admin",
                                "disable tips",
                                List.of("library")),
                        new Past(
                                1,
                                Instant.parse("2026-01-01T01:00:00Z"),
                                "set",
                                "follow",
                                List.of()));
        return past.subList(0, Math.min(most, past.size()));
    }

    @Override
    public List<Shelved> shelf(Locale language) {
        return List.of(
                new Shelved("tips", "线索", "0.9.0", 4000, Need.NOW),
                new Shelved("tips", "线索", "0.8.0", 3000, Need.NOTHING));
    }

    @Override
    public List<Refusal> troubles(Locale language) {
        return switched.contains("deaf")
                ? List.of(new Refusal("FUN-040", null, Map.of("name", "线索", "bundle", "a.tips")))
                : List.of();
    }

    @Override
    public boolean developer() {
        return switched.contains("developer");
    }
}
