package org.linli.resettlement;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition.Check;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** Finds what belongs to a case whose facts alone a rule is handed. */
final class CaseParts {
    /** Before a release its day is near enough to find a home, work and who helps. */
    static final int DAYS_BEFORE_RELEASE = 30;

    private CaseParts() {}

    /** One release of one person: there is one case for it here, besides those who moved away. */
    static Condition sameRelease(HelpCase of) {
        return where(HelpCase::subject)
                .is(of.subject())
                .and(where(HelpCase::releaseDate).is(of.releaseDate()));
    }

    /**
     * The case whose step is asked for: of those of one release all others have moved away and are
     * at that stage.
     */
    private static Condition thisCase(HelpCase of) {
        return sameRelease(of).and(where(HelpCase::state).is(of.state()));
    }

    static <P extends Record> List<P> of(
            HelpCase of,
            Class<P> type,
            Property<P, @Nullable Ref<HelpCase>> link,
            Condition condition,
            Lookup lookup) {
        Condition ofTheCase = Condition.of(link, HelpCase.class, thisCase(of));
        return lookup.list(Query.of(type, ofTheCase.and(condition)).limit(1_000)).stream()
                .map(Stored::value)
                .toList();
    }

    static <P extends Record> boolean has(
            HelpCase of,
            Class<P> type,
            Property<P, @Nullable Ref<HelpCase>> link,
            Condition condition,
            Lookup lookup) {
        Condition ofTheCase = Condition.of(link, HelpCase.class, thisCase(of));
        return lookup.count(Query.of(type, ofTheCase.and(condition))) > 0;
    }

    /** What is done with a person who came back is done after that. */
    static <P extends Record> Check<P> sinceRelease(
            Property<P, Ref<HelpCase>> link, Property<P, ? extends Temporal> day) {
        return since(0, link, day);
    }

    /** The same of what may be got ready in the month before. */
    static <P extends Record> Check<P> sinceMonthBefore(
            Property<P, Ref<HelpCase>> link, Property<P, ? extends Temporal> day) {
        return since(DAYS_BEFORE_RELEASE, link, day);
    }

    private static <P extends Record> Check<P> since(
            int daysBefore, Property<P, Ref<HelpCase>> link, Property<P, ? extends Temporal> day) {
        return (draft, lookup, problems) -> {
            LocalDate done = LocalDate.from(day.apply(draft.value()));
            problems.when(
                    whole(link.apply(draft.value()), lookup)
                            .filter(of -> done.isBefore(of.releaseDate().minusDays(daysBefore)))
                            .isPresent(),
                    "VAL-051",
                    day.name());
        };
    }

    /** The case that a part belongs to. */
    static Optional<HelpCase> whole(@Nullable Ref<HelpCase> link, Lookup lookup) {
        return Optional.ofNullable(link)
                .flatMap(ref -> lookup.find(HelpCase.class, ref))
                .map(Stored::value);
    }
}
