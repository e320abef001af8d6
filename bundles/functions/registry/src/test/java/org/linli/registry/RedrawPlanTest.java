package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Residence.Relation;
import org.linli.registry.SegmentRedraw.Part;
import org.linli.registry.SegmentRedraw.RedrawStage;
import org.linli.standin.Desk;

/** Scenario 6 of the domain rules: quarter 5 goes to segment 08, and building 12 is forgotten. */
class RedrawPlanTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static final Map<String, LocalDate> APPROVAL = Map.of("approvedOn", TODAY);

    private final Neighbourhood here = new Neighbourhood();
    private final Stored<Segment> second = segment("02");
    private final Stored<Segment> eighth = segment("08");
    private final Stored<Building> twelfth =
            here.shelf.put(Building.numbered(here.quarter.ref(), "12", "02"));

    @BeforeEach
    void sit_down() {
        here.desk.as(Desk.officer(Role.REGISTRY_CLERK, Role.STATION_LEADER));
    }

    @Test
    void a_forgotten_building_holds_up_the_whole_plan() {
        Stored<SegmentRedraw> plan = enter(in(here.quarter, "1-11", eighth));

        assertThatThrownBy(() -> here.desk.step(plan, "check", Map.of()))
                .hasMessage("REG-S-01")
                .extracting("params")
                .hasToString("{n=1}");
        assertThat(now(here.third).value().segmentCode()).isEqualTo("02");
    }

    @Test
    void an_approved_plan_moves_houses_doors_and_people_at_once() {
        Stored<Address> door = here.desk.enter(Neighbourhood.room(here.third, "201"));
        Stored<Address> other = here.desk.enter(Neighbourhood.room(twelfth, "101"));
        Stored<Person> resident =
                here.desk.enter(
                        Values.of(People.residentD()).set(Person::segmentCode, "02").record());
        Stored<Household> household = here.household("H000009", resident, door);
        here.desk.enter(Neighbourhood.registered(resident, household, Relation.HEAD).record());
        here.desk.enter(Neighbourhood.living(resident, other, "2026-01-05").record());

        Stored<SegmentRedraw> done = inForce(approved(enter(in(here.quarter, null, eighth))));

        assertThat(done.value().stage()).isEqualTo(RedrawStage.EFFECTIVE);
        assertThat(done.value().enforcedOn()).isEqualTo(TOMORROW);
        assertThat(now(here.third).value().segmentCode()).isEqualTo("08");
        assertThat(now(door).place().segment()).isEqualTo("08");
        assertThat(now(other).place().segment()).isEqualTo("08");
        assertThat(now(resident).value().segmentCode())
                .as("both homes moved, so nothing keeps him")
                .isEqualTo("08");
    }

    @Test
    void a_quarter_is_split_by_the_numbers_of_its_buildings() {
        inForce(approved(enter(in(here.quarter, "1-8", second), in(here.quarter, "12号楼", eighth))));

        assertThat(now(here.third).value().segmentCode()).isEqualTo("02");
        assertThat(now(here.eighth).value().segmentCode()).isEqualTo("02");
        assertThat(now(twelfth).value().segmentCode()).isEqualTo("08");
    }

    @Test
    void each_house_is_named_once_and_stands() {
        Stored<SegmentRedraw> twice =
                enter(in(here.quarter, null, eighth), in(here.quarter, "12", second));
        assertThatThrownBy(() -> here.desk.step(twice, "check", Map.of()))
                .hasMessage("REG-S-08")
                .extracting("params")
                .hasToString("{what=12}");

        Stored<SegmentRedraw> unknown = enter(in(here.quarter, "1-12、99栋", eighth));
        assertThatThrownBy(() -> here.desk.step(unknown, "check", Map.of()))
                .hasMessage("REG-S-09")
                .extracting("params")
                .hasToString("{what=99}");
    }

    @Test
    void a_segment_is_given_up_when_nothing_is_left_in_it() {
        Stored<Address> shop = here.desk.enter(onRoad("示例路", "7", "02"));
        Part all = in(here.quarter, null, eighth);
        Stored<SegmentRedraw> forgetful = enter(List.of(second), all);
        assertThatThrownBy(() -> here.desk.step(forgetful, "check", Map.of()))
                .hasMessage("REG-S-13")
                .extracting("params")
                .hasToString("{n=1}");

        Part road = new Part(null, Neighbourhood.COMMUNITY, "示例路", "1-99单", eighth.ref());
        inForce(approved(enter(List.of(second), all, road)));

        assertThat(now(shop).place().segment()).isEqualTo("08");
        assertThat(now(second).value().validTo()).isEqualTo(TODAY);
    }

    @Test
    void nothing_goes_to_a_segment_that_is_given_up() {
        Part part = in(here.quarter, null, second);

        assertThatThrownBy(() -> enter(List.of(second), part)).hasMessage("REG-V89");
    }

    @Test
    void a_line_names_a_quarter_or_a_community() {
        assertThatThrownBy(() -> enter(new Part(null, null, "示例路", null, eighth.ref())))
                .hasMessage("REG-S-12");
        assertThatThrownBy(
                        () ->
                                enter(
                                        new Part(
                                                here.quarter.ref(),
                                                Neighbourhood.COMMUNITY,
                                                null,
                                                null,
                                                eighth.ref())))
                .hasMessage("REG-S-12");
    }

    @Test
    void what_was_checked_is_what_is_approved() {
        Stored<SegmentRedraw> plan =
                here.desk.step(enter(in(here.quarter, null, eighth)), "check", Map.of());

        assertThatThrownBy(
                        () ->
                                here.desk.change(
                                        plan,
                                        Values.of(plan.value())
                                                .set(
                                                        SegmentRedraw::parts,
                                                        List.of(in(here.quarter, "3", eighth)))
                                                .record()))
                .hasMessage("REG-S-11");
        assertThat(here.desk.step(plan, "revise", Map.of()).value().stage())
                .isEqualTo(RedrawStage.PLAN);
    }

    @Test
    void nothing_moves_before_its_day_nor_again_by_an_edit() {
        Stored<SegmentRedraw> approved = approved(enter(in(here.quarter, null, eighth)));
        here.desk.midnight(SegmentRedraw.class);
        assertThat(now(here.third).value().segmentCode()).isEqualTo("02");

        Stored<SegmentRedraw> done = inForce(approved);
        assertThatThrownBy(
                        () ->
                                here.desk.change(
                                        done,
                                        Values.of(done.value())
                                                .set(SegmentRedraw::name, "另一个名称")
                                                .record()))
                .hasMessage("REG-S-14");
    }

    @Test
    void a_day_that_has_come_is_approved_too_late() {
        Stored<SegmentRedraw> checked =
                here.desk.step(enter(in(here.quarter, null, eighth)), "check", Map.of());
        here.shelf.goTo(TOMORROW.toString());

        assertThatThrownBy(() -> here.desk.step(checked, "approve", Map.of("approvedOn", TOMORROW)))
                .hasMessage("REG-S-10");
    }

    /** Both would be carried out, night by night, and none would ever be done. */
    @Test
    void a_house_is_in_one_approved_plan_at_a_time() {
        Stored<SegmentRedraw> first = approved(enter(in(here.quarter, null, eighth)));
        Stored<SegmentRedraw> second = enter(in(here.quarter, null, this.second));
        assertThatThrownBy(() -> approved(second))
                .hasMessage("REG-S-15")
                .extracting("params")
                .hasToString("{no=" + first.number() + "}");

        inForce(first);
        Stored<SegmentRedraw> later =
                here.desk.change(
                        here.desk.step(now(second), "revise", Map.of()),
                        Values.of(second.value())
                                .set(SegmentRedraw::effectiveFrom, TOMORROW.plusDays(1))
                                .record());
        here.desk.step(here.desk.step(later, "check", Map.of()), "approve", APPROVAL);
    }

    @Test
    void a_large_plan_is_carried_out_some_houses_at_a_time() {
        for (int i = 20; i < 25; i++) {
            here.shelf.put(Building.numbered(here.quarter.ref(), String.valueOf(i), "02"));
        }
        Stored<SegmentRedraw> done = inForce(approved(enter(in(here.quarter, null, eighth))));

        assertThat(done.value().stage()).isEqualTo(RedrawStage.EFFECTIVE);
        assertThat(here.shelf.all(Building.class))
                .extracting(building -> building.value().segmentCode())
                .containsOnly("08");
        assertThat(done.version()).as("each part by itself").isGreaterThan(6);
    }

    private Stored<Segment> segment(String code) {
        return here.shelf.list(Query.of(Segment.class, where(Segment::code).is(code))).getFirst();
    }

    private static Part in(Stored<Quarter> quarter, @Nullable String numbers, Stored<Segment> to) {
        return new Part(quarter.ref(), null, null, numbers, to.ref());
    }

    private static Address onRoad(String road, String number, String segment) {
        return Values.of(Address.class)
                .set(Address::communityCode, Neighbourhood.COMMUNITY)
                .set(Address::road, road)
                .set(Address::roadNumber, number)
                .set(Address::segmentCode, segment)
                .set(Address::use, Address.Use.SHOP)
                .set(Address::ownership, Address.Ownership.PRIV)
                .set(Address::status, Address.AddressStatus.ACTIVE)
                .record();
    }

    private Stored<SegmentRedraw> enter(Part... parts) {
        return enter(List.of(), parts);
    }

    private Stored<SegmentRedraw> enter(List<Stored<Segment>> ending, Part... parts) {
        return here.desk.enter(plan(ending, parts));
    }

    private static SegmentRedraw plan(List<Stored<Segment>> ending, Part... parts) {
        return new SegmentRedraw(
                "示例花园划入08段",
                "工作量悬殊",
                List.of(parts),
                ending.stream().map(Stored::ref).toList(),
                TOMORROW,
                RedrawStage.PLAN,
                null,
                null);
    }

    private Stored<SegmentRedraw> approved(Stored<SegmentRedraw> plan) {
        Stored<SegmentRedraw> checked = here.desk.step(plan, "check", Map.of());
        return here.desk.step(checked, "approve", APPROVAL);
    }

    private Stored<SegmentRedraw> inForce(Stored<SegmentRedraw> approved) {
        here.shelf.goTo(TOMORROW.toString());
        here.desk.midnight(SegmentRedraw.class);
        return now(approved);
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> Stored<T> now(Stored<T> before) {
        Class<T> type = (Class<T>) before.value().getClass();
        return here.shelf.find(type, (Ref<T>) before.ref()).orElseThrow();
    }
}
