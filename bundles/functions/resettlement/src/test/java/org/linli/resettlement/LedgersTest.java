package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.function.LedgerDefinition;
import org.linli.record.Channel;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.resettlement.HelpGroup.MemberCapacity;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.standin.Desk;
import org.linli.standin.PaperDesk;

class LedgersTest {
    private static final String HOME = "江苏省扬州市邗江区邗上街道冯庄社区示例花园二期29幢4单元602室";

    private final Helps here = new Helps("2026-01-05");

    @Test
    void a_row_becomes_a_case_a_group_and_a_verified_placement() {
        assertThat(volunteer("V0401", "安置帮教志愿者", People.RESIDENT_E)).isEmpty();
        assertThat(returned("AZ2025001", "企业就业", "否")).isEmpty();

        Stored<HelpCase> of = here.shelf.all(HelpCase.class).getFirst();
        assertThat(of.value().state()).isEqualTo(CaseState.HELPING);
        assertThat(of.value().helpEnd()).isEqualTo("2030-08-03");
        assertThat(of.gaps())
                .containsExactlyInAnyOrder(
                        "releaseType",
                        "helpCategory",
                        "handoverMode",
                        "householdRegistered",
                        "consent",
                        "difficulties",
                        "caseOfficer");
        Stored<Placement> placement = here.shelf.all(Placement.class).getFirst();
        assertThat(placement.value().state()).isEqualTo(PlacementState.VERIFIED);
        assertThat(placement.gaps())
                .containsExactlyInAnyOrder("evidence", "organisation", "verifiedBy", "verifiedOn");
        assertThat(here.shelf.all(HelpGroup.class))
                .singleElement()
                .satisfies(
                        group ->
                                assertThat(group.value().members())
                                        .extracting(
                                                GroupMember::capacity,
                                                m -> m.volunteer() != null,
                                                GroupMember::named)
                                        .containsExactly(
                                                tuple(MemberCapacity.POLICE, false, "社区民警"),
                                                tuple(MemberCapacity.COMMITTEE, false, "居委会"),
                                                tuple(MemberCapacity.VOLUNTEER, true, null)));
    }

    @Test
    void a_volunteer_who_is_not_in_the_ledger_keeps_the_paper_s_words() {
        assertThat(returned("AZ2025001", "社会救助", "否")).isEmpty();

        assertThat(here.shelf.all(HelpGroup.class).getFirst().value().members())
                .extracting(GroupMember::named)
                .contains("志愿者401");
    }

    @Test
    void the_two_ledgers_may_come_in_either_order() {
        Helps other = new Helps("2026-01-05");
        assertThat(volunteer("V0401", "安置帮教志愿者", People.RESIDENT_E)).isEmpty();
        assertThat(returned("AZ2025001", "企业就业", "否")).isEmpty();

        assertThat(returned(other, "AZ2025001", "企业就业", "否")).isEmpty();
        assertThat(volunteer(other, "V0401", "安置帮教志愿者", People.RESIDENT_E)).isEmpty();

        HelpGroup first = here.shelf.all(HelpGroup.class).getFirst().value();
        HelpGroup second = other.shelf.all(HelpGroup.class).getFirst().value();
        assertThat(second.helpers()).isEqualTo(first.helpers()).isEqualTo(" V0401 ");
        assertThat(second.members())
                .extracting(GroupMember::capacity, GroupMember::named)
                .isEqualTo(
                        first.members().stream().map(m -> tuple(m.capacity(), m.named())).toList());
        assertThat(second.members().getLast().volunteer())
                .isEqualTo(other.shelf.all(HelpVolunteer.class).getFirst().ref());
    }

    /** Another station numbers its volunteers otherwise, and names those who help. */
    @Test
    void a_group_may_be_written_with_names_and_other_numbers() {
        Helps other = new Helps("2026-01-05");
        String group = "社区民警王示例；村委会李示例、志愿者Z-017;王示例（家属）";
        assertThat(volunteer("Z-017", "安置帮教志愿者", People.RESIDENT_E)).isEmpty();
        assertThat(paper("returns").row(withGroup(group))).isEmpty();
        assertThat(paper(other, "returns").row(withGroup(group))).isEmpty();
        assertThat(volunteer(other, "Z-017", "安置帮教志愿者", People.RESIDENT_E)).isEmpty();

        for (Helps station : List.of(here, other)) {
            assertThat(station.shelf.all(HelpGroup.class).getFirst().value().members())
                    .extracting(GroupMember::capacity, GroupMember::named)
                    .containsExactly(
                            tuple(MemberCapacity.POLICE, "社区民警王示例"),
                            tuple(MemberCapacity.COMMITTEE, "村委会李示例"),
                            tuple(MemberCapacity.VOLUNTEER, null),
                            tuple(MemberCapacity.FAMILY, "王示例（家属）"));
        }
        assertThat(paper("returns").row(withGroup("社区民警;邻居"))).hasValue("VAL-053");
    }

    @Test
    void a_case_from_paper_owes_no_group_and_no_monthly_reason() {
        returned("AZ2025001", "责任田", "否");

        HelpCase of = here.shelf.all(HelpCase.class).getFirst().value();
        assertThat(here.due("D6", of)).as("the group is there, its day unknown").isEqualTo("-");
        assertThat(here.due("D5", of)).isEqualTo("-");
        assertThat(of.placedSince()).isEqualTo("2025-09-06");
        assertThat(here.<HelpCase>rule("D11").active().test(of)).isFalse();
    }

    /** As a day of registration put right makes no second home. */
    @Test
    void a_day_put_right_makes_no_second_placement_and_moves_what_was_reckoned_from_it() {
        String[] row = returnRow("AZ2025001", "责任田", "否");
        assertThat(paper("returns").row(row)).isEmpty();
        assertThat(reportBy()).isEqualTo("2025-09-03");

        row[List.of(row).indexOf("安置日期") + 1] = "2025-11-06";
        row[List.of(row).indexOf("释放日期") + 1] = "2025-10-14";
        row[List.of(row).indexOf("回归登记日期") + 1] = "2025-10-15";
        assertThat(paper("returns").row(row)).isEmpty();

        assertThat(here.shelf.all(Placement.class))
                .singleElement()
                .satisfies(p -> assertThat(p.value().startDate()).isEqualTo("2025-11-06"));
        assertThat(reportBy()).isEqualTo("2025-11-13");
    }

    @Test
    void a_second_stay_with_the_same_employer_is_a_second_placement() {
        String[] row = returnRow("AZ2025001", "责任田", "否");
        paper("returns").row(row);
        Stored<Placement> first = here.shelf.all(Placement.class).getFirst();
        here.desk.as(Desk.officer().by(Channel.IMPORT));
        here.desk.change(
                first,
                Values.of(first.value())
                        .set(Placement::endDate, LocalDate.parse("2025-10-31"))
                        .record());

        row[List.of(row).indexOf("安置日期") + 1] = "2025-11-06";
        assertThat(paper("returns").row(row)).isEmpty();
        assertThat(here.shelf.all(Placement.class)).hasSize(2);
    }

    @Test
    void help_that_was_over_by_a_wrong_day_is_not_taken_up_in_silence() {
        String[] row = returnRow("AZ2025001", "责任田", "否");
        row[List.of(row).indexOf("释放日期") + 1] = "2015-08-04";
        assertThat(paper("returns").row(row)).isEmpty();
        assertThat(here.shelf.all(HelpCase.class).getFirst().value().state())
                .isEqualTo(CaseState.EXPIRED);

        row[List.of(row).indexOf("释放日期") + 1] = "2025-08-04";
        assertThat(paper("returns").row(row)).hasValue("VAL-063");
    }

    private LocalDate reportBy() {
        return here.shelf.all(HelpCase.class).getFirst().value().reportBy();
    }

    @Test
    void nobody_has_offended_again_by_a_word_in_a_ledger() {
        assertThat(returned("AZ2025001", "责任田", "是")).hasValue("RES-S03");
        assertThat(here.shelf.all(HelpCase.class)).isEmpty();
    }

    @Test
    void a_number_stands_once_in_a_sheet_and_an_unknown_word_goes_back() {
        PaperDesk returns = paper("returns");

        assertThat(returns.row(returnRow("AZ2025001", "责任田", "否"))).isEmpty();
        assertThat(returns.row(returnRow("AZ2025001", "责任田", "否"))).hasValue("RES-L01");
        assertThat(returned("AZ2025002", "责任田", "否")).as("same release").hasValue("RES-V22");
        assertThat(returned("AZ2025002", "打零工", "否")).hasValue("VAL-053");
    }

    @Test
    void a_person_in_two_teams_has_two_memberships() {
        assertThat(volunteer("V0054", "安置帮教志愿者", People.RESIDENT_E)).isEmpty();
        assertThat(volunteer("V0551", "治安信息员", People.RESIDENT_E)).isEmpty();
        assertThat(volunteer("V0150", "安置帮教志愿者", "71000720061127931")).hasValue("VAL-010");

        assertThat(here.shelf.all(HelpVolunteer.class)).hasSize(2);
        assertThat(here.shelf.all(Person.class)).hasSize(1);
        assertThat(here.shelf.all(VolunteerTeam.class)).hasSize(2);
        assertThat(here.shelf.all(HelpVolunteer.class).getFirst().gaps())
                .containsExactly("confidentialityLetter");
    }

    /** The ledger has some: kept as told, and no group takes them. */
    @Test
    void a_volunteer_who_is_not_of_age_is_taken_from_paper() {
        assertThat(volunteer("V0001", "安置帮教志愿者", People.CHILD_P)).isEmpty();
    }

    private Optional<String> returned(String number, String kind, String reoffended) {
        return returned(here, number, kind, reoffended);
    }

    private static Optional<String> returned(
            Helps here, String number, String kind, String reoffended) {
        return paper(here, "returns").row(returnRow(number, kind, reoffended));
    }

    private static String[] withGroup(String group) {
        String[] row = returnRow("AZ2025001", "责任田", "否");
        row[List.of(row).indexOf("帮教小组成员") + 1] = group;
        return row;
    }

    private static String[] returnRow(String number, String kind, String reoffended) {
        return new String[] {
            "编号",
            number,
            "姓名",
            "罗示例",
            "性别",
            "女",
            "公民身份号码",
            People.TENANT_A,
            "现住地址",
            HOME,
            "释放日期",
            "2025-08-04",
            "回归登记日期",
            "2025年8月4日",
            "帮教小组成员",
            "社区民警;居委会;志愿者401",
            "安置方式",
            kind,
            "安置日期",
            "20250906",
            "重新犯罪",
            reoffended,
            "联系电话",
            "13800135866"
        };
    }

    private Optional<String> volunteer(String number, String kind, String idNumber) {
        return volunteer(here, number, kind, idNumber);
    }

    private static Optional<String> volunteer(
            Helps here, String number, String kind, String idNumber) {
        return paper(here, "volunteers")
                .row(
                        "编号",
                        number,
                        "姓名",
                        "孙示例",
                        "公民身份号码",
                        idNumber,
                        "队伍类别",
                        kind,
                        "社区代码",
                        "321003001005",
                        "责任书签订日期",
                        "2025.4.12",
                        "联系电话",
                        "13800136567");
    }

    private PaperDesk paper(String name) {
        return paper(here, name);
    }

    private static PaperDesk paper(Helps here, String name) {
        LedgerDefinition ledger =
                Helps.RESETTLEMENT.ledgers().stream()
                        .filter(l -> l.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return new PaperDesk(here.desk, ledger);
    }
}
