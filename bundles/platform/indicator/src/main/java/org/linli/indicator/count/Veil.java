package org.linli.indicator.count;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.function.Functions;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Weighed;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Any;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Empty;
import org.linli.query.Condition.Exists;
import org.linli.query.Condition.Not;
import org.linli.query.Condition.Of;
import org.linli.query.Condition.OneOf;
import org.linli.record.Sensitivity;
import org.linli.refusal.Refusal;

/**
 * Keeps figures from telling what records hide. Who may open records and sees stars in a field
 * could read it from a figure made of that field: he narrows it to a month and a segment in which
 * he knows the one record, or subtracts. Who may open none of them learns a number about nobody he
 * can name here, and a figure asks for no purpose: a field that one would show him hides nothing.
 */
final class Veil {
    private final Functions functions;
    private final Access access;

    Veil(Functions functions, Access access) {
        this.functions = functions;
        this.access = access;
    }

    /** Whether the function tells the figure to this reader at all. */
    boolean isTold(Actor actor, Indicator indicator) {
        return actor.isSystem()
                || access.isOutside(actor)
                || Stream.of(indicator.numerator(), indicator.denominator())
                        .filter(Objects::nonNull)
                        .map(Measure::type)
                        .filter(functions::keeps)
                        .allMatch(type -> isTold(actor, functions.record(type)));
    }

    private boolean isTold(Actor actor, RecordDefinition<?> type) {
        return access.mayRead(actor, type)
                || !functions.of(type).figuresForReaders()
                || type.model().sensitivity().compareTo(Sensitivity.SENSITIVE) < 0;
    }

    /** The field for which the figure is not told to the reader; empty if it is. */
    Optional<String> hidden(Actor actor, Indicator indicator, Period period) {
        if (actor.isSystem()) {
            return Optional.empty();
        }
        return Stream.of(indicator.numerator(), indicator.denominator())
                .filter(Objects::nonNull)
                .map(measure -> hidden(actor, measure, period))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable String hidden(Actor actor, Measure<?> measure, Period period) {
        if (!functions.keeps(measure.type())) {
            return null;
        }
        Set<String> never = never(actor, functions.record(measure.type()));
        String weighed = measure instanceof Weighed<?> by ? read(by, never) : null;
        return weighed == null ? hidden(actor, measure.condition().apply(period), never) : weighed;
    }

    /** What a condition looks at and the reader may not see; whether there is a value he may. */
    private @Nullable String hidden(Actor actor, Condition condition, Set<String> never) {
        return switch (condition) {
            case All all -> first(all.conditions().stream(), actor, never);
            case Any any -> first(any.conditions().stream(), actor, never);
            case Not not -> hidden(actor, not.condition(), never);
            case Compare compare -> named(compare.field(), never);
            case OneOf oneOf -> named(oneOf.field(), never);
            case Empty empty -> null;
            case Exists exists -> within(actor, exists.type(), exists.link(), exists.condition());
            case Of of -> {
                String reference = named(of.reference(), never);
                yield reference == null
                        ? within(actor, of.type(), Condition.ID, of.condition())
                        : reference;
            }
        };
    }

    private @Nullable String first(Stream<Condition> conditions, Actor actor, Set<String> never) {
        return conditions
                .map(condition -> hidden(actor, condition, never))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String within(
            Actor actor, Class<? extends Record> type, String link, Condition condition) {
        if (!functions.keeps(type)) {
            return null;
        }
        Set<String> never = never(actor, functions.record(type));
        String linked = named(link, never);
        return linked == null ? hidden(actor, condition, never) : linked;
    }

    /** Fields masked in records that the reader may open, whatever he says he wants them for. */
    private Set<String> never(Actor actor, RecordDefinition<?> type) {
        Set<String> never = new LinkedHashSet<>();
        if (access.mayRead(actor, type)) {
            Actor stated = actor.withPurpose(Purpose.DUTY);
            for (String field : access.masked(stated, type)) {
                if (!mayBeShown(stated, type, field)) {
                    never.add(field);
                }
            }
        }
        return never;
    }

    private boolean mayBeShown(Actor actor, RecordDefinition<?> type, String field) {
        try {
            access.requireReveal(actor, type, field);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /**
     * @throws Refusal SYS-403 naming the field, if the weight looks at one that is masked for the
     *     reader now; what the condition looks at, the list itself refuses
     */
    void requireListed(Actor actor, Measure<?> measure) {
        if (actor.isSystem() || !(measure instanceof Weighed<?> weighed)) {
            return;
        }
        RecordDefinition<?> type = functions.record(measure.type());
        // Who may not read it at all, or says no purpose yet, is told so first.
        access.narrowed(actor, type);
        String masked = read(weighed, access.masked(actor, type));
        if (masked != null) {
            throw new Refusal("SYS-403", masked);
        }
    }

    /** The first of the fields that the weight looks at; any of them if it does not say. */
    private static @Nullable String read(Weighed<?> weighed, Set<String> fields) {
        Set<String> reads = weighed.reads();
        return fields.stream()
                .filter(field -> reads == null || reads.contains(field))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String named(String path, Set<String> fields) {
        int sign = path.indexOf('.');
        String field = sign < 0 ? path : path.substring(0, sign);
        return fields.contains(field) ? field : null;
    }
}
