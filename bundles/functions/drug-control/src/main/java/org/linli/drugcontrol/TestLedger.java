package org.linli.drugcontrol;

import java.util.List;
import java.util.Map;
import org.linli.drugcontrol.DrugTest.SampleKind;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Staff;

/**
 * 吸毒检测记录: the tests of all cases, each with one of those who took it.
 *
 * <p>The second tester, the hour, the kit and the papers the sheet does not tell: gaps.
 */
final class TestLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("drug-tests")
                    .key("fileNumber", "编号", "档案编号", "个案编号", "人员编号")
                    .key("result", "结果", "检测结果", "化验结果")
                    .column("sampledOn", "检测日期", "采样日期")
                    .column("sampleKind", "检测方式", "样本类型", "样本种类", "检测方法", "检测类型")
                    .column("badgeNo", "检测人警号", "警号", "检测民警警号", "检测人员警号", "民警警号")
                    .read(TestLedger::read);

    private static final Map<String, SampleKind> SAMPLES =
            Map.ofEntries(
                    Map.entry("尿检", SampleKind.URINE),
                    Map.entry("尿液", SampleKind.URINE),
                    Map.entry("尿液检测", SampleKind.URINE),
                    Map.entry("血检", SampleKind.BLOOD),
                    Map.entry("血液", SampleKind.BLOOD),
                    Map.entry("血液检测", SampleKind.BLOOD),
                    Map.entry("唾液", SampleKind.SALIVA),
                    Map.entry("唾液检测", SampleKind.SALIVA),
                    Map.entry("毛发", SampleKind.HAIR),
                    Map.entry("毛发检测", SampleKind.HAIR));

    private static final Map<String, TestResult> RESULTS =
            Map.of(
                    "阴性", TestResult.NEGATIVE,
                    "阳性", TestResult.POSITIVE,
                    "无效", TestResult.INVALID);

    private TestLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        Ref<DrugCase> of =
                sink.find(DrugCase.class, DrugCase::fileNumber, row.need("fileNumber"))
                        .map(Stored::ref)
                        .orElseThrow(() -> new Refusal("DRG-L01", "fileNumber"));
        Ref<Staff> tester =
                sink.find(Staff.class, Staff::badgeNo, row.need("badgeNo"))
                        .map(Stored::ref)
                        .orElseThrow(() -> new Refusal("DRG-L02", "badgeNo"));
        row.need("sampleKind");
        row.need("result");
        DrugTest test =
                Values.of(DrugTest.class)
                        .set(DrugTest::drugCase, of)
                        .set(DrugTest::sampledOn, row.needDate("sampledOn"))
                        .set(DrugTest::sampleKind, row.word("sampleKind", SAMPLES))
                        .set(DrugTest::result, row.word("result", RESULTS))
                        .set(DrugTest::testers, List.of(tester))
                        .record();
        sink.enter(
                test,
                null,
                "DRG-L03",
                List.of(DrugTest::drugCase, DrugTest::sampledOn, DrugTest::sampleKind));
    }
}
