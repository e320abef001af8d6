package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.function.FunctionModel;
import org.linli.function.LedgerDefinition;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Residence.Confidence;
import org.linli.registry.Residence.Relation;
import org.linli.registry.Residence.ResidenceKind;
import org.linli.standin.Desk;
import org.linli.standin.PaperDesk;
import org.linli.standin.Shelf;

/** The station's own paper, row by row. */
class LedgersTest {
    private static final FunctionModel REGISTRY = Neighbourhood.REGISTRY;
    private static final String STREET = "江苏省扬州市邗江区邗上街道";
    private static final String HOME = STREET + "冯庄社区示例花园二期29幢4单元602室";
    private static final String AWAY = STREET + "冯庄社区示例花园二期3幢1单元101室";

    private final Shelf shelf = new Shelf("2026-03-02");
    private final Desk desk = new Desk(shelf, REGISTRY);
    private PaperDesk residents = paper("residents");
    private String registeredOn = "2019-02-06";

    @Test
    void an_officer_brings_his_area_and_segment() {
        PaperDesk officers = paper("officers");
        String[] row = {
            "警号",
            "099034",
            "姓名",
            "刘示例",
            "性别",
            "男",
            "出生日期",
            "1997.9.22",
            "部门",
            "社区警务队",
            "岗位",
            "社区民警",
            "警务区",
            "第2警务区",
            "责任段",
            "第2责任段",
            "入警日期",
            "2020年9月22日"
        };

        assertThat(officers.row(row)).isEmpty();

        Stored<Staff> officer = shelf.all(Staff.class).getFirst();
        Stored<Segment> segment = shelf.all(Segment.class).getFirst();
        assertThat(segment.value().code()).isEqualTo("02");
        assertThat(segment.value().officer()).isEqualTo(officer.ref());
        assertThat(officer.gaps()).containsExactly("idNumber");
        assertThat(officers.row(row)).hasValue("REG-S-04");
    }

    @Test
    void an_assistant_joins_the_only_segment_of_his_area() {
        an_officer_brings_his_area_and_segment();

        assertThat(
                        paper("assistants")
                                .row(
                                        "编号",
                                        "X002",
                                        "姓名",
                                        "谢示例",
                                        "性别",
                                        "女",
                                        "公民身份号码",
                                        People.TENANT_A,
                                        "警务区",
                                        "第2警务区",
                                        "联系电话",
                                        "13800136022"))
                .isEmpty();
        assertThat(shelf.all(Segment.class).getFirst().value().assistants()).hasSize(1);
    }

    @Test
    void a_residents_row_is_a_person_a_household_and_two_residences() {
        assertThat(resident("户主", "丁示例", "女", People.RESIDENT_D, HOME)).isEmpty();

        Stored<Person> person = shelf.all(Person.class).getFirst();
        assertThat(person.place().segment()).isEqualTo("02");
        assertThat(shelf.all(Household.class).getFirst().value().head()).isEqualTo(person.ref());
        assertThat(shelf.all(Residence.class))
                .extracting(r -> r.value().kind(), r -> r.value().confidence(), r -> r.gaps())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ResidenceKind.REGISTERED, Confidence.UNVERIFIED, Set.of()),
                        org.assertj.core.groups.Tuple.tuple(
                                ResidenceKind.ACTUAL, Confidence.UNVERIFIED, Set.of("basis")));
        assertThat(Separation.of(residences())).containsExactly(Separation.SAME);
    }

    @Test
    void two_addresses_make_a_separated_person() {
        assertThat(resident("户主", "丁示例", "女", People.RESIDENT_D, AWAY)).isEmpty();

        assertThat(Separation.of(residences())).hasSize(2);
        assertThat(shelf.all(Residence.class).getLast().value().apartFrom())
                .isEqualTo(shelf.all(Residence.class).getFirst().ref());
    }

    @Test
    void an_address_that_cannot_be_read_or_is_another_is_told_at_its_column() {
        assertThat(told(STREET + "冯庄社区示例花园")).hasValue("REG-A-01 actualAddress");
        assertThat(told(HOME)).isEmpty();
        assertThat(told(AWAY)).hasValue("REG-R-01 actualAddress");
    }

    private Optional<String> told(String living) {
        residents = paper("residents");
        return refused("户主", "丁示例", "女", People.RESIDENT_D, living)
                .map(refusal -> refusal.code() + " " + refusal.field());
    }

    /** 新村12号 is a house where houses are counted, and may be a building where those are. */
    @Test
    void a_number_in_a_quarter_of_buildings_goes_back() {
        String estate = STREET + "冯庄社区示例新村";
        assertThat(resident("户主", "丁示例", "女", People.RESIDENT_D, estate + "12号")).isEmpty();
        assertThat(resident("子女", "戊示例", "男", People.RESIDENT_E, estate + "3幢1单元101室")).isEmpty();

        residents = paper("residents");
        assertThat(resident("其他", "乙示例", "男", People.TENANT_B, estate + "14号"))
                .hasValue("REG-A-01");
        assertThat(resident("户主", "丁示例", "女", People.RESIDENT_D, estate + "12号"))
                .as("a door that is known stays known")
                .isEmpty();
    }

    @Test
    void the_row_of_another_member_does_not_unmake_the_head() {
        resident("户主", "丁示例", "女", People.RESIDENT_D, HOME);
        assertThat(resident("子女", "戊示例", "男", People.RESIDENT_E, HOME)).isEmpty();

        assertThat(shelf.all(Household.class))
                .singleElement()
                .extracting(h -> h.value().head())
                .isEqualTo(shelf.all(Person.class).getFirst().ref());
        assertThat(residences().getLast().relation()).isNull();
        assertThat(residences().get(2).relation()).isEqualTo(Relation.SON);
    }

    @Test
    void a_child_without_a_guardian_is_taken_with_a_gap() {
        assertThat(resident("子女", "彭示例", "女", People.CHILD_P, HOME)).isEmpty();

        assertThat(shelf.all(Person.class).getFirst().gaps()).containsExactly("guardian");
    }

    @Test
    void an_address_takes_its_segment_as_soon_as_its_building_has_one() {
        resident("户主", "丁示例", "女", People.RESIDENT_D, AWAY);
        Stored<Address> away = shelf.all(Address.class).getLast();
        assertThat(away.place().segment()).isNull();

        residents.row(
                "户号",
                "H000002",
                "与户主关系",
                "户主",
                "姓名",
                "戊示例",
                "公民身份号码",
                People.RESIDENT_E,
                "户籍地址",
                AWAY.replace("101", "102"),
                "责任段",
                "第1责任段",
                "登记日期",
                "2020-01-01");

        assertThat(shelf.find(Address.class, away.ref()).orElseThrow().place().segment())
                .isEqualTo("01");
        assertThat(shelf.all(Building.class)).hasSize(2);
        assertThat(shelf.all(Quarter.class)).hasSize(1);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "丁示例, 女, '',                 VAL-001",
        "'',    女, 710003195609109989, VAL-001",
        "丁示例, 女, 71000319560910998,  VAL-010",
        "丁示例, 女, 710003195609109988, VAL-013",
        "丁示例, 男, 710003195609109989, REG-P-02",
        "丁示例, 雌, 710003195609109989, VAL-053",
    })
    void a_row_that_cannot_be_trusted_goes_back(
            String name, String sex, String number, String code) {
        assertThat(resident("户主", name, sex, number, HOME)).hasValue(code);
        assertThat(shelf.all(Person.class)).isEmpty();
    }

    @Test
    void a_name_drawn_apart_is_the_same_name() {
        assertThat(resident("妻", "丁　示 例", "2", People.RESIDENT_D, HOME)).isEmpty();

        assertThat(shelf.all(Person.class).getFirst().value().nameZh()).isEqualTo("丁示例");
        assertThat(PersonName.of("阿依古丽•买买提")).isEqualTo("阿依古丽·买买提");
        assertThat(PersonName.of("MARIA SAMPLE")).isEqualTo("MARIA SAMPLE");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1956.09,    ''",
        "1956年9月,  ''",
        "195609,     ''",
        "1956-09-10, ''",
        "1956.8,     REG-P-04",
        "1956-09-11, REG-P-04",
        "九月,       VAL-052",
    })
    void a_column_may_tell_the_month_of_birth_alone(String told, String code) {
        assertThat(
                        residents.row(
                                "户编号",
                                "H000001",
                                "姓名",
                                "丁示例",
                                "身份证件号",
                                People.RESIDENT_D,
                                "出生年月",
                                told,
                                "户籍所在地",
                                HOME,
                                "家庭住址",
                                HOME,
                                "落户日期",
                                "2020-01-01"))
                .isEqualTo(code.isEmpty() ? Optional.empty() : Optional.of(code));
    }

    @Test
    void the_sum_below_a_list_of_assistants_is_no_assistant() {
        assertThat(paper("assistants").row("编号", "合计", "姓名", "21")).hasValue("REG-P-05");
        assertThat(shelf.all(Staff.class)).isEmpty();
    }

    @Test
    void nobody_moves_into_a_house_that_is_gone() {
        resident("户主", "丁示例", "女", People.RESIDENT_D, HOME);
        Stored<Address> home = shelf.all(Address.class).getFirst();
        desk.change(
                home,
                Values.of(home.value())
                        .set(Address::status, Address.AddressStatus.DEMOLISHED)
                        .record());

        assertThat(resident("配偶", "戊示例", "男", People.RESIDENT_E, HOME)).hasValue("REG-A-07");
    }

    @Test
    void a_segment_is_numbered_in_words_too() {
        assertThat(SegmentNames.code("第十二责任段")).hasValue("12");
        assertThat(SegmentNames.code("第二警务区")).hasValue("02");
        assertThat(SegmentNames.code("二十责任段")).hasValue("20");
        assertThat(SegmentNames.code("冯庄责任段")).isEmpty();
        assertThat(SegmentNames.code("十十责任段")).isEmpty();
    }

    @Test
    void an_area_or_a_segment_without_a_number_is_known_once_it_is_in_the_register() {
        String[] row = {"警号", "099034", "姓名", "刘示例", "部门", "社区队", "警务区", "湖滨警务区", "责任段", "湖滨责任段"};
        assertThat(paper("officers").row(row)).hasValue("VAL-060");

        desk.enter(new PoliceArea("07", "湖滨警务区", "Lakeside", null, null));
        assertThat(paper("officers").row(row)).as("the area alone").hasValue("VAL-060");
        desk.enter(
                Values.of(Segment.class)
                        .set(Segment::code, "07")
                        .set(Segment::name, "湖滨责任段")
                        .record());

        assertThat(paper("officers").row(row)).isEmpty();
        assertThat(shelf.all(Staff.class).getFirst().value().policeArea())
                .isEqualTo(shelf.all(PoliceArea.class).getFirst().ref());
    }

    @Test
    void a_day_of_registration_that_was_put_right_is_no_second_home() {
        assertThat(resident("户主", "丁示例", "女", People.RESIDENT_D, HOME)).isEmpty();
        residents = paper("residents");
        registeredOn = "2018-02-06";
        assertThat(resident("户主", "丁示例", "女", People.RESIDENT_D, HOME)).isEmpty();

        assertThat(residences())
                .hasSize(2)
                .allSatisfy(home -> assertThat(home.from()).isEqualTo("2018-02-06"));
    }

    @Test
    void a_number_is_cleaned_before_it_is_compared() {
        assertThat(resident("户主", "甲示例", "女", "71000319950315996x", HOME)).isEmpty();
        assertThat(resident("户主", "甲示例", "女", "7100031995 0315996X", HOME)).hasValue("REG-P-01");
    }

    @Test
    void premises_stand_at_a_number_on_a_road() {
        PaperDesk premises = paper("premises");
        String[] row = {
            "单位名称",
            "示例餐饮1",
            "统一社会信用代码",
            "92321003MAF1CT0026",
            "类别",
            "餐饮",
            "地址",
            STREET + "邗上社区示例路1号",
            "负责人",
            "石示例",
            "负责人电话",
            "13800132820",
            "从业人数",
            "1"
        };

        assertThat(premises.row(row)).isEmpty();
        row[3] = "92321003MAF1CT0027";
        assertThat(premises.row(row)).hasValue("VAL-021");

        Stored<Organisation> unit = shelf.all(Organisation.class).getFirst();
        assertThat(unit.complete()).isTrue();
        assertThat(unit.place().community()).isEqualTo("321003001007");
    }

    @Test
    void a_stall_without_a_code_is_known_by_name_and_door() {
        PaperDesk premises = paper("premises");
        String[] row = {"单位名称", "示例摊点", "类别", "商铺", "地址", STREET + "邗上社区示例路1号"};

        assertThat(premises.row(row)).isEmpty();
        assertThat(premises.row(row)).hasValue("REG-O-01");
        assertThat(shelf.all(Organisation.class).getFirst().gaps())
                .containsExactlyInAnyOrder("noCodeReason", "responsibleName", "phone");
    }

    private Optional<String> resident(
            String relation, String name, String sex, String number, String living) {
        return refused(relation, name, sex, number, living).map(Refusal::code);
    }

    private Optional<Refusal> refused(
            String relation, String name, String sex, String number, String living) {
        return residents.refused(
                "户号",
                "H000001",
                "与户主关系",
                relation,
                "姓名",
                name,
                "性别",
                sex,
                "公民身份号码",
                number,
                "户籍地址",
                HOME,
                "现住地址",
                living,
                "责任段",
                "第2责任段",
                "联系电话",
                "13800137995",
                "登记日期",
                registeredOn);
    }

    private List<Residence> residences() {
        return shelf.all(Residence.class).stream().map(Stored::value).toList();
    }

    private PaperDesk paper(String name) {
        LedgerDefinition ledger =
                REGISTRY.ledgers().stream()
                        .filter(l -> l.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return new PaperDesk(desk, ledger);
    }
}
