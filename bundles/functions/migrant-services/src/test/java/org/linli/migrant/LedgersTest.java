package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.function.LedgerDefinition;
import org.linli.indicator.Period;
import org.linli.migrant.RentalProperty.CheckTier;
import org.linli.migrant.RentalProperty.RentalStage;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.standin.Counted;
import org.linli.standin.PaperDesk;

class LedgersTest {
    private static final String HOME = "江苏省扬州市邗江区邗上街道五里社区五里佳园28幢4单元402室";

    private final Migrants here = new Migrants("2026-01-05");
    private PaperDesk rentals = paper("rentals");
    private PaperDesk registrations = paper("registrations");
    private String permitNo = "JZ990000000001";
    private String address = HOME;
    private String idNumber = People.TENANT_A;
    private String arrivedOn = "2020年6月23日";
    private String reportedOn = "2020-07-11";
    private String phone = "13800130116";
    private String checkedOn = "2025-08-31";

    @Test
    void a_row_becomes_a_rental_with_its_landlord() {
        assertThat(rental("R00001", Migrants.LANDLORD_C, "群租", "无")).isEmpty();

        Stored<RentalProperty> rental = here.shelf.all(RentalProperty.class).getFirst();
        assertThat(rental.value().stage()).isEqualTo(RentalStage.ACTIVE);
        assertThat(rental.value().checkTier()).isEqualTo(CheckTier.T3);
        assertThat(rental.value().nextCheckOn()).isEqualTo("2025-11-30");
        assertThat(rental.value().landlord()).isEqualTo(here.landlord.ref());
        assertThat(rental.gaps())
                .containsExactlyInAnyOrder("rooms", "beds", "rentalFrom", "reportedOn");
        assertThat(here.now(Address.class, rental.value().dwelling()).ownership())
                .isEqualTo(Address.Ownership.PRIV);
    }

    @Test
    void a_hazard_on_paper_is_open() {
        rental("R00001", Migrants.LANDLORD_C, "整租", "违规隔断");

        RentalProperty rental = here.shelf.all(RentalProperty.class).getFirst().value();
        assertThat(rental.stage()).isEqualTo(RentalStage.HAZARD);
        assertThat(rental.checkTier()).isEqualTo(CheckTier.T3);
    }

    @Test
    void a_row_without_a_true_number_goes_back() {
        assertThat(rental("R00001", "", "整租", "无")).hasValue("VAL-001");
        assertThat(rental("R00001", "71000319680520999", "整租", "无")).hasValue("VAL-010");
        assertThat(rental("R00001", "710003196805209998", "整租", "无")).hasValue("VAL-013");
        assertThat(here.shelf.all(RentalProperty.class)).isEmpty();
    }

    @Test
    void a_number_stands_once_in_a_sheet() {
        rental("R00001", Migrants.LANDLORD_C, "整租", "无");
        assertThat(rental("R00001", Migrants.LANDLORD_C, "整租", "无")).hasValue("MIG-R-05");
    }

    @Test
    void a_row_becomes_a_registration_and_a_permit() {
        rental("R00001", Migrants.LANDLORD_C, "整租", "无");
        assertThat(registration("M000001", "R00001", "2023-09-21", "2025-09-21", "")).isEmpty();

        Stored<ResidenceRegistration> registration =
                here.shelf.all(ResidenceRegistration.class).getFirst();
        assertThat(registration.value().stage()).isEqualTo(RegistrationStage.ACTIVE);
        assertThat(registration.value().rental())
                .isEqualTo(here.shelf.all(RentalProperty.class).getFirst().ref());
        assertThat(registration.value().residenceSince()).isEqualTo("2020-07-11");
        assertThat(registration.value().validTo()).isEqualTo("2025-01-11");
        assertThat(registration.gaps()).containsExactlyInAnyOrder("movedInOn", "reporter");

        Stored<ResidencePermit> permit = here.shelf.all(ResidencePermit.class).getFirst();
        assertThat(permit.value().stage()).isEqualTo(PermitStage.ISSUED);
        assertThat(permit.value().windowTo()).isEqualTo("2026-09-21");
        assertThat(permit.gaps()).containsExactlyInAnyOrder("ground", "receivedOn");
        Endorsement endorsement = here.shelf.all(Endorsement.class).getFirst().value();
        assertThat(endorsement.windowTo()).isEqualTo("2025-09-21");
        assertThat(endorsement.yearNo()).isEqualTo(2);
    }

    @Test
    void a_permit_that_nobody_endorsed_is_suspended_by_law() {
        registration("M000001", "R00001", "2023-09-21", "2023-09-21", "");

        assertThat(here.shelf.all(ResidencePermit.class).getFirst().value().stage())
                .isEqualTo(PermitStage.SUSPENDED);
        assertThat(here.shelf.all(Endorsement.class)).isEmpty();
    }

    @Test
    void who_has_left_is_closed_and_an_unknown_rental_is_a_gap() {
        registration("M000001", "R00009", "", "", "2025-08-31");

        Stored<ResidenceRegistration> registration =
                here.shelf.all(ResidenceRegistration.class).getFirst();
        assertThat(registration.value().stage()).isEqualTo(RegistrationStage.CLOSED);
        assertThat(registration.gaps())
                .containsExactlyInAnyOrder("movedInOn", "reporter", "rental", "leftReason");
        assertThat(here.shelf.all(ResidencePermit.class)).isEmpty();
    }

    @Test
    void who_is_said_to_have_left_before_he_came_is_gone_and_the_day_is_a_gap() {
        assertThat(registration("M000001", "R00009", "", "", "2020-06-22")).isEmpty();

        Stored<ResidenceRegistration> registration =
                here.shelf.all(ResidenceRegistration.class).getFirst();
        assertThat(registration.value().stage()).isEqualTo(RegistrationStage.CLOSED);
        assertThat(registration.value().leftOn()).isNull();
        assertThat(registration.gaps()).contains("leftOn");
        assertThat(
                        Counted.on(
                                here.shelf,
                                Migrants.MIGRANTS.indicators().stream()
                                        .filter(i -> i.code().equals("MIG-IND-01"))
                                        .findFirst()
                                        .orElseThrow()
                                        .numerator(),
                                Period.year(2025)))
                .as("gone, and so registered on no day")
                .isZero();
    }

    @Test
    void the_person_is_known_by_number_alone() {
        registration("M000001", "R00009", "", "", "");
        assertThat(here.shelf.all(Person.class))
                .filteredOn(p -> People.TENANT_A.equals(p.value().idNumber()))
                .hasSize(1);
    }

    /** The ledger may come before the one of residents, which brings the segments. */
    @Test
    void whoever_came_before_the_segments_gets_the_one_of_his_home() {
        idNumber = "710003199402039942";
        registration("M000001", "", "2023-09-21", "2025-09-21", "");
        Stored<Address> home = home();
        assertThat(tenant().segmentCode()).isNull();

        here.desk.change(home, Values.of(home.value()).set(Address::segmentCode, "05").record());
        assertThat(again().registration("M000001", "", "2023-09-21", "2025-09-21", "")).isEmpty();

        assertThat(tenant().segmentCode()).isEqualTo("05");
    }

    @Test
    void a_number_of_a_permit_that_was_put_right_makes_no_second_permit() {
        registration("M000001", "", "2023-09-21", "2025-09-21", "");
        permitNo = "JZ990000000010";
        assertThat(again().registration("M000001", "", "2023-09-21", "2025-09-21", "")).isEmpty();

        assertThat(here.shelf.all(ResidencePermit.class))
                .singleElement()
                .satisfies(p -> assertThat(p.value().permitNo()).isEqualTo("JZ990000000010"));
    }

    @Test
    void who_moves_out_of_a_rental_into_a_home_of_his_own_leaves_it_behind() {
        rental("R00001", Migrants.LANDLORD_C, "整租", "无");
        registration("M000001", "R00001", "", "", "");
        address = HOME.replace("402室", "501室");
        assertThat(again().registration("M000001", "", "", "", "")).isEmpty();

        assertThat(registered().rented()).isFalse();
        assertThat(registered().rental()).isNull();
    }

    @Test
    void a_phone_the_register_lacks_is_taken_and_one_it_has_stays() {
        phone = "无";
        registration("M000001", "", "", "", "");
        assertThat(tenant().phone()).as("a word for none is none").isNull();
        phone = "13800130116";
        again().registration("M000001", "", "", "", "");
        assertThat(tenant().phone()).isEqualTo("13800130116");

        here.desk.change(
                here.shelf.find(Person.class, registered().person()).orElseThrow(),
                Values.of(tenant()).set(Person::phone, "13800130000").record());
        assertThat(again().registration("M000001", "", "", "", "")).isEmpty();
        assertThat(tenant().phone()).isEqualTo("13800130000");
    }

    /** Or the officer of his new home would have the registration and not the person. */
    @Test
    void who_moves_by_the_ledger_is_looked_after_where_he_lives_now() {
        livesIn("02");
        assertThat(tenant().segmentCode()).isEqualTo("02");
        nextHomeIn("05");

        assertThat(again().registration("M000001", "", "", "", "")).isEmpty();
        assertThat(tenant().segmentCode()).isEqualTo("05");
    }

    @Test
    void the_segment_that_somebody_gave_him_stays_with_who_moves() {
        livesIn("07");
        nextHomeIn("05");

        assertThat(again().registration("M000001", "", "", "", "")).isEmpty();
        assertThat(tenant().segmentCode()).as("not that of his former home").isEqualTo("02");
    }

    /** Tenant A is looked after in segment 02. */
    private void livesIn(String segment) {
        registration("M000001", "", "", "", "");
        here.segment(segment);
        here.place(HOME, segment);
    }

    /** Known by somebody else who lives there; the next rows tell of tenant A there. */
    private void nextHomeIn(String segment) {
        here.segment(segment);
        address = HOME.replace("五里佳园28幢", "五里佳园9幢");
        idNumber = "710003199402039942";
        registration("M000002", "", "", "", "");
        here.place(address, segment);
        idNumber = People.TENANT_A;
    }

    @Test
    void who_comes_back_under_his_old_number_is_sent_for_a_new_one() {
        assertThat(registration("M000001", "", "", "", "2025-08-31")).isEmpty();
        assertThat(again().registration("M000001", "", "", "", ""))
                .as("an empty cell takes nothing away")
                .isEmpty();

        reportedOn = "2025-12-01";
        assertThat(again().registration("M000001", "", "", "", "")).hasValue("VAL-061");
        arrivedOn = "2025-11-30";
        assertThat(again().registration("M000001", "", "", "", "")).hasValue("VAL-061");
        assertThat(again().registration("M000001", "", "", "", "2025-12-20")).hasValue("VAL-061");
        assertThat(again().registration("M000009", "", "", "", "")).isEmpty();
        assertThat(registered().leftOn()).isEqualTo("2025-08-31");
    }

    @Test
    void a_number_of_a_rental_is_not_given_to_another_house() {
        rental("R00001", Migrants.LANDLORD_C, "整租", "无");
        address = HOME.replace("402室", "501室");

        assertThat(again().rental("R00001", Migrants.LANDLORD_C, "整租", "无")).hasValue("VAL-062");
        assertThat(rental("R00002", Migrants.LANDLORD_C, "整租", "无")).isEmpty();
    }

    @Test
    void a_check_that_paper_alone_knows_of_ends_no_duty() {
        rental("R00001", Migrants.LANDLORD_C, "整租", "无");
        checkedOn = "2026-01-04";

        assertThat(again().rental("R00001", Migrants.LANDLORD_C, "整租", "无")).hasValue("VAL-064");
        here.desk.enter(
                here.check(here.shelf.all(RentalProperty.class).getFirst(), "2026-01-04T10:00")
                        .record());
        assertThat(again().rental("R00001", Migrants.LANDLORD_C, "整租", "无")).isEmpty();
    }

    private ResidenceRegistration registered() {
        return here.shelf.all(ResidenceRegistration.class).getFirst().value();
    }

    private Person tenant() {
        return here.now(Person.class, registered().person());
    }

    private Stored<Address> home() {
        return here.shelf.all(Address.class).stream()
                .filter(a -> a.ref().equals(registered().dwelling()))
                .findFirst()
                .orElseThrow();
    }

    /** The ledger a quarter later. */
    private LedgersTest again() {
        rentals = paper("rentals");
        registrations = paper("registrations");
        return this;
    }

    private Optional<String> rental(String number, String landlord, String kind, String hazard) {
        return rentals.row(
                "房屋编号",
                number,
                "地址",
                address,
                "房屋类型",
                "私房",
                "出租方式",
                kind,
                "房东姓名",
                "丙示例",
                "房东身份号码",
                landlord,
                "房东电话",
                "13800132219",
                "治安责任书签订日期",
                "2023.9.1",
                "最近检查日期",
                checkedOn,
                "隐患",
                hazard);
    }

    private Optional<String> registration(
            String number, String rental, String issued, String endorsed, String left) {
        return registrations.row(
                "登记编号",
                number,
                "姓名",
                "甲示例",
                "性别",
                "女",
                "公民身份号码",
                idNumber,
                "户籍地",
                "湖南省",
                "现住地址",
                address,
                "房屋编号",
                rental,
                "来本地日期",
                arrivedOn,
                "登记日期",
                reportedOn,
                "居住事由",
                "经商",
                "从业单位",
                "示例企业",
                "居住证号",
                issued.isEmpty() ? "" : permitNo,
                "居住证签发日期",
                issued,
                "最近签注日期",
                endorsed,
                "联系电话",
                phone,
                "离开日期",
                left);
    }

    private PaperDesk paper(String name) {
        return new PaperDesk(
                here.desk,
                Migrants.MIGRANTS.ledgers().stream()
                        .filter(ledger -> ledger.name().equals(name))
                        .findFirst()
                        .map(LedgerDefinition.class::cast)
                        .orElseThrow());
    }
}
