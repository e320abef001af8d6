package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.corrections.PeriodicReport.ReportKind;
import org.linli.corrections.PeriodicReport.ReportMode;
import org.linli.corrections.Visit.VisitPlace;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Staff;

/**
 * 社区矫正工作记录: the reports and visits of all cases, each with one officer.
 *
 * <p>Who came along, where and with what result the sheet does not tell: gaps. How a report came is
 * read from its text only where the text begins with it.
 */
final class WorkLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("work")
                    .key("fileNumber", fileHeadings())
                    .key("kind", "记录类型", "工作类型", "记录类别", "工作类别")
                    .column("date", "日期", "记录日期", "工作日期", "办理日期")
                    .column("badgeNo", "办理人警号", "警号", "民警警号", "办理民警警号", "经办人警号", "责任民警警号")
                    .column("content", "内容", "记录内容", "工作内容", "主要内容")
                    .read(WorkLedger::read);

    /** What a row may be. */
    private enum Work {
        REPORT,
        VISIT
    }

    private static final Map<String, Work> KINDS =
            Map.ofEntries(
                    Map.entry("每月报告", Work.REPORT),
                    Map.entry("定期报告", Work.REPORT),
                    Map.entry("报告", Work.REPORT),
                    Map.entry("月报告", Work.REPORT),
                    Map.entry("实地走访", Work.VISIT),
                    Map.entry("走访", Work.VISIT),
                    Map.entry("入户走访", Work.VISIT),
                    Map.entry("走访谈话", Work.VISIT));

    private WorkLedger() {}

    /** What stations write over the column by which both ledgers name a case. */
    static String[] fileHeadings() {
        return new String[] {"档案编号", "矫正档案编号", "档案号", "矫正编号", "个案编号", "人员编号"};
    }

    private static void read(LedgerRow row, LedgerSink sink) {
        String fileNumber = row.need("fileNumber");
        Stored<CorrectionCase> found =
                sink.find(CorrectionCase.class, CorrectionCase::fileNumber, fileNumber)
                        .orElseThrow(() -> new Refusal("COR-L01", "fileNumber"));
        Ref<CorrectionCase> of = found.ref();
        String badge = row.need("badgeNo");
        Ref<Staff> officer =
                sink.find(Staff.class, Staff::badgeNo, badge)
                        .map(Stored::ref)
                        .orElseThrow(() -> new Refusal("COR-L02", "badgeNo"));
        LocalDate day = row.needDate("date");
        // Of a day before the judgment the year or the file is wrong; some call on people after it.
        if (day.isBefore(TermOfCase.begin(found.value()))) {
            throw new Refusal("COR-V28", "date");
        }
        switch (row.word("kind", KINDS)) {
            case null -> throw new Refusal("VAL-001", "kind");
            case REPORT -> report(of, officer, day, row.need("content"), sink);
            case VISIT -> visit(of, officer, day, row.need("content"), sink);
        }
    }

    private static void report(
            Ref<CorrectionCase> of,
            Ref<Staff> officer,
            LocalDate day,
            String content,
            LedgerSink sink) {
        PeriodicReport report =
                Values.of(PeriodicReport.class)
                        .set(PeriodicReport::correctionCase, of)
                        .set(PeriodicReport::kind, ReportKind.REGULAR)
                        .set(PeriodicReport::receivedOn, day)
                        .set(PeriodicReport::mode, mode(content))
                        .set(PeriodicReport::receivedBy, officer)
                        .set(PeriodicReport::content, content)
                        .record();
        sink.enter(
                report,
                null,
                "COR-L03",
                List.of(
                        PeriodicReport::correctionCase,
                        PeriodicReport::kind,
                        PeriodicReport::receivedOn,
                        PeriodicReport::receivedBy));
    }

    private static void visit(
            Ref<CorrectionCase> of,
            Ref<Staff> officer,
            LocalDate day,
            String content,
            LedgerSink sink) {
        Visit visit =
                Values.of(Visit.class)
                        .set(Visit::correctionCase, of)
                        .set(Visit::visitDate, day)
                        .set(Visit::officer, officer)
                        .set(Visit::place, isAtHome(content) ? VisitPlace.HOME : null)
                        .set(Visit::findings, content)
                        .record();
        sink.enter(
                visit,
                null,
                "COR-L03",
                List.of(Visit::correctionCase, Visit::visitDate, Visit::officer));
    }

    private static @Nullable ReportMode mode(String content) {
        if (content.startsWith("当面")) {
            return ReportMode.IN_PERSON;
        }
        if (content.startsWith("电话")) {
            return ReportMode.PHONE;
        }
        return content.startsWith("书面") ? ReportMode.WRITTEN : null;
    }

    private static boolean isAtHome(String content) {
        return content.startsWith("走访家庭") || content.startsWith("入户");
    }
}
