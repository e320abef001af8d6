package org.linli.duty.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.calendar.Due;
import org.linli.calendar.Term;
import org.linli.calendar.Window;
import org.linli.calendar.WindowSeries;
import org.linli.duty.Duty;
import org.linli.function.DutyRule;
import org.linli.function.DutyRule.ByDay;
import org.linli.function.DutyRule.ByMinute;
import org.linli.function.DutyRule.ByRecord;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Lookup;

/**
 * The duties of a record: a pure function of the record, the rule, the period that the district has
 * set for it, what fulfils it, the calendar and today.
 *
 * <p>What fell due before the station's cut-over day is history and gives no duty. A missed window
 * is closed, late, by the next record that fulfils the rule: the contact that was owed has then
 * taken place, and a line that nothing could ever close would teach officers to look away.
 */
final class DutyPlan {
    /** Paper is completed within three months, and a step verified within two working days. */
    private static final Term GAPS_TERM = Term.months(3);

    private static final Term VERIFY_TERM = Term.workingDays(2);
    private static final Term LEVEL_TWO = Term.workingDays(2);

    private final Lookup lookup;
    private final LocalDate today;
    private final LocalDate cutOver;

    DutyPlan(Lookup lookup) {
        this.lookup = lookup;
        this.today = lookup.today();
        this.cutOver = lookup.station().cutOver();
    }

    /** A day on which the rule was fulfilled, and the record that did, if it was another. */
    private record Done(LocalDate day, @Nullable LocalTime at, @Nullable String by) {}

    <T extends Record> List<PlannedDuty> of(DutyRule<T> rule, Stored<T> record) {
        try {
            return rule.term() != null ? once(rule, record) : recurring(rule, record);
        } catch (NullPointerException e) {
            if (record.complete()) {
                throw e;
            }
            // The rule reads a field that the paper did not tell: the duty begins once it is known.
            return List.of();
        }
    }

    /** The duties that the platform adds to every type: to complete, and to verify. */
    <T extends Record> List<PlannedDuty> ofEnvelope(
            RecordDefinition<T> definition, Stored<T> record) {
        List<PlannedDuty> plan = new ArrayList<>();
        if (!record.complete()
                && definition.completer().isPresent()
                && !closed(definition, record)) {
            LocalDate since = LocalDate.ofInstant(record.createdAt(), Station.ZONE);
            plan.add(
                    open(
                            definition.function(),
                            Duty.GAPS,
                            definition.completer().get(),
                            since,
                            GAPS_TERM.due(since, lookup.calendar())));
        }
        String verifier = record.unverifiedBy();
        if (verifier != null) {
            LocalDate since = LocalDate.ofInstant(record.updatedAt(), Station.ZONE);
            plan.add(
                    open(
                            definition.function(),
                            Duty.VERIFY,
                            new Role(verifier),
                            since,
                            VERIFY_TERM.due(since, lookup.calendar())));
        }
        return plan;
    }

    /** Nobody is sent after the papers of a file that is closed; its gaps stay listed on it. */
    static <T extends Record> boolean closed(RecordDefinition<T> definition, Stored<T> record) {
        return definition
                .lifecycle()
                .map(l -> l.closed().contains(definition.model().get(record.value(), l.stage())))
                .orElse(false);
    }

    private <T extends Record> List<PlannedDuty> once(DutyRule<T> rule, Stored<T> record) {
        LocalDate trigger = rule.trigger().apply(record.value(), lookup);
        if (trigger == null) {
            return List.of();
        }
        BiFunction<T, Lookup, @Nullable LocalDateTime> minute = rule.minute();
        LocalDateTime begun = minute == null ? null : minute.apply(record.value(), lookup);
        Term term = Objects.requireNonNull(rule.termFor(trigger, lookup.dutyTerms()));
        Due due =
                begun == null
                        ? term.due(trigger, lookup.calendar())
                        : term.due(begun, lookup.calendar());
        if (due.day().isBefore(cutOver)) {
            return List.of();
        }
        Optional<Done> done = fulfilments(rule, record).stream().findFirst();
        if (done.isEmpty() && !rule.active().test(record.value())) {
            return List.of();
        }
        return List.of(duty(rule, trigger, begun, due, done.orElse(null)));
    }

    private <T extends Record> List<PlannedDuty> recurring(DutyRule<T> rule, Stored<T> record) {
        T value = record.value();
        LocalDate anchor = rule.trigger().apply(value, lookup);
        WindowSeries windows =
                anchor == null ? null : rule.windowsFor(value, anchor, lookup.dutyTerms());
        if (windows == null) {
            return List.of();
        }
        Function<T, @Nullable LocalDate> until = rule.until();
        LocalDate lastDay = until == null ? null : until.apply(value);
        boolean active = rule.active().test(value);
        List<Done> done = fulfilments(rule, record);
        List<PlannedDuty> plan = new ArrayList<>();
        for (Window window : begun(windows, lastDay)) {
            if (rule.except().test(value, window)) {
                continue;
            }
            Due due = new Due(window.last(), null, false);
            Optional<Done> kept =
                    done.stream().filter(d -> !d.day().isBefore(window.first())).findFirst();
            if (active || kept.isPresent()) {
                plan.add(duty(rule, window.first(), null, due, kept.orElse(null)));
            }
        }
        return plan;
    }

    /**
     * Windows that end on or after the cut-over day and have begun; the last one is due with the
     * last day.
     */
    private List<Window> begun(WindowSeries series, @Nullable LocalDate lastDay) {
        return (lastDay == null ? series : series.until(lastDay))
                .stream()
                        .takeWhile(w -> !w.first().isAfter(today))
                        .filter(w -> !w.last().isBefore(cutOver))
                        .toList();
    }

    private <T extends Record> List<Done> fulfilments(DutyRule<T> rule, Stored<T> record) {
        return switch (rule.fulfilment()) {
            case ByDay<T> byDay -> {
                LocalDate day = byDay.day().apply(record.value(), lookup);
                yield day == null ? List.of() : List.of(new Done(day, null, null));
            }
            case ByMinute<T> byMinute -> {
                LocalDateTime at = byMinute.minute().apply(record.value(), lookup);
                yield at == null
                        ? List.of()
                        : List.of(new Done(at.toLocalDate(), at.toLocalTime(), null));
            }
            case ByRecord<T, ?> byRecord -> fulfillers(byRecord, record);
        };
    }

    private <T extends Record, F extends Record> List<Done> fulfillers(
            ByRecord<T, F> rule, Stored<T> record) {
        Query<F> linked =
                Query.of(rule.type(), Condition.field(rule.link()).is(record.ref())).limit(10_000);
        List<Done> done = new ArrayList<>();
        for (Stored<F> fulfiller : lookup.list(linked)) {
            LocalDate day = rule.day().apply(fulfiller.value());
            if (day != null && rule.counts().test(record.value(), fulfiller.value())) {
                done.add(new Done(day, null, fulfiller.id().text()));
            }
        }
        done.sort(Comparator.comparing(Done::day));
        return done;
    }

    /**
     * @param begun the minute that started it; null where a day did
     */
    private <T extends Record> PlannedDuty duty(
            DutyRule<T> rule,
            LocalDate opensOn,
            @Nullable LocalDateTime begun,
            Due due,
            @Nullable Done done) {
        LocalDateTime levelTwo = levelTwo(rule, begun, due);
        boolean timed = rule.levelTwoAt() != null || rule.levelTwoAfter().startsAtMinute();
        return new PlannedDuty(
                rule.function(),
                rule.code(),
                opensOn,
                due.day(),
                due.time(),
                due.provisional(),
                rule.owner(),
                toldOn(rule, due.day()),
                levelTwo.toLocalDate(),
                timed && !rule.levelTwoAtOnce() ? levelTwo.toLocalTime() : null,
                done == null ? null : done.day(),
                done == null ? null : done.at(),
                done == null ? null : done.by());
    }

    /** When who owes it and the area lead are told. */
    private LocalDate toldOn(DutyRule<?> rule, LocalDate due) {
        Term earlier = rule.levelOneAt();
        return earlier == null ? due : earlier.due(due, lookup.calendar()).day();
    }

    /** When the station leader is told. */
    private LocalDateTime levelTwo(DutyRule<?> rule, @Nullable LocalDateTime begun, Due due) {
        LocalDate day = due.day();
        LocalTime at = rule.levelTwoAt();
        if (at != null) {
            return day.atTime(at);
        }
        // The window after this one begins on the next day, in the rhythm that is in force then.
        Period next = rule.everyFor(day.plusDays(1), lookup.dutyTerms());
        if (rule.levelTwoAfterWindow() && next != null) {
            return day.plus(next).atStartOfDay();
        }
        Term later = rule.levelTwoAtOnce() ? Term.sameDay() : rule.levelTwoAfter();
        if (!later.startsAtMinute()) {
            return later.due(day, lookup.calendar()).day().atStartOfDay();
        }
        LocalTime end = due.time();
        // What is owed at once has no minute at which it ends: the hours run from its beginning.
        LocalDateTime from = end != null ? day.atTime(end) : begun == null ? endOf(day) : begun;
        Due told = later.due(from, lookup.calendar());
        return told.day().atTime(Objects.requireNonNull(told.time()));
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay();
    }

    private PlannedDuty open(String function, String rule, Role owner, LocalDate opensOn, Due due) {
        LocalDate levelTwo = LEVEL_TWO.due(due.day(), lookup.calendar()).day();
        return new PlannedDuty(
                function,
                rule,
                opensOn,
                due.day(),
                null,
                due.provisional(),
                owner,
                due.day(),
                levelTwo,
                null,
                null,
                null,
                null);
    }
}
