package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.corrections.CorrectionCase.HeldClass;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Addresses;
import org.linli.registry.KnownPersons;
import org.linli.registry.Person;
import org.linli.registry.PersonHeadings;
import org.linli.registry.SegmentNames;
import org.linli.station.Station;

/**
 * 社区矫正对象: one row for each case, as the station kept them on paper.
 *
 * <p>The person is found by number and taken into the register if it lacks him. What the paper does
 * not tell stays a gap for the clerk to close.
 */
final class CaseLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("cases")
                    .key("fileNumber", WorkLedger.fileHeadings())
                    .key("correctionType", "矫正类别", "矫正类型", "矫正种类", "刑罚种类")
                    .column("nameZh", PersonHeadings.name("", "矫正对象", "对象", "人员"))
                    .column("sex", "性别")
                    .column("idNumber", PersonHeadings.idNumber())
                    .column("residence", PersonHeadings.home())
                    .column("segment", SegmentNames.headings())
                    .column("chargeText", "罪名", "具体罪名", "犯罪罪名", "案由")
                    .column("originalSentence", "原判刑期", "原判刑罚")
                    .column("decisionAgency", "决定机关", "判决机关", "判决法院", "裁定机关", "裁判机关")
                    .column("documentNumber", "文书号", "法律文书号", "文书编号", "判决书文号", "判决书号")
                    .column("effectiveDate", "文书生效日期", "生效日期", "判决生效日期")
                    .column("termStart", "矫正开始日期", "矫正起始日期", "矫正起日", "矫正期起", "矫正期限起")
                    .column(
                            "termEnd", "矫正结束日期", "矫正终止日期", "矫正期满日期", "矫正止日", "矫正期止", "矫正期限止",
                            "期满日期")
                    .column("reportDate", "报到日期", "实际报到日期", "入矫日期", "接收日期")
                    .column("managementClass", "管理等级", "管理类别", "管理级别", "分类管理等级", "矫正级别")
                    .column("justiceContact", "司法所联系人", "司法所工作人员")
                    .column("transferredFrom", "原执行地", "转入前执行地", "原矫正地")
                    .column("state", "状态", "个案状态", "矫正状态", "当前状态", "在矫状态")
                    .column("closedOn", "解除日期", "解矫日期", "终止日期", "结案日期")
                    .column("reoffended", "重新犯罪", "是否重新犯罪", "有无重新犯罪", "再犯罪")
                    .column("phone", PersonHeadings.phone())
                    .read(CaseLedger::read);

    private static final Map<String, CorrectionType> TYPES =
            Map.ofEntries(
                    Map.entry("管制", CorrectionType.PUBLIC_SURVEILLANCE),
                    Map.entry("判处管制", CorrectionType.PUBLIC_SURVEILLANCE),
                    Map.entry("缓刑", CorrectionType.SUSPENDED_SENTENCE),
                    Map.entry("宣告缓刑", CorrectionType.SUSPENDED_SENTENCE),
                    Map.entry("假释", CorrectionType.PAROLE),
                    Map.entry("裁定假释", CorrectionType.PAROLE),
                    Map.entry("暂予监外执行", CorrectionType.TEMPORARY_OUT_OF_PRISON),
                    Map.entry("监外执行", CorrectionType.TEMPORARY_OUT_OF_PRISON),
                    Map.entry("剥夺政治权利", CorrectionType.DEPRIVATION_OF_RIGHTS));

    private static final Map<String, ManagementClass> CLASSES =
            Map.ofEntries(
                    Map.entry("严管", ManagementClass.STRICT),
                    Map.entry("严格", ManagementClass.STRICT),
                    Map.entry("严格管理", ManagementClass.STRICT),
                    Map.entry("普管", ManagementClass.GENERAL),
                    Map.entry("普通", ManagementClass.GENERAL),
                    Map.entry("普通管理", ManagementClass.GENERAL),
                    Map.entry("一般管理", ManagementClass.GENERAL),
                    Map.entry("宽管", ManagementClass.LENIENT),
                    Map.entry("宽松", ManagementClass.LENIENT),
                    Map.entry("宽松管理", ManagementClass.LENIENT));

    private static final Map<String, CaseState> STATES =
            Map.ofEntries(
                    Map.entry("待报到", CaseState.NOTIFIED),
                    Map.entry("未报到", CaseState.NOTIFIED),
                    Map.entry("在矫", CaseState.ACTIVE),
                    Map.entry("在册", CaseState.ACTIVE),
                    Map.entry("在册矫正", CaseState.ACTIVE),
                    Map.entry("矫正中", CaseState.ACTIVE),
                    Map.entry("失去联系", CaseState.OUT_OF_CONTACT),
                    Map.entry("失联", CaseState.OUT_OF_CONTACT),
                    Map.entry("脱管", CaseState.OUT_OF_CONTACT),
                    Map.entry("提请撤销", CaseState.REVOCATION_PENDING),
                    Map.entry("提请撤销缓刑", CaseState.REVOCATION_PENDING),
                    Map.entry("提请撤销假释", CaseState.REVOCATION_PENDING),
                    Map.entry("提请收监", CaseState.REVOCATION_PENDING),
                    Map.entry("提请收监执行", CaseState.REVOCATION_PENDING),
                    Map.entry("提请撤销或收监中", CaseState.REVOCATION_PENDING),
                    Map.entry("解除", CaseState.DISCHARGED),
                    Map.entry("已解除", CaseState.DISCHARGED),
                    Map.entry("解矫", CaseState.DISCHARGED),
                    Map.entry("已解矫", CaseState.DISCHARGED),
                    Map.entry("解除矫正", CaseState.DISCHARGED),
                    Map.entry("期满解除", CaseState.DISCHARGED),
                    Map.entry("转出", CaseState.TRANSFERRED_OUT),
                    Map.entry("变更执行地", CaseState.TRANSFERRED_OUT),
                    Map.entry("已变更执行地", CaseState.TRANSFERRED_OUT),
                    Map.entry("收监", CaseState.RECALLED),
                    Map.entry("收监执行", CaseState.RECALLED),
                    Map.entry("收监终止", CaseState.RECALLED),
                    Map.entry("死亡", CaseState.DECEASED),
                    Map.entry("死亡终止", CaseState.DECEASED),
                    Map.entry("赦免", CaseState.PARDONED),
                    Map.entry("赦免解除", CaseState.PARDONED),
                    Map.entry("特赦", CaseState.PARDONED));

    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("是", true, "有", true, "否", false, "无", false);

    private CaseLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        String segment = SegmentNames.code(row, "segment", sink);
        String fileNumber = row.need("fileNumber");
        Stored<Person> subject =
                KnownPersons.ensure(
                        sink,
                        KnownPersons.Told.in(row, segment),
                        who ->
                                known(fileNumber, sink).stream()
                                        .map(known -> known.value().residence()));
        CaseState state = row.needWord("state", STATES);
        ManagementClass managed = row.word("managementClass", CLASSES);
        LocalDate termEnd = row.needDate("termEnd");
        CorrectionCase told =
                Values.of(CorrectionCase.class)
                        .set(CorrectionCase::fileNumber, fileNumber)
                        .set(CorrectionCase::subject, subject.ref())
                        .set(CorrectionCase::correctionType, row.needWord("correctionType", TYPES))
                        .set(CorrectionCase::chargeText, row.text("chargeText"))
                        .set(CorrectionCase::originalSentence, row.text("originalSentence"))
                        .set(CorrectionCase::decisionAgency, row.text("decisionAgency"))
                        .set(CorrectionCase::documentNumber, row.text("documentNumber"))
                        .set(CorrectionCase::effectiveDate, row.date("effectiveDate"))
                        .set(CorrectionCase::termStart, row.needDate("termStart"))
                        .set(CorrectionCase::termEnd, termEnd)
                        .set(CorrectionCase::reportDate, reported(row, state))
                        .set(
                                CorrectionCase::residence,
                                Addresses.ensure(sink, row, "residence", null).ref())
                        .set(CorrectionCase::transferredFrom, row.text("transferredFrom"))
                        .set(CorrectionCase::managementClass, managed)
                        .set(
                                CorrectionCase::classes,
                                classes(known(fileNumber, sink), managed, sink))
                        .set(CorrectionCase::caseOfficer, SegmentNames.officer(segment, sink))
                        .set(CorrectionCase::justiceContact, row.text("justiceContact"))
                        .set(CorrectionCase::reoffended, row.word("reoffended", YES_OR_NO))
                        .set(CorrectionCase::closedOn, closed(row, state, termEnd, sink))
                        .set(CorrectionCase::state, state)
                        .record();
        sink.enter(told, null, "COR-V12", List.of(CorrectionCase::fileNumber));
    }

    private static Optional<Stored<CorrectionCase>> known(String fileNumber, LedgerSink sink) {
        return sink.find(CorrectionCase.class, CorrectionCase::fileNumber, fileNumber);
    }

    /** Another class than before; a sheet that comes again on the same day was put right. */
    private static List<HeldClass> classes(
            Optional<Stored<CorrectionCase>> known,
            @Nullable ManagementClass managed,
            LedgerSink sink) {
        CorrectionCase before = known.map(Stored::value).orElse(null);
        if (before == null
                || before.classes().isEmpty()
                || managed == null
                || managed == before.managementClass()) {
            return List.of();
        }
        LocalDate today = sink.lookup().today();
        LocalDate entered = LocalDate.ofInstant(known.get().createdAt(), Station.ZONE);
        return entered.equals(today)
                ? ClassHistory.CLASSES.corrected(before, managed)
                : ClassHistory.CLASSES.changed(before, managed, today);
    }

    /** Who has not reported has no day of it, and who died or was recalled may never have. */
    private static @Nullable LocalDate reported(LedgerRow row, CaseState state) {
        LocalDate day = row.date("reportDate");
        if (state == CaseState.NOTIFIED && day != null) {
            throw new Refusal("SYS-415", "reportDate");
        }
        boolean open = state == CaseState.ACTIVE || state == CaseState.OUT_OF_CONTACT;
        return open || state == CaseState.DISCHARGED ? row.needDate("reportDate") : day;
    }

    /**
     * The day on which the case ended. Where the ledger says that somebody was discharged and not
     * when, it was by law the last day of the term; of other ends nothing tells the day.
     *
     * @throws Refusal COR-S01 if somebody was discharged of a term that still runs
     */
    private static @Nullable LocalDate closed(
            LedgerRow row, CaseState state, LocalDate termEnd, LedgerSink sink) {
        if (!state.isClosed()) {
            return null;
        }
        if (state != CaseState.DISCHARGED) {
            return row.needDate("closedOn");
        }
        LocalDate told = row.date("closedOn");
        LocalDate closed = told == null ? termEnd : told;
        if (closed.isBefore(termEnd) || closed.isAfter(sink.lookup().today())) {
            throw new Refusal("COR-S01", "state", Map.of("termEnd", termEnd.toString()));
        }
        return closed;
    }
}
