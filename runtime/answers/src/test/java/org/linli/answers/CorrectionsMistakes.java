package org.linli.answers;

import static org.linli.answers.Mistake.row;
import static org.linli.answers.Mistake.with;
import static org.linli.answers.Town.caseRow;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.answers.Input.Id;
import org.linli.answers.Mistake.Paper;

/** The lines of corrections, section 9, but the last, which is no input. */
final class CorrectionsMistakes {
    private final Town town;
    private final Id man;

    CorrectionsMistakes(Town town) {
        this.town = town;
        this.man = new Id(town.caseOf("SJ-1"));
    }

    Stream<Mistake> all() {
        return Stream.of(cases(), groups(), leave(), work()).flatMap(s -> s);
    }

    private Stream<Mistake> cases() {
        String known = town.number("correction-case", "\"fileNumber\":\"SJ-1\"");
        String tomorrow = Town.today().plusDays(1).toString();
        return Stream.of(
                new Mistake(
                        "corrections 1",
                        "VAL-013",
                        "idNumber",
                        "身份号码校验位不正确，请核对原件",
                        "The ID number check character is wrong; compare with the original document",
                        Input.creating("person")
                                .with("idType", "ID")
                                .with("idNumber", "710003198503129976")
                                .with("nameZh", "矫正甲")
                                .with("segmentCode", "09")
                                .with("lifeStatus", "ALIVE"),
                        Paper.of(caseRow("710003198503129976", "矫正甲", "SJ-9"), "公民身份号码"),
                        ""),
                new Mistake(
                        "corrections 2",
                        "COR-V01",
                        "effectiveDate",
                        "文书生效日期不得晚于今天。",
                        "The effective date may not be in the future.",
                        newCase().with("effectiveDate", tomorrow),
                        Paper.of(
                                with(aMan(), "文书生效日期", tomorrow, "报到日期", "", "状态", "待报到"),
                                "文书生效日期"),
                        ""),
                new Mistake(
                        "corrections 3",
                        "VAL-051",
                        "reportDate",
                        "结束时间不能早于开始时间",
                        "The end cannot be earlier than the start",
                        Input.stepping("correction-case", town.caseOf("SJ-3"), "admit")
                                .with("reportDate", "2025-03-10")
                                .with("admissionMode", "SELF_REPORTED")
                                .with("managementClass", "GENERAL")
                                .with("caseOfficer", town.officer()),
                        Paper.of(with(aMan(), "报到日期", "2025-03-10"), "报到日期"),
                        ""),
                new Mistake(
                        "corrections 4",
                        "COR-V02",
                        "termEnd",
                        "矫正结束日期应为2027-03-10，如有变更请上传文书。",
                        "The term should end on 2027-03-10; attach a document to change it.",
                        newCase().with("termEnd", "2027-03-11"),
                        null,
                        "the ledger tells first and last day and no term to compare them with"),
                new Mistake(
                        "corrections 5",
                        "COR-V03",
                        "correctionType",
                        "剥夺政治权利不属于社区矫正范围，仅可导入历史数据。",
                        "Deprivation of political rights is not community corrections; import of old data only.",
                        newCase().with("correctionType", "DEPRIVATION_OF_RIGHTS"),
                        null,
                        "the rule itself lets old data come by ledger"),
                new Mistake(
                        "corrections 6",
                        "COR-V04",
                        "documentNumber",
                        "该文书已建立个案" + known + "。",
                        "Case " + known + " already exists for this document.",
                        newCase().with("documentNumber", "（2025）示刑初SJ-1号"),
                        Paper.of(with(aMan(), "文书号", "（2025）示刑初SJ-1号"), "文书号"),
                        ""));
    }

    private Input newCase() {
        return town.correctionCase(Town.MAN, "SJ-9");
    }

    private static Map<String, String> aMan() {
        return caseRow(Town.MAN, "矫正甲", "SJ-9");
    }

    private Stream<Mistake> groups() {
        return Stream.of(
                new Mistake(
                        "corrections 7",
                        "COR-V05",
                        "members",
                        "女性矫正对象的矫正小组应有女性成员。",
                        "A woman's group must include a woman.",
                        group(new Id(town.caseOf("SJ-2")), town.officer()),
                        null,
                        "no ledger tells of groups"),
                new Mistake(
                        "corrections 8",
                        "COR-V06",
                        "members",
                        "被害人或同案人员不得作为矫正小组成员。",
                        "A victim or co-offender may not join the group.",
                        group(man, town.policewoman())
                                .with("barred", List.of(town.person(Town.NEIGHBOUR))),
                        null,
                        "no ledger tells of groups"));
    }

    private Input group(Id of, Id officer) {
        return Input.creating("correction-group")
                .with("correctionCase", of)
                .with("foundedDate", "2025-03-20")
                .with("responsibilityLetter", "卷宗")
                .with(
                        "members",
                        List.of(
                                member("person", town.person(Town.RESIDENT), "JUSTICE"),
                                member("person", town.person(Town.NEIGHBOUR), "COMMITTEE"),
                                member("officer", officer, "POLICE")));
    }

    private static Map<String, Object> member(String who, Id id, String role) {
        return Map.of(who, id, "memberRole", role, "memberFrom", "2025-03-20");
    }

    private Stream<Mistake> leave() {
        return Stream.of(
                new Mistake(
                        "corrections 9",
                        "VAL-051",
                        "endDate",
                        "结束时间不能早于开始时间",
                        "The end cannot be earlier than the start",
                        leave("2026-03-09", "COUNTY"),
                        null,
                        "no ledger tells of leave"),
                new Mistake(
                        "corrections 10",
                        "COR-V07",
                        "decidedBy",
                        "外出超过七日须由县级社区矫正机构批准。",
                        "More than 7 days needs the county agency.",
                        leave("2026-03-17", "OFFICE"),
                        null,
                        "no ledger tells of leave"));
    }

    private Input leave(String until, String decidedBy) {
        return Input.creating("absence-request")
                .with("correctionCase", man)
                .with("appliedOn", "2026-03-05")
                .with("reason", "FAMILY")
                .with("proof", "示例证明")
                .with("destination", "南京")
                .with("startDate", "2026-03-10")
                .with("endDate", until)
                .with("decision", "APPROVED")
                .with("decidedBy", decidedBy);
    }

    private Stream<Mistake> work() {
        String today = Town.today().toString();
        return Stream.of(
                new Mistake(
                        "corrections 11",
                        "COR-V08",
                        "kind",
                        "病情复查仅适用于暂予监外执行对象。",
                        "Medical review applies only to temporary service outside prison.",
                        report("MEDICAL_REVIEW", "按时复查"),
                        null,
                        "the ledger of work knows regular reports and visits alone"),
                new Mistake(
                        "corrections 12",
                        "COR-V09",
                        "lateReason",
                        "补录超过七天的走访须填写原因。",
                        "Give a reason for a visit entered more than 7 days late.",
                        visit(Town.today().minusDays(8).toString()).with("otherNames", "示范司法员"),
                        null,
                        "what comes from paper was written down on its day"),
                new Mistake(
                        "corrections 13",
                        "COR-V10",
                        "otherNames",
                        "走访人员不得少于两人。",
                        "At least two visitors are required.",
                        visit(today),
                        null,
                        "the ledger names one officer: the visit is taken, the gap is listed"),
                new Mistake(
                        "corrections 14",
                        "SYS-451",
                        "content",
                        "本系统禁止登记此类信息",
                        "This system must not record this kind of information",
                        report("REGULAR", "民族：某族；生活稳定。"),
                        Paper.of(
                                row(
                                        "档案编号",
                                        "SJ-1",
                                        "记录类型",
                                        "每月报告",
                                        "日期",
                                        today,
                                        "办理人警号",
                                        "090001",
                                        "内容",
                                        "民族：某族；生活稳定。"),
                                "内容"),
                        ""));
    }

    private Input report(String kind, String content) {
        return Input.creating("periodic-report")
                .with("correctionCase", man)
                .with("kind", kind)
                .with("receivedOn", Town.today().toString())
                .with("mode", "IN_PERSON")
                .with("receivedBy", town.officer())
                .with("content", content);
    }

    private Input visit(String day) {
        return Input.creating("correction-visit")
                .with("correctionCase", man)
                .with("visitDate", day)
                .with("officer", town.officer())
                .with("place", "HOME")
                .with("outcome", "MET")
                .with("findings", "家中一切正常");
    }
}
