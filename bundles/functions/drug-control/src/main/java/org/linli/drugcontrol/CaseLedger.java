package org.linli.drugcontrol;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.Measure;
import org.linli.drugcontrol.DrugCase.Substance;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Property;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.Addresses;
import org.linli.registry.KnownPersons;
import org.linli.registry.Person;
import org.linli.registry.PersonHeadings;
import org.linli.registry.SegmentNames;

/**
 * 社区戒毒康复人员: one row for each person under a measure, with the day of his agreement.
 *
 * <p>Paper counts a term of three years to the same day of the month, the law to the day before:
 * the case has the law's day and keeps the paper's beside it.
 */
final class CaseLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("drug-cases")
                    .key("fileNumber", "编号", "档案编号", "个案编号", "人员编号")
                    .key("measure", "措施类型", "措施", "戒毒措施", "措施类别", "管控措施")
                    .column("nameZh", PersonHeadings.name("", "人员"))
                    .column("sex", "性别")
                    .column("idNumber", PersonHeadings.idNumber())
                    .column("residence", PersonHeadings.home())
                    .column("drugKind", "毒品种类", "滥用毒品种类", "吸食毒品种类", "毒品类型")
                    .column("orderingAgency", "决定机关", "决定单位")
                    .column("orderNumber", "决定书文号", "决定书编号", "文书编号")
                    .column("servedOn", "送达日期")
                    .column("reportedOn", "开始日期", "报到日期", "起始日期", "执行开始日期", "措施开始日期")
                    .column("signedOn", "协议签订日期", "签订日期", "签订协议日期", "协议日期")
                    .column("termEnd", "期满日期", "结束日期", "届满日期", "到期日期", "终止日期")
                    .column("closedOn", "解除日期", "实际解除日期", "终结日期", "结案日期")
                    .column("state", "状态", "个案状态", "执行状态", "当前状态")
                    .column("phone", PersonHeadings.phone())
                    .read(CaseLedger::read);

    private static final Map<String, Measure> MEASURES =
            Map.of(
                    "社区戒毒", Measure.COMMUNITY_DETOX,
                    "社区康复", Measure.COMMUNITY_REHAB,
                    "自愿戒毒", Measure.VOLUNTARY,
                    "动态管控", Measure.CONTROL_ONLY);

    private static final Map<String, Substance> SUBSTANCES =
            Map.ofEntries(
                    Map.entry("海洛因", Substance.HEROIN),
                    Map.entry("冰毒", Substance.METHAMPHETAMINE),
                    Map.entry("甲基苯丙胺", Substance.METHAMPHETAMINE),
                    Map.entry("氯胺酮", Substance.KETAMINE),
                    Map.entry("摇头丸", Substance.MDMA),
                    Map.entry("大麻", Substance.CANNABIS),
                    Map.entry("可卡因", Substance.COCAINE),
                    Map.entry("依托咪酯", Substance.ETOMIDATE),
                    Map.entry("合成大麻素", Substance.SYNTHETIC_CANNABINOID),
                    Map.entry("其他", Substance.OTHER));

    private static final Map<String, CaseState> STATES =
            Map.ofEntries(
                    Map.entry("待报到", CaseState.ORDERED),
                    Map.entry("未报到", CaseState.ORDERED),
                    Map.entry("执行中", CaseState.EXECUTING),
                    Map.entry("正在执行", CaseState.EXECUTING),
                    Map.entry("期满解除", CaseState.LIFTED),
                    Map.entry("解除", CaseState.LIFTED),
                    Map.entry("已解除", CaseState.LIFTED),
                    Map.entry("动态管控", CaseState.CONTROL),
                    Map.entry("变更执行地", CaseState.TRANSFERRED),
                    Map.entry("转出", CaseState.TRANSFERRED),
                    Map.entry("强制隔离戒毒", CaseState.ENDED_ISOLATION),
                    Map.entry("转强制隔离戒毒", CaseState.ENDED_ISOLATION),
                    Map.entry("收监", CaseState.ENDED_SENTENCE),
                    Map.entry("死亡", CaseState.DECEASED));

    /** Of these ends the paper's last day of the term is not the day. */
    private static final Set<CaseState> ENDED_EARLY =
            Set.of(
                    CaseState.TRANSFERRED,
                    CaseState.ENDED_ISOLATION,
                    CaseState.ENDED_SENTENCE,
                    CaseState.DECEASED);

    private static final List<Property<Agreement, ?>> OF_CASE = List.of(Agreement::drugCase);

    private static final List<Property<Agreement, ?>> OF_DAY =
            List.of(Agreement::drugCase, Agreement::signedOn);

    private CaseLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        Stored<Address> home = Addresses.ensure(sink, row, "residence", null);
        String segment = home.value().segmentCode();
        Optional<DrugCase> known =
                sink.find(DrugCase.class, DrugCase::fileNumber, row.need("fileNumber"))
                        .map(Stored::value);
        Stored<Person> subject =
                KnownPersons.ensure(
                        sink,
                        KnownPersons.Told.in(row, segment),
                        who -> known.map(DrugCase::residence).stream());
        Measure measure = row.needWord("measure", MEASURES);
        CaseState state = row.needWord("state", STATES);
        LocalDate reported =
                state == CaseState.EXECUTING ? row.needDate("reportedOn") : row.date("reportedOn");
        LocalDate paperEnd = row.date("termEnd");
        DrugCase told =
                Values.of(DrugCase.class)
                        .set(DrugCase::fileNumber, row.need("fileNumber"))
                        .set(DrugCase::subject, subject.ref())
                        .set(DrugCase::residence, home.ref())
                        .set(DrugCase::caseOfficer, SegmentNames.officer(segment, sink))
                        .set(DrugCase::measure, measure)
                        .set(DrugCase::drugKind, row.needWords("drugKind", SUBSTANCES))
                        .set(DrugCase::orderingAgency, row.text("orderingAgency"))
                        .set(DrugCase::orderNumber, row.text("orderNumber"))
                        .set(DrugCase::servedOn, row.date("servedOn"))
                        .set(DrugCase::reportedOn, reported)
                        .set(DrugCase::termMonths, months(measure, reported, paperEnd))
                        .set(DrugCase::paperTermEnd, paperEnd)
                        .set(DrugCase::closedOn, closedOn(row, state, paperEnd))
                        .set(DrugCase::state, state)
                        .record();
        Stored<DrugCase> kept = sink.enter(told, null, "DRG-V15", List.of(DrugCase::fileNumber));
        LocalDate signed = row.date("signedOn");
        if (signed != null) {
            boolean stays = known.filter(k -> k.residence().equals(home.ref())).isPresent();
            sink.ensure(
                    Values.of(Agreement.class)
                            .set(Agreement::drugCase, kept.ref())
                            .set(Agreement::signedOn, signed)
                            .record(),
                    null,
                    stays && hasOneAgreement(kept, sink) ? OF_CASE : OF_DAY);
        }
    }

    /** A new one is signed after a move: of one who stays another day is the day put right. */
    private static boolean hasOneAgreement(Stored<DrugCase> of, LedgerSink sink) {
        return sink.lookup().linked(Agreement.class, Agreement::drugCase, of.ref()).size() == 1;
    }

    private static @Nullable LocalDate closedOn(
            LedgerRow row, CaseState state, @Nullable LocalDate paperEnd) {
        if (ENDED_EARLY.contains(state)) {
            return row.needDate("closedOn");
        }
        LocalDate told = row.date("closedOn");
        return state == CaseState.LIFTED ? (told == null ? paperEnd : told) : null;
    }

    /** Detox lasts three years by law; of rehabilitation the paper tells first and last day. */
    private static @Nullable Integer months(
            Measure measure, @Nullable LocalDate reported, @Nullable LocalDate paperEnd) {
        if (measure == Measure.COMMUNITY_DETOX) {
            return CaseRules.DETOX_MONTHS;
        }
        return reported == null || paperEnd == null || !measure.isOrdered()
                ? null
                : (int) ChronoUnit.MONTHS.between(reported, paperEnd.plusDays(1));
    }
}
