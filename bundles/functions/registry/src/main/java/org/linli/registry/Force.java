package org.linli.registry;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.COMMITTEE_CLERK;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.where;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.query.Query;
import org.linli.record.Property;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Staff.Post;
import org.linli.registry.Staff.StaffKind;
import org.linli.registry.Staff.Unit;
import org.linli.store.Lookup;

/** Police areas, segments, staff: who answers for which doors. */
final class Force {
    private Force() {}

    static void define(FunctionDefinition registry) {
        registry.record(Segment.class)
                .title(Segment::name)
                .spoken(Segment::communities, Divisions::said)
                .facts(Segment::officer, Segment::policeArea)
                .columns(Segment::code, Segment::name, Segment::policeArea, Segment::officer)
                .keptBy(REGISTRY_CLERK, STATION_LEADER)
                .readableBy(BEAT_OFFICER, ASSISTANT, AREA_LEAD, DUTY_DESK, COMMITTEE_CLERK)
                .checks(Sworn.officers(Segment::officer))
                .checks(Force::checkCommunities)
                .checks(Force::checkLeft)
                .printout("card")
                .fields(Segment::name, Segment::policeArea, Segment::communities, Segment::officer)
                .fieldsOf(Segment::officer, Staff::badgeNo, Staff::phone)
                .fields(Segment::assistants, Segment::validFrom)
                .withoutNotice();

        registry.record(PoliceArea.class)
                .title(PoliceArea::name)
                .facts(PoliceArea::areaLead)
                .columns(PoliceArea::code, PoliceArea::name, PoliceArea::areaLead)
                .hidden()
                .keptBy(REGISTRY_CLERK, STATION_LEADER)
                .readableBy(BEAT_OFFICER, ASSISTANT, AREA_LEAD, DUTY_DESK, COMMITTEE_CLERK)
                .checks(Sworn.officers(PoliceArea::areaLead));

        registry.record(Staff.class)
                .title(Staff::displayName)
                .facts(Staff::badgeNo, Staff::unit)
                .columns(
                        Staff::badgeNo,
                        Staff::displayName,
                        Staff::kind,
                        Staff::unit,
                        Staff::post,
                        Staff::policeArea,
                        Staff::active)
                .keptBy(REGISTRY_CLERK, STATION_LEADER)
                .readableBy(BEAT_OFFICER, ASSISTANT, AREA_LEAD, DUTY_DESK)
                .identifiedBy(Exactly::staff, Staff::badgeNo, Staff::displayName)
                .derives(Force::complete)
                .checks(Force::checkUnit)
                .checks(Force::checkPosts);
    }

    /**
     * Refuses a segment that the register does not know, with code REG-S-02, and one that ends,
     * with REG-V89, when something is given to it; a ledger may come before the segments.
     */
    static <T extends Record> void requireSegment(
            Draft<T> draft, Property<T, @Nullable String> field, Lookup lookup, Problems problems) {
        String code = field.apply(draft.value());
        List<Stored<Segment>> named = requireSegment(draft, code, field.name(), lookup, problems);
        if (Lifetime.isTyped(field, draft)) {
            named.stream()
                    .map(segment -> segment.value().validTo())
                    .filter(Objects::nonNull)
                    .forEach(
                            day ->
                                    problems.add(
                                            "REG-V89",
                                            field.name(),
                                            Map.of("day", day.toString())));
        }
    }

    private static List<Stored<Segment>> requireSegment(
            Draft<?> draft, @Nullable String code, String field, Lookup lookup, Problems problems) {
        if (code == null || draft.isImported()) {
            return List.of();
        }
        List<Stored<Segment>> named =
                lookup.list(Query.of(Segment.class, where(Segment::code).is(code)));
        problems.when(named.isEmpty(), "REG-S-02", field);
        return named;
    }

    private static void checkCommunities(Draft<Segment> draft, Lookup lookup, Problems problems) {
        boolean known =
                draft.value().communities().stream().allMatch(Divisions.shipped()::hasCommunity);
        problems.when(!known && draft.changes(Segment::communities), "REG-A-04", "communities");
    }

    /** A redrawn map takes effect only when every house has found another segment. */
    private static void checkLeft(Draft<Segment> draft, Lookup lookup, Problems problems) {
        if (draft.value().validTo() == null) {
            return;
        }
        long left =
                lookup.count(
                        Query.of(
                                Building.class,
                                where(Building::segmentCode).is(draft.value().code())));
        if (left > 0) {
            problems.add("REG-S-01", "validTo", Map.of("n", String.valueOf(left)));
        }
        long onRoads =
                lookup.count(
                        Query.of(
                                Address.class,
                                where(Address::segmentCode)
                                        .is(draft.value().code())
                                        .and(where(Address::building).empty())));
        if (onRoads > 0) {
            problems.add("REG-S-13", "validTo", Map.of("n", String.valueOf(onRoads)));
        }
    }

    private static Staff complete(Staff told, Lookup lookup) {
        String name = told.displayName();
        String post =
                told.posts().stream()
                        .filter(Post::isOpenMain)
                        .map(Post::post)
                        .findFirst()
                        .orElse(told.post());
        Staff staff =
                Values.of(told)
                        .set(Staff::displayName, name == null ? null : PersonName.of(name))
                        .set(Staff::post, post)
                        .record();
        if (staff.idNumber() == null) {
            return staff;
        }
        NumberFacts facts =
                NumberFacts.read(staff.idNumber(), staff.sex(), staff.birthDate(), lookup.today());
        return Values.of(staff)
                .set(Staff::idNumber, facts.number())
                .set(Staff::sex, facts.sex())
                .set(Staff::birthDate, facts.birthDate())
                .record();
    }

    private static void checkUnit(Draft<Staff> draft, Lookup lookup, Problems problems) {
        Staff staff = draft.value();
        boolean fits = staff.unit() == Unit.COMMUNITY || staff.unit() == Unit.GENERAL;
        problems.when(staff.kind() == StaffKind.ASSISTANT && !fits, "REG-S-03", "unit");
    }

    private static void checkPosts(Draft<Staff> draft, Lookup lookup, Problems problems) {
        List<Post> posts = draft.value().posts();
        problems.when(posts.stream().filter(Post::isOpenMain).count() > 1, "REG-S-07", "posts");
        if (draft.changes(Staff::posts)) {
            posts.stream()
                    .map(Post::segmentCode)
                    .distinct()
                    .forEach(code -> requireSegment(draft, code, "posts", lookup, problems));
        }
    }
}
