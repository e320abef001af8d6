package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Organisation.OpenStatus;
import org.linli.registry.Organisation.PremisesCategory;
import org.linli.registry.Quarter.QuarterKind;
import org.linli.registry.Staff.StaffKind;

class AddressTreeTest {
    private final Neighbourhood here = new Neighbourhood();

    @Test
    void quarter_community_segment_and_spelling_follow_from_the_building() {
        Stored<Address> kept = here.desk.enter(Neighbourhood.room(here.third, "201"));

        assertThat(kept.value().quarter()).isEqualTo(here.quarter.ref());
        assertThat(kept.value().fullAddress()).isEqualTo("江苏省扬州市邗江区邗上街道文昌社区示例花园3幢1单元201室");
        assertThat(kept.place().segment()).isEqualTo("02");
        assertThat(kept.place().community()).isEqualTo(Neighbourhood.COMMUNITY);
    }

    @Test
    void a_room_without_a_building_is_refused() {
        Address room =
                Values.of(Neighbourhood.room(here.third, "201"))
                        .set(Address::building, null)
                        .set(Address::communityCode, Neighbourhood.COMMUNITY)
                        .record();

        assertThatThrownBy(() -> here.desk.enter(room)).hasMessage("REG-A-01");
    }

    @Test
    void the_same_room_is_kept_once() {
        here.desk.enter(Neighbourhood.room(here.third, "201"));

        assertThatThrownBy(() -> here.desk.enter(Neighbourhood.room(here.third, "201")))
                .hasMessage("REG-A-02");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"B201室", "b201", "b 201室"})
    void a_room_written_otherwise_is_the_same_room(String again) {
        here.desk.enter(Neighbourhood.room(here.third, "B201"));

        assertThatThrownBy(() -> here.desk.enter(Neighbourhood.room(here.third, again)))
                .hasMessage("REG-A-02");
        assertThat(AddressText.parse("冯庄社区示例花园3幢1单元b201室"))
                .isEqualTo(AddressText.parse("冯庄社区示例花园3幢1单元B201室"));
    }

    @Test
    void no_household_is_registered_in_a_house_that_is_gone() {
        Stored<Address> door = here.desk.enter(Neighbourhood.room(here.third, "201"));
        Stored<Address> gone =
                here.desk.change(
                        door,
                        Values.of(door.value())
                                .set(Address::status, Address.AddressStatus.DEMOLISHED)
                                .record());
        Stored<Person> head = here.desk.enter(People.residentD());

        assertThatThrownBy(() -> here.household("H000009", head, gone)).hasMessage("REG-A-07");
    }

    @Test
    void a_segment_names_communities_that_there_are() {
        Segment segment =
                Values.of(complete(Neighbourhood.segment("07")))
                        .set(Segment::communities, List.of("321003001999"))
                        .record();

        assertThatThrownBy(() -> here.desk.enter(segment)).hasMessage("REG-A-04");
    }

    @Test
    void a_quarter_is_not_greener_than_it_is_large() {
        assertThatThrownBy(() -> here.desk.enter(quarter("示例新村", "1000.0", "1000.1")))
                .hasMessage("REG-A-03");
        assertThat(here.desk.enter(quarter("示例新村", "1000.0", "1000.0")).complete()).isTrue();
    }

    @Test
    void a_quarter_is_not_built_in_a_year_to_come() {
        Quarter planned =
                Values.of(quarter("示例新村", "1000", "10")).set(Quarter::completedYear, 2027).record();

        assertThatThrownBy(() -> here.desk.enter(planned)).hasMessage("VAL-050");
    }

    @Test
    void a_quarters_name_is_its_own_within_the_community() {
        assertThatThrownBy(() -> here.desk.enter(quarter("示例花园", "1000", "10")))
                .hasMessage("REG-A-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3号楼"})
    void a_buildings_number_is_its_own_within_the_quarter_however_it_is_written(String number) {
        Building again =
                Values.of(Building.numbered(here.quarter.ref(), number, "02"))
                        .set(Building::unitCount, 2)
                        .set(Building::floorsAbove, 6)
                        .set(Building::floorsBelow, 0)
                        .record();

        assertThatThrownBy(() -> here.desk.enter(again)).hasMessage("REG-A-05");
    }

    @Test
    void a_segment_ends_only_when_every_building_has_found_another() {
        Stored<Segment> old = here.shelf.put(Neighbourhood.segment("07"));
        Building twelfth = Building.numbered(here.quarter.ref(), "12", "07");
        here.shelf.put(twelfth);
        Segment ended =
                Values.of(complete(old.value())).set(Segment::validTo, here.shelf.today()).record();

        assertThatThrownBy(() -> here.desk.change(old, ended))
                .hasMessage("REG-S-01")
                .extracting("params")
                .hasToString("{n=1}");
    }

    @Test
    void an_assistant_answers_for_no_segment_and_no_area() {
        Stored<Staff> assistant =
                here.shelf.put(
                        Values.of(Staff.class).set(Staff::kind, StaffKind.ASSISTANT).record());
        Segment segment =
                Values.of(complete(Neighbourhood.segment("07")))
                        .set(Segment::officer, assistant.ref())
                        .record();

        assertThatThrownBy(() -> here.desk.enter(segment)).hasMessage("VAL-056");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        new PoliceArea(
                                                "08", "第8警务区", "Area 8", assistant.ref(), null)))
                .hasMessage("VAL-056");
    }

    @Test
    void a_child_answers_for_no_shop() {
        Stored<Person> mother = here.desk.enter(People.parentQ());
        Stored<Person> child = here.desk.enter(People.childP(mother.ref()));
        Values<Organisation> shop =
                Values.of(Organisation.class)
                        .set(Organisation::name, "示例小店")
                        .set(Organisation::noCodeReason, "流动摊点")
                        .set(Organisation::category, PremisesCategory.SHOP)
                        .set(
                                Organisation::address,
                                here.desk.enter(Neighbourhood.room(here.third, "101")).ref())
                        .set(Organisation::phone, "13800000000")
                        .set(Organisation::openStatus, OpenStatus.OPEN);

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        shop.set(Organisation::responsible, child.ref()).record()))
                .hasMessage("REG-O-02");
        assertThat(
                        here.desk
                                .enter(shop.set(Organisation::responsible, mother.ref()).record())
                                .complete())
                .isTrue();
    }

    private Segment complete(Segment segment) {
        Stored<PoliceArea> area = here.shelf.put(new PoliceArea("07", "第7警务区", null, null, null));
        Stored<Staff> officer =
                here.shelf.put(Values.of(Staff.class).set(Staff::badgeNo, "099039").record());
        return Values.of(segment)
                .set(Segment::nameEn, "Segment 7")
                .set(Segment::policeArea, area.ref())
                .set(Segment::officer, officer.ref())
                .set(Segment::validFrom, here.shelf.today().minusYears(1))
                .record();
    }

    private static Quarter quarter(String name, String site, String green) {
        return Values.of(Quarter.named(name, Neighbourhood.COMMUNITY))
                .set(Quarter::nameEn, "Sample")
                .set(Quarter::kind, QuarterKind.OLD)
                .set(Quarter::siteArea, new BigDecimal(site))
                .set(Quarter::greenArea, new BigDecimal(green))
                .record();
    }
}
