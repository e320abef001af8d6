package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Addresses;
import org.linli.registry.KnownPersons;
import org.linli.registry.Person;
import org.linli.registry.SegmentNames;

/**
 * 社区矫正对象: one row for each case, as the station kept them on paper.
 *
 * <p>The person is found by number and taken into the register if it lacks him. What the paper does
 * not tell stays a gap for the clerk to close.
 */
final class CaseLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("cases")
                    .key("fileNumber", "档案编号", "矫正档案编号")
                    .key("correctionType", "矫正类别", "矫正类型")
                    .column("nameZh", "姓名")
                    .column("sex", "性别")
                    .column("idNumber", "公民身份号码", "身份证号", "身份证号码", "身份号码")
                    .column("residence", "现住地址", "居住地址", "居住地")
                    .column("segment", "责任段", "社区责任段")
                    .column("chargeText", "罪名", "具体罪名")
                    .column("originalSentence", "原判刑期", "原判刑罚")
                    .column("decisionAgency", "决定机关")
                    .column("documentNumber", "文书号", "法律文书号")
                    .column("effectiveDate", "文书生效日期", "生效日期")
                    .column("termStart", "矫正开始日期", "矫正起始日期")
                    .column("termEnd", "矫正结束日期", "矫正终止日期")
                    .column("reportDate", "报到日期", "实际报到日期")
                    .column("managementClass", "管理等级", "管理类别")
                    .column("justiceContact", "司法所联系人")
                    .column("state", "状态", "个案状态")
                    .column("reoffended", "重新犯罪")
                    .column("phone", "联系电话", "电话", "手机")
                    .read(CaseLedger::read);

    private static final Map<String, CorrectionType> TYPES =
            Map.of(
                    "管制", CorrectionType.PUBLIC_SURVEILLANCE,
                    "缓刑", CorrectionType.SUSPENDED_SENTENCE,
                    "假释", CorrectionType.PAROLE,
                    "暂予监外执行", CorrectionType.TEMPORARY_OUT_OF_PRISON,
                    "剥夺政治权利", CorrectionType.DEPRIVATION_OF_RIGHTS);

    private static final Map<String, ManagementClass> CLASSES =
            Map.of(
                    "严管", ManagementClass.STRICT,
                    "严格管理", ManagementClass.STRICT,
                    "普管", ManagementClass.GENERAL,
                    "普通管理", ManagementClass.GENERAL,
                    "宽管", ManagementClass.LENIENT,
                    "宽松管理", ManagementClass.LENIENT);

    private static final Map<String, CaseState> STATES =
            Map.of(
                    "待报到", CaseState.NOTIFIED,
                    "在矫", CaseState.ACTIVE,
                    "在册", CaseState.ACTIVE,
                    "解除", CaseState.DISCHARGED,
                    "期满解除", CaseState.DISCHARGED);

    private static final Map<String, Boolean> YES_OR_NO = Map.of("是", true, "否", false);

    private CaseLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        String segment = SegmentNames.code(row, "segment", sink);
        Stored<Person> subject = KnownPersons.ensure(sink, KnownPersons.Told.in(row, segment));
        CaseState state = row.needWord("state", STATES);
        LocalDate termEnd = row.needDate("termEnd");
        CorrectionCase told =
                Values.of(CorrectionCase.class)
                        .set(CorrectionCase::fileNumber, row.need("fileNumber"))
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
                                Addresses.ensure(sink, row.need("residence"), null).ref())
                        .set(CorrectionCase::managementClass, row.word("managementClass", CLASSES))
                        .set(CorrectionCase::caseOfficer, SegmentNames.officer(segment, sink))
                        .set(CorrectionCase::justiceContact, row.text("justiceContact"))
                        .set(CorrectionCase::reoffended, row.word("reoffended", YES_OR_NO))
                        .set(CorrectionCase::closedOn, closed(state, termEnd, sink))
                        .set(CorrectionCase::state, state)
                        .record();
        sink.enter(told, null, "COR-V12", List.of(CorrectionCase::fileNumber));
    }

    private static @Nullable LocalDate reported(LedgerRow row, CaseState state) {
        return state == CaseState.NOTIFIED ? row.date("reportDate") : row.needDate("reportDate");
    }

    /**
     * The ledger says that a case was discharged and not when: by law on the last day of the term.
     */
    private static @Nullable LocalDate closed(CaseState state, LocalDate termEnd, LedgerSink sink) {
        boolean over = state.isClosed() && !termEnd.isAfter(sink.lookup().today());
        return over ? termEnd : null;
    }
}
