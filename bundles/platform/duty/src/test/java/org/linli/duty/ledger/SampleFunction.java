package org.linli.duty.ledger;

import static org.linli.access.Role.BEAT_OFFICER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/** A case with a day to report by, monthly reports, and a visit when something happens. */
public final class SampleFunction implements Function {

    @RecordType(name = "sample-case")
    public record Case(
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate endsOn,
            boolean open) {}

    @RecordType(name = "sample-report")
    public record Report(@Required Ref<Case> of, @Required LocalDate receivedOn, boolean regular) {}

    @RecordType(name = "sample-guest")
    public record Guest(
            @Required LocalDateTime cameAt,
            @Nullable LocalDateTime toldAt,
            @Nullable LocalDateTime fetchedAt) {}

    /** Nobody reports in the window of this day. */
    static final LocalDate HOLIDAY = LocalDate.of(2024, 10, 1);

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public void define(FunctionDefinition sample) {
        sample.record(Case.class).keptBy(BEAT_OFFICER).completedBy(BEAT_OFFICER);
        sample.record(Report.class).keptBy(BEAT_OFFICER).partOf(Report::of, Case.class);
        sample.duty("report-in", Case.class)
                .owedBy(BEAT_OFFICER)
                .from(Case::effectiveOn)
                .within(Term.calendarDays(10).rolledForward())
                .whenever(Case::open)
                .doneOn(Case::reportedOn);
        sample.duty("by-law", Case.class)
                .owedBy(BEAT_OFFICER)
                .from(Case::effectiveOn)
                .within(Term.calendarDays(3))
                .whenever(Case::open)
                .doneOn(Case::reportedOn)
                .statutory();
        sample.duty("monthly", Case.class)
                .owedBy(BEAT_OFFICER)
                .from(Case::reportedOn)
                .every(Windows.everyMonths(1))
                .levelOneAt(Term.daysBefore(7))
                .until(Case::endsOn)
                .whenever(Case::open)
                .except((c, window) -> window.contains(HOLIDAY))
                .doneBy(Report.class, Report::of, Report::receivedOn, Report::regular);
        sample.duty("monthly-by-law", Case.class)
                .owedBy(BEAT_OFFICER)
                .from(Case::reportedOn)
                .every(Windows.everyMonths(1))
                .doneBy(Report.class, Report::of, Report::receivedOn)
                .statutory();
        sample.duty("as-agreed", Case.class)
                .owedBy(BEAT_OFFICER)
                .from(Case::reportedOn)
                .every(c -> c.open() ? Windows.everyMonths(1) : null)
                .doneBy(Report.class, Report::of, Report::receivedOn);
        sample.duty("leader-waits", Case.class)
                .owedBy(BEAT_OFFICER)
                .from(Case::reportedOn)
                .every(Windows.everyMonths(1), (c, months) -> c.open() ? months : null)
                .doneBy(Report.class, Report::of, Report::receivedOn)
                .levelTwoAfterWindow();
        sample.record(Guest.class).keptBy(BEAT_OFFICER);
        sample.duty("told", Guest.class)
                .owedBy(BEAT_OFFICER)
                .fromMinute(Guest::cameAt)
                .within(Term.hours(24))
                .doneAt(Guest::toldAt);
        sample.duty("fetched", Guest.class)
                .owedBy(BEAT_OFFICER)
                .fromMinute(Guest::cameAt)
                .within(Term.sameDay())
                .levelTwoAfter(Term.hours(2))
                .doneAt(Guest::fetchedAt);
        sample.duty("noon", Guest.class)
                .owedBy(BEAT_OFFICER)
                .from((g, lookup) -> g.cameAt().toLocalDate())
                .within(Term.onDate())
                .levelTwoAt(LocalTime.NOON)
                .doneAt(Guest::fetchedAt);
        sample.duty("careless", Case.class)
                .owedBy(BEAT_OFFICER)
                .from((c, lookup) -> java.util.Objects.requireNonNull(c.endsOn()).minusDays(3))
                .within(Term.onDate())
                .doneOn(Case::endsOn);
    }
}
