package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Locator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.pages.Paper.Resident;

/** The domain's tables of bad input (corrections, section 9; cross-cutting, sections 6 and 10). */
@ExtendWith(OpenStation.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {

    private String caseId = "";
    private Station station;
    private Resident subject;

    @BeforeAll
    void a_case_to_work_on(Station opened) {
        station = opened;
        subject = station.paper().adultsOf("第9责任段").get(5);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address = new NewCase(station, subject, "SJ-O-005").register(officer);
            caseId = address.replaceAll(".*/", "");
            officer.press("登记报到")
                    .enter("reportDate", "2025-03-18")
                    .choose("admissionMode", "SELF_REPORTED")
                    .choose("managementClass", "GENERAL")
                    .send();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void what_is_wrong_is_said_at_the_field_in_both_languages(
            String code, String field, String zh, String en, Consumer<Workplace> typing) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            typing.accept(officer);
            officer.send();
            assertThat(officer.errorAt(field)).contains(zh, code);
            Locator listed = officer.find(".errors a[href='#" + field + "']");
            assertThat(listed.first().innerText()).contains(zh);
            String typed = typedOf(officer);

            officer.inEnglish().send();
            assertThat(officer.errorAt(field)).contains(en, code);
            assertThat(typedOf(officer)).as("what was typed").isEqualTo(typed);
        }
    }

    private static String typedOf(Workplace at) {
        return String.join(
                "|",
                at.find("main form input:not([type])").all().stream()
                        .map(Locator::inputValue)
                        .toList());
    }

    private Stream<Arguments> mistakes() {
        return Stream.concat(ofAPerson(), Stream.concat(ofACase(), ofItsRecords()));
    }

    private Stream<Arguments> ofAPerson() {
        return Stream.of(
                mistake(
                        "VAL-013",
                        "idNumber",
                        "身份号码校验位不正确，请核对原件",
                        "The ID number check character is wrong; compare with the original document",
                        person("710003199503159967")),
                mistake(
                        "VAL-010",
                        "idNumber",
                        "身份号码应为18位",
                        "The ID number must have 18 characters",
                        person("71000319950315996")),
                mistake(
                        "VAL-012",
                        "idNumber",
                        "身份号码中的出生日期不存在或不合理",
                        "The birth date in the ID number does not exist or is not plausible",
                        person("710003199502309968")),
                mistake(
                        "VAL-001",
                        "idType",
                        "「证件类型」为必填项",
                        "is required",
                        at -> at.open("/records/person/new")));
    }

    private Stream<Arguments> ofACase() {
        return Stream.of(
                mistake(
                        "COR-V01",
                        "effectiveDate",
                        "文书生效日期不得晚于今天。",
                        "The effective date may not be in the future.",
                        newCase(
                                "SJ-O-V01",
                                c ->
                                        c.with(
                                                "effectiveDate",
                                                Station.today().plusDays(1).toString()))),
                mistake(
                        "COR-V02",
                        "termEnd",
                        "矫正结束日期应为2027-03-10，如有变更请上传文书。",
                        "The term should end on 2027-03-10; attach a document to change it.",
                        newCase("SJ-O-V02", c -> c.with("termEnd", "2027-03-11"))),
                mistake(
                        "COR-V03",
                        "correctionType",
                        "剥夺政治权利不属于社区矫正范围，仅可导入历史数据。",
                        "Deprivation of political rights is not community corrections; import of old data only.",
                        newCase("SJ-O-V03", c -> c.ofType("DEPRIVATION_OF_RIGHTS"))),
                mistake(
                        "COR-V04",
                        "documentNumber",
                        "该文书已建立个案COR-",
                        "already exists for this document.",
                        newCase("SJ-O-V04", c -> c.with("documentNumber", "（2025）示刑初SJ-O-005号"))));
    }

    private Stream<Arguments> ofItsRecords() {
        String eightDaysAgo = Station.today().minusDays(8).toString();
        String today = Station.today().toString();
        return Stream.of(
                mistake(
                        "VAL-051",
                        "endDate",
                        "结束时间不能早于开始时间",
                        "The end cannot be earlier than the start",
                        absence("2026-03-10", "2026-03-09", "OFFICE")),
                mistake(
                        "COR-V07",
                        "decidedBy",
                        "外出超过七日须由县级社区矫正机构批准。",
                        "More than 7 days needs the county agency.",
                        absence("2026-03-10", "2026-03-17", "OFFICE")),
                mistake(
                        "COR-V08",
                        "kind",
                        "病情复查仅适用于暂予监外执行对象。",
                        "Medical review applies only to temporary service outside prison.",
                        report("MEDICAL_REVIEW", "示例：按时复查。")),
                mistake(
                        "SYS-451",
                        "content",
                        "本系统禁止登记此类信息",
                        "This system must not record this kind of information",
                        report("REGULAR", "民族：某族；生活稳定。")),
                mistake(
                        "COR-V09",
                        "lateReason",
                        "补录超过七天的走访须填写原因。",
                        "Give a reason for a visit entered more than 7 days late.",
                        visit(eightDaysAgo, "示范司法员")),
                mistake(
                        "COR-V10",
                        "otherNames",
                        "走访人员不得少于两人。",
                        "At least two visitors are required.",
                        visit(today, "")));
    }

    private static Arguments mistake(
            String code, String field, String zh, String en, Consumer<Workplace> typing) {
        return arguments(code, field, zh, en, typing);
    }

    private static Consumer<Workplace> person(String number) {
        return at -> {
            at.open("/records/person/new");
            at.choose("idType", "ID")
                    .enter("idNumber", number)
                    .enter("nameZh", "示范错号")
                    .enter("segmentCode", "09")
                    .choose("lifeStatus", "ALIVE");
        };
    }

    private Consumer<Workplace> newCase(String fileNumber, Consumer<NewCase> mistake) {
        return at -> {
            NewCase form = new NewCase(station, subject, fileNumber);
            mistake.accept(form);
            form.fill(at);
        };
    }

    private Consumer<Workplace> absence(String from, String to, String decidedBy) {
        return at ->
                at.openOnDuty("/records/absence-request/new?correctionCase=" + caseId)
                        .enter("appliedOn", "2026-03-05")
                        .choose("reason", "FAMILY")
                        .enter("proof", "示例证明")
                        .enter("destination", "南京")
                        .enter("startDate", from)
                        .enter("endDate", to)
                        .choose("decision", "APPROVED")
                        .choose("decidedBy", decidedBy);
    }

    private Consumer<Workplace> report(String kind, String content) {
        return at ->
                at.openOnDuty("/records/periodic-report/new?correctionCase=" + caseId)
                        .choose("kind", kind)
                        .enter("receivedOn", Station.today().toString())
                        .choose("mode", "IN_PERSON")
                        .pick("receivedBy", station.paper().officerOf("第9责任段"))
                        .enter("content", content);
    }

    private Consumer<Workplace> visit(String day, String others) {
        return at ->
                at.openOnDuty("/records/correction-visit/new?correctionCase=" + caseId)
                        .enter("visitDate", day)
                        .pick("officer", station.paper().officerOf("第9责任段"))
                        .enter("otherNames", others)
                        .choose("place", "HOME")
                        .choose("outcome", "MET")
                        .enter("findings", "示例：家中一切正常。");
    }
}
