package org.example.lostfound;

import static org.example.lostfound.FoundItem.Stage.ANNOUNCED;
import static org.example.lostfound.FoundItem.Stage.RECEIVED;
import static org.example.lostfound.FoundItem.Stage.RETURNED;
import static org.example.lostfound.FoundItem.Stage.SURRENDERED;
import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.where;

import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Place;
import org.linli.registry.Segment;
import org.linli.store.Lookup;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

// region function
/** Lost and found, as the platform sees it. */
@Component
@Capability(namespace = "org.linli.function", name = "lost-and-found")
public final class LostAndFoundFunction implements Function {

    @Override
    public String name() {
        return "lost-and-found";
    }

    @Override
    public void define(FunctionDefinition function) {
        RecordDefinition.Builder<FoundItem> items = function.record(FoundItem.class);
        page(items);
        stages(items);
        duty(function);
        figures(function);
        function.ledger(FoundItemLedger.LEDGER);
    }

    // endregion

    // region page
    private static void page(RecordDefinition.Builder<FoundItem> items) {
        items.title(FoundItem::thing)
                .facts(FoundItem::slip, FoundItem::receivedOn)
                .columns(FoundItem::slip, FoundItem::thing, FoundItem::kind, FoundItem::stage)
                .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .completedBy(BEAT_OFFICER)
                .locatedAt(LostAndFoundFunction::place);
    }

    private static @Nullable Place place(FoundItem item, Lookup lookup) {
        return lookup.find(Segment.class, item.segment())
                .map(s -> new Place(lookup.station().code(), null, s.value().code()))
                .orElse(null);
    }

    // endregion

    // region stages
    private static void stages(RecordDefinition.Builder<FoundItem> items) {
        items.lifecycle(FoundItem::stage)
                .starts(RECEIVED)
                .path(RECEIVED, ANNOUNCED, RETURNED)
                .closes("LF-S02", RETURNED, SURRENDERED)
                .step("announce")
                .from(RECEIVED)
                .to(ANNOUNCED)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(FoundItem::announcedOn)
                .step("return")
                .from(RECEIVED, ANNOUNCED)
                .to(RETURNED)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(FoundItem::closedOn, FoundItem::returnedTo)
                .step("surrender")
                .from(ANNOUNCED)
                .to(SURRENDERED)
                .by(STATION_LEADER)
                .demands(FoundItem::closedOn)
                .requires(LostAndFoundFunction::unclaimedForAYear, "LF-S01");
    }

    /** Civil Code art. 318: one year from the announcement. */
    static boolean unclaimedForAYear(FoundItem item, Lookup lookup) {
        return item.announcedOn() != null
                && lookup.today().isAfter(item.announcedOn().plusYears(1));
    }

    // endregion

    // region duty
    private static void duty(FunctionDefinition function) {
        function.duty("LF-D1", FoundItem.class)
                .owedBy(BEAT_OFFICER)
                .whenever(item -> item.stage() == RECEIVED)
                .from(FoundItem::receivedOn)
                .within(Term.workingDays(3))
                .doneOn(FoundItem::announcedOn)
                .byStep("announce")
                .basis("民法典第三百一十五条");
    }

    // endregion

    // region figures
    private static void figures(FunctionDefinition function) {
        var received = Indicator.records(FoundItem.class, LostAndFoundFunction::receivedIn);
        var returned =
                Indicator.records(
                        FoundItem.class,
                        period -> receivedIn(period).and(where(FoundItem::stage).is(RETURNED)));
        function.indicator("LF-1").counts(received);
        function.indicator("LF-2").percent(returned, received);
        function.headline("LF-1", "LF-2");
    }

    private static Condition receivedIn(Period period) {
        return where(FoundItem::receivedOn).between(period.first(), period.last());
    }
    // endregion
}
