package org.linli.store.contract;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.MEDIATOR;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.where;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.Role;
import org.linli.calendar.CalendarDay;
import org.linli.calendar.Term;
import org.linli.duty.DutyTerm;
import org.linli.function.Consequence;
import org.linli.function.DeletionList;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Place;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;

/** The function that keeps the sample records. */
public final class NeighbourFunction implements Function {
    /** What of a dropped matter is cleared away part by part, and what is left behind each. */
    private static final Map<String, String> PILE =
            Map.of("three", "two", "two", "one", "one", "none");

    /** A role of its own: opens matters, and reads no residents. */
    static final Role JUSTICE = new Role("JS");

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public void define(FunctionDefinition function) {
        function.record(Quarter.class)
                .title(Quarter::name)
                .keptBy(BEAT_OFFICER, STATION_LEADER)
                .locatedAt((q, lookup) -> new Place(lookup.station().code(), null, q.segment()));
        function.record(Resident.class)
                .title(Resident::name)
                .readableBy(AREA_LEAD)
                .keptBy(BEAT_OFFICER, STATION_LEADER)
                .identifiedBy(
                        told ->
                                where(Resident::idNumber)
                                        .is(told.get(0))
                                        .and(where(Resident::name).is(told.get(1))),
                        Resident::idNumber,
                        Resident::name)
                .locatedBy(Resident::quarter, Quarter.class)
                .derives(
                        (r, lookup) -> {
                            if (r.name().startsWith("?")) {
                                throw new Refusal("T-002", "name");
                            }
                            return org.linli.record.Values.of(r)
                                    .set(Resident::initial, r.name().substring(0, 1))
                                    .record();
                        })
                .requiredWhen(Resident::area, (r, lookup) -> r.tenant(), "T-003")
                .checks(
                        (draft, lookup, problems) ->
                                problems.when(
                                        draft.value().name().equals(draft.value().note()),
                                        "T-004",
                                        "note"));
        function.record(Matter.class)
                .title(Matter::subject, Matter::stage)
                .keptBy(BEAT_OFFICER, AREA_LEAD, STATION_LEADER)
                .createdBy(JUSTICE)
                .locatedBy(Matter::subject, Resident.class)
                .derives(NeighbourFunction::cleared)
                .lifecycle(Matter::stage)
                .starts(Matter.Stage.OPEN)
                .startsVerifiedBy(AREA_LEAD, Matter.Stage.LATE)
                .closes("T-010", Matter.Stage.DONE)
                .earlier(Matter::outcome)
                .forbids(Matter.Stage.DROPPED, Matter.Stage.DONE, "T-011")
                .step("activate")
                .from(Matter.Stage.OPEN)
                .to(Matter.Stage.ACTIVE)
                .by(BEAT_OFFICER)
                .verifiedBy(AREA_LEAD)
                .demands(Matter::begins)
                .step("finish")
                .from(Matter.Stage.ACTIVE)
                .to(Matter.Stage.DONE)
                .by(STATION_LEADER)
                .asks(Matter::outcome)
                .requires((m, lookup) -> m.begins() != null, "T-012")
                .step("settle")
                .from(Matter.Stage.ACTIVE)
                .to(Matter.Stage.DONE)
                .byRecord(Visit.class)
                .step("drop")
                .from(Matter.Stage.OPEN)
                .to(Matter.Stage.DROPPED)
                .by(BEAT_OFFICER, STATION_LEADER)
                .byAnother("T-013")
                .step("lapse")
                .from(Matter.Stage.OPEN, Matter.Stage.ACTIVE)
                .to(Matter.Stage.DROPPED)
                .byItself((m, lookup) -> m.ends() != null && lookup.today().isAfter(m.ends()))
                .requires((m, lookup) -> !"held".equals(m.outcome()), "T-014")
                .step("clear")
                .from(Matter.Stage.DROPPED)
                .to(Matter.Stage.DROPPED)
                .byItself((m, lookup) -> m.outcome() != null && PILE.containsKey(m.outcome()));
        function.record(Closure.class)
                .title(Closure::name)
                .keptBy(AREA_LEAD, STATION_LEADER)
                .sealedFrom(Closure::sealsOn, AREA_LEAD)
                .openedBy(
                        Closure.Query.class,
                        Closure.Query::closure,
                        Closure.Query::allowedUntil,
                        "T-020");
        var query = function.record(Closure.Query.class);
        query.title(Closure.Query::file)
                .createdBy(STATION_LEADER)
                .readableBy(AREA_LEAD)
                .untoldWhileWaiting(Closure.Query::closure)
                .derives(NeighbourFunction::found);
        query.lifecycle(Closure.Query::stage)
                .starts(Closure.Query.Stage.ASKED)
                .step("allow")
                .from(Closure.Query.Stage.ASKED)
                .to(Closure.Query.Stage.ALLOWED)
                .by(AREA_LEAD)
                .verifiedBy(STATION_LEADER)
                .demands(Closure.Query::allowedUntil);
        var term = function.record(Closure.Term.class);
        term.title(Closure.Term::name)
                .keptBy(STATION_LEADER)
                .readableBy(AREA_LEAD)
                .sealedFrom(Closure.Term::endedOn);
        term.lifecycle(Closure.Term::stage)
                .starts(Closure.Term.Stage.RUNNING)
                .step("end")
                .from(Closure.Term.Stage.RUNNING)
                .to(Closure.Term.Stage.ENDED)
                .by(STATION_LEADER)
                .verifiedBy(AREA_LEAD)
                .demands(Closure.Term::endedOn)
                .step("putAway")
                .from(Closure.Term.Stage.ENDED)
                .to(Closure.Term.Stage.AWAY)
                .byItself((t, lookup) -> true);
        function.record(CalendarDay.class).title(CalendarDay::date).keptBy(STATION_LEADER);
        function.record(DutyTerm.class).title(DutyTerm::rule).keptBy(STATION_LEADER);
        function.record(Closure.Deed.class)
                .title(Closure.Deed::text)
                .keptBy(AREA_LEAD)
                .erasedAfter(Closure.Deed::day, Term.months(6));
        var lists = function.record(DeletionList.class);
        lists.title(DeletionList::kind).changedBy(STATION_LEADER).readableBy(AREA_LEAD);
        lists.lifecycle(DeletionList::stage)
                .starts(DeletionList.Stage.LISTED)
                .step("approve")
                .from(DeletionList.Stage.LISTED)
                .to(DeletionList.Stage.APPROVED)
                .by(STATION_LEADER)
                .verifiedBy(AREA_LEAD)
                .demands(DeletionList::approvedOn);
        function.record(Closure.Slip.class)
                .title(Closure.Slip::text)
                .keptBy(AREA_LEAD)
                .withdrawnBy(STATION_LEADER)
                .ownReadableBy(MEDIATOR, n -> where(Closure.Slip::text).contains(n))
                .erasedByItselfAfter(Closure.Slip::day, Term.months(6));
        function.record(Closure.Slip.Back.class)
                .title(Closure.Slip.Back::text)
                .keptBy(AREA_LEAD)
                .createdBy(MEDIATOR)
                .ownPartReadableBy(MEDIATOR)
                .partOf(Closure.Slip.Back::slip, Closure.Slip.class)
                .checksWithdrawal(
                        (back, l, problems) ->
                                problems.when(back.value().text().equals("附件"), "T-030", null));
        function.record(Closure.Page.class)
                .title(Closure.Page::text)
                .keptBy(AREA_LEAD, STATION_LEADER)
                .partOf(Closure.Page::closure, Closure.class)
                .requiredWhen(Closure.Page::about, NeighbourFunction::isAboutAPlace, "VAL-001")
                .erasedAfter(Closure.class, Closure::sealsOn, Term.months(6));
        function.record(Closure.Note.class)
                .title(Closure.Note::text)
                .keptBy(AREA_LEAD, STATION_LEADER);
        function.record(Crate.class)
                .title(Crate::name)
                .keptBy(STATION_LEADER)
                .derivesFrom(Crate.Thing.class, Crate.Thing::crate, Crate::holding);
        function.record(Crate.Thing.class).keptBy(STATION_LEADER);
        function.record(Visit.class)
                .title(Visit::day)
                .keptBy(BEAT_OFFICER, STATION_LEADER)
                .partOf(Visit::matter, Matter.class)
                .leadsTo(NeighbourFunction::visited);
    }

    private static Matter cleared(Matter matter, Lookup lookup) {
        boolean dropped = matter.stage() == Matter.Stage.DROPPED && matter.outcome() != null;
        return dropped
                ? Values.of(matter)
                        .set(Matter::outcome, PILE.getOrDefault(matter.outcome(), matter.outcome()))
                        .record()
                : matter;
    }

    /** A visit on the day a matter ends finishes it, and any other is noted on the matter. */
    private static List<Consequence<?>> visited(Stored<Visit> visit, Lookup lookup) {
        Optional<Stored<Matter>> matter = lookup.find(Matter.class, visit.value().matter());
        return matter.filter(m -> m.value().ends() != null)
                .<List<Consequence<?>>>map(
                        m ->
                                m.value().ends().equals(visit.value().day())
                                        ? List.of(
                                                Consequence.step(
                                                        m, "settle", Map.of("outcome", "和好")))
                                        : List.of(Consequence.change(m, Map.of("outcome", "已走访"))))
                .orElse(List.of());
    }

    private static boolean isAboutAPlace(Closure.Page page, Lookup lookup) {
        return lookup.find(Closure.class, page.closure())
                .filter(file -> file.value().name().equals("址"))
                .isPresent();
    }

    /** The file with the number, once reading it was allowed. */
    private static Closure.Query found(Closure.Query asked, Lookup lookup) {
        boolean allowed = asked.stage() == Closure.Query.Stage.ALLOWED;
        Condition numbered = Condition.field(Condition.NUMBER).is(asked.file());
        return Values.of(asked)
                .set(
                        Closure.Query::closure,
                        allowed
                                ? lookup.list(Query.of(Closure.class, numbered)).stream()
                                        .findFirst()
                                        .map(Stored::ref)
                                        .orElse(null)
                                : null)
                .record();
    }
}
