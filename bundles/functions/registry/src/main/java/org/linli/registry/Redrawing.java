package org.linli.registry;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DISTRICT_SUPERVISOR;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.where;

import java.util.List;
import java.util.Map;
import org.linli.calendar.Term;
import org.linli.function.Consequence;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.SegmentRedraw.Part;
import org.linli.registry.SegmentRedraw.RedrawStage;
import org.linli.store.Lookup;

/**
 * The map of segments is redrawn by a plan that is checked, approved and in force from one day on:
 * the node moves the houses in the night before.
 *
 * @see "domain rules, registry, section 5"
 */
final class Redrawing {
    private Redrawing() {}

    static void define(FunctionDefinition registry) {
        var plans = registry.record(SegmentRedraw.class);
        plans.title(SegmentRedraw::name)
                .facts(SegmentRedraw::stage, SegmentRedraw::effectiveFrom)
                .columns(
                        SegmentRedraw::name,
                        SegmentRedraw::effectiveFrom,
                        SegmentRedraw::stage,
                        SegmentRedraw::approvedOn,
                        SegmentRedraw::enforcedOn)
                .keptBy(REGISTRY_CLERK, STATION_LEADER)
                .readableBy(BEAT_OFFICER, ASSISTANT, AREA_LEAD, DISTRICT_SUPERVISOR)
                .derives(Redrawing::dated)
                .checks(Redrawing::checkParts)
                .checks(Redrawing::checkWhole)
                .checks(Redrawing::checkAlone)
                .checks(Redrawing::checkFixed)
                .leadsTo(Redrawing::follow)
                .printout("plan")
                .fields(
                        SegmentRedraw::name,
                        SegmentRedraw::reason,
                        SegmentRedraw::effectiveFrom,
                        SegmentRedraw::ending,
                        SegmentRedraw::approvedOn,
                        SegmentRedraw::enforcedOn)
                .part(
                        Part.class,
                        Part::quarter,
                        Part::communityCode,
                        Part::road,
                        Part::numbers,
                        Part::segment)
                .withoutNotice()
                .signedBy("leader");
        plans.lifecycle(SegmentRedraw::stage)
                .starts(RedrawStage.PLAN)
                .path(RedrawStage.values())
                .step("check")
                .from(RedrawStage.PLAN)
                .to(RedrawStage.CHECKED)
                .by(REGISTRY_CLERK, STATION_LEADER)
                .step("revise")
                .from(RedrawStage.CHECKED, RedrawStage.APPROVED)
                .to(RedrawStage.PLAN)
                .by(REGISTRY_CLERK, STATION_LEADER)
                .step("approve")
                .from(RedrawStage.CHECKED)
                .to(RedrawStage.APPROVED)
                .by(STATION_LEADER, DISTRICT_SUPERVISOR)
                .demands(SegmentRedraw::approvedOn)
                .requires(
                        (plan, lookup) -> plan.effectiveFrom().isAfter(lookup.today()), "REG-S-10")
                .step("move")
                .from(RedrawStage.APPROVED)
                .to(RedrawStage.APPROVED)
                .byItself((plan, lookup) -> isDue(plan, lookup) && !isDone(plan, lookup))
                .step("enforce")
                .from(RedrawStage.APPROVED)
                .to(RedrawStage.EFFECTIVE)
                .byItself((plan, lookup) -> isDue(plan, lookup) && isDone(plan, lookup));
        registry.duty("REG-REDRAW", SegmentRedraw.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(
                        plan ->
                                plan.stage() == RedrawStage.APPROVED
                                        || plan.stage() == RedrawStage.EFFECTIVE)
                .from(SegmentRedraw::effectiveFrom)
                .within(Term.onDate())
                .doneOn(SegmentRedraw::enforcedOn)
                .basis("本系统默认");
    }

    private static boolean isDue(SegmentRedraw plan, Lookup lookup) {
        return !plan.effectiveFrom().isAfter(lookup.today());
    }

    private static boolean isDone(SegmentRedraw plan, Lookup lookup) {
        return RedrawPlan.of(plan, lookup).isDone();
    }

    private static SegmentRedraw dated(SegmentRedraw plan, Lookup lookup) {
        return plan.stage() == RedrawStage.EFFECTIVE && plan.enforcedOn() == null
                ? Values.of(plan).set(SegmentRedraw::enforcedOn, lookup.today()).record()
                : plan;
    }

    private static void checkParts(Draft<SegmentRedraw> draft, Lookup lookup, Problems problems) {
        SegmentRedraw plan = draft.value();
        for (Part part : plan.parts()) {
            problems.when(!part.isOneOfBoth(), "REG-S-12", "parts");
            String community = part.communityCode();
            problems.when(
                    community != null && !Divisions.shipped().hasCommunity(community),
                    "REG-A-04",
                    "parts");
            lookup.find(Segment.class, part.segment())
                    .map(segment -> segment.value().validTo())
                    .ifPresent(
                            day -> problems.add("REG-V89", "parts", Map.of("day", day.toString())));
            if (plan.ending().contains(part.segment())) {
                String day = plan.effectiveFrom().minusDays(1).toString();
                problems.add("REG-V89", "parts", Map.of("day", day));
            }
        }
    }

    /** Every house exactly once; asked anew at each step, for houses are built meanwhile. */
    private static void checkWhole(Draft<SegmentRedraw> draft, Lookup lookup, Problems problems) {
        SegmentRedraw told = draft.value();
        if (told.stage() == RedrawStage.PLAN || !draft.changes(SegmentRedraw::stage)) {
            return;
        }
        RedrawPlan plan = RedrawPlan.of(told, lookup);
        String unknown = plan.unknown();
        if (!unknown.isEmpty()) {
            problems.add("REG-S-09", "parts", Map.of("what", unknown));
        }
        String twice = plan.twice();
        if (!twice.isEmpty()) {
            problems.add("REG-S-08", "parts", Map.of("what", twice));
        }
        long left = plan.left();
        if (left > 0) {
            problems.add("REG-S-01", "parts", Map.of("n", String.valueOf(left)));
        }
        long onRoads = plan.leftOnRoads();
        if (onRoads > 0) {
            problems.add("REG-S-13", "parts", Map.of("n", String.valueOf(onRoads)));
        }
    }

    /** Two plans for one house would send it to and fro, night by night. */
    private static void checkAlone(Draft<SegmentRedraw> draft, Lookup lookup, Problems problems) {
        SegmentRedraw told = draft.value();
        if (told.stage() != RedrawStage.APPROVED || !draft.changes(SegmentRedraw::stage)) {
            return;
        }
        Query<SegmentRedraw> approved =
                Query.of(SegmentRedraw.class, where(SegmentRedraw::stage).is(RedrawStage.APPROVED));
        for (Stored<SegmentRedraw> other : lookup.list(approved)) {
            if (draft.isOther(other) && meet(told, other.value())) {
                problems.add("REG-S-15", "parts", Map.of("no", other.number()));
            }
        }
    }

    private static boolean meet(SegmentRedraw one, SegmentRedraw other) {
        return one.parts().stream()
                .anyMatch(part -> other.parts().stream().anyMatch(part::isAboutTheSameAs));
    }

    /** What was checked is what is approved, and what is in force is history. */
    private static void checkFixed(Draft<SegmentRedraw> draft, Lookup lookup, Problems problems) {
        Stored<SegmentRedraw> before = draft.before();
        if (before == null || before.value().stage() == RedrawStage.PLAN) {
            return;
        }
        SegmentRedraw was = before.value();
        SegmentRedraw is = draft.value();
        boolean same =
                was.parts().equals(is.parts())
                        && was.ending().equals(is.ending())
                        && was.effectiveFrom().equals(is.effectiveFrom());
        problems.when(!same, "REG-S-11", "parts");
        problems.when(was.stage() == RedrawStage.EFFECTIVE, "REG-S-14", null);
    }

    /**
     * A segment has some thousand doors and people: they go some houses at a time, so that others
     * can write between, and a node that stopped amid them goes on.
     */
    private static List<Consequence<?>> follow(Stored<SegmentRedraw> plan, Lookup lookup) {
        SegmentRedraw told = plan.value();
        return switch (told.stage()) {
            case PLAN, CHECKED -> List.of();
            case APPROVED -> isDue(told, lookup) ? Redraw.next(told, lookup) : List.of();
            case EFFECTIVE -> Redraw.end(told, lookup);
        };
    }
}
