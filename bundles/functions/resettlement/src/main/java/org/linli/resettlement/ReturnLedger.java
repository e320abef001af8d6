package org.linli.resettlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Address;
import org.linli.registry.Addresses;
import org.linli.registry.KnownPersons;
import org.linli.registry.Person;
import org.linli.registry.PersonHeadings;
import org.linli.registry.SegmentNames;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.Placement.PlacementKind;
import org.linli.resettlement.Placement.PlacementState;

/**
 * 刑满释放人员: one row for each person who came back, with help group and placement.
 *
 * <p>It is the list from which the year's placement rate was reported: a placement in it counts as
 * verified, and who verified it and by what evidence are gaps. On what ground somebody came back,
 * how closely help is asked for, and how he was received the paper does not tell either.
 */
final class ReturnLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("returns")
                    .key("releaseDate", "释放日期", "刑满释放日期", "刑释日期", "出狱日期")
                    .key("placementKind", "安置方式", "安置情况", "安置形式", "安置类型", "安置去向")
                    .column("fileNumber", "编号", "个案编号", "人员编号", "档案编号")
                    .column("nameZh", PersonHeadings.name("", "人员"))
                    .column("sex", "性别")
                    .column("idNumber", PersonHeadings.idNumber())
                    .column("residence", PersonHeadings.home())
                    .column("reportedOn", "回归登记日期", "报到日期", "登记日期", "回归日期")
                    .column("group", "帮教小组成员", "帮教小组", "帮教成员", "帮教人员")
                    .column("placedOn", "安置日期")
                    .column("reoffended", "重新犯罪", "是否重新犯罪")
                    .column("phone", PersonHeadings.phone())
                    .read(ReturnLedger::read);

    private static final Map<String, Boolean> YES_OR_NO = Map.of("是", true, "否", false);

    private static final Map<String, PlacementKind> KINDS =
            Map.ofEntries(
                    Map.entry("责任田", PlacementKind.FARMLAND),
                    Map.entry("落实责任田", PlacementKind.FARMLAND),
                    Map.entry("公益岗位", PlacementKind.PUBLIC_POST),
                    Map.entry("公益性岗位", PlacementKind.PUBLIC_POST),
                    Map.entry("企业安置基地", PlacementKind.BASE_ENTERPRISE),
                    Map.entry("政府过渡性安置基地", PlacementKind.BASE_GOVERNMENT),
                    Map.entry("个体经营", PlacementKind.SELF_EMPLOYED),
                    Map.entry("从事个体经营", PlacementKind.SELF_EMPLOYED),
                    Map.entry("企业就业", PlacementKind.EMPLOYED),
                    Map.entry("企业吸纳就业", PlacementKind.EMPLOYED),
                    Map.entry("自主创业", PlacementKind.START_UP),
                    Map.entry("灵活就业", PlacementKind.FLEXIBLE),
                    Map.entry("就学复学", PlacementKind.SCHOOLING),
                    Map.entry("社会救助", PlacementKind.RELIEF),
                    Map.entry("离退休养老", PlacementKind.RETIRED),
                    Map.entry("家庭赡养", PlacementKind.FAMILY_SUPPORT),
                    Map.entry("其他", PlacementKind.OTHER));

    private static final List<Property<Placement, ?>> FOOTING =
            List.of(Placement::helpCase, Placement::kind);

    private static final List<Property<Placement, ?>> BEGINNING =
            List.of(Placement::helpCase, Placement::kind, Placement::startDate);

    private ReturnLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        if (Boolean.TRUE.equals(row.word("reoffended", YES_OR_NO))) {
            // The paper has no judgment, and without one nobody is recorded as having offended.
            throw new Refusal("RES-S03", "reoffended");
        }
        PlacementKind kind = row.word("placementKind", KINDS);
        Optional<Stored<HelpCase>> kept =
                sink.find(HelpCase.class, HelpCase::fileNumber, row.need("fileNumber"));
        Optional<HelpCase> known = kept.map(Stored::value);
        Stored<Address> residence = Addresses.ensure(sink, row, "residence", null);
        String segment = residence.value().segmentCode();
        Stored<Person> subject =
                KnownPersons.ensure(
                        sink,
                        KnownPersons.Told.in(row, segment),
                        who -> known.map(HelpCase::residence).stream());
        LocalDate released = row.needDate("releaseDate");
        LocalDate today = sink.lookup().today();
        boolean over = ReleaseType.PRISON.lastDayOfHelp(released, sink.lookup()).isBefore(today);
        if (!over) {
            kept.ifPresent(k -> requireStillOver(k, released));
        }
        HelpCase told =
                Values.of(HelpCase.class)
                        .set(HelpCase::subject, subject.ref())
                        .set(HelpCase::lateReason, "自纸质台账转入")
                        .set(HelpCase::fileNumber, row.need("fileNumber"))
                        .set(HelpCase::releaseDate, released)
                        .set(HelpCase::reportBy, reportBy(known, released, sink))
                        .set(HelpCase::reportedOn, row.needDate("reportedOn"))
                        .set(HelpCase::residence, residence.ref())
                        .set(HelpCase::caseOfficer, SegmentNames.officer(segment, sink))
                        // The paper tells no state: a case that moved on since stays where it is.
                        .set(
                                HelpCase::state,
                                known.map(k -> k.state())
                                        .orElse(over ? CaseState.EXPIRED : CaseState.HELPING))
                        .record();
        Ref<HelpCase> of = sink.enter(told, null, "RES-L01", List.of(HelpCase::fileNumber)).ref();
        if (row.text("group") != null) {
            sink.ensure(
                    PaperGroup.read(of, row.need("group"), told.caseOfficer(), sink),
                    null,
                    List.of(HelpGroup::helpCase));
        }
        if (kind != null) {
            place(of, kind, row.needDate("placedOn"), sink);
        }
    }

    /**
     * Help that was over by a wrong day of release does not begin again in silence: what was owed
     * since would be missing from every figure.
     *
     * @throws Refusal VAL-063 if by the day told now the help still goes on
     */
    private static void requireStillOver(Stored<HelpCase> known, LocalDate released) {
        boolean wrongly =
                known.value().state() == CaseState.EXPIRED
                        && !known.value().releaseDate().equals(released);
        if (wrongly) {
            throw new Refusal("VAL-063", "releaseDate", Map.of("no", known.number()));
        }
    }

    /** What was reckoned from the day of release follows a day put right; a stated one stays. */
    private static @Nullable LocalDate reportBy(
            Optional<HelpCase> known, LocalDate released, LedgerSink sink) {
        return known.filter(
                        k ->
                                CaseRules.reportBy(k.releaseDate(), sink.lookup())
                                        .equals(k.reportBy()))
                .map(k -> CaseRules.reportBy(released, sink.lookup()))
                .orElse(null);
    }

    private static void place(
            Ref<HelpCase> of, PlacementKind kind, LocalDate since, LedgerSink sink) {
        Placement told =
                Values.of(Placement.class)
                        .set(Placement::helpCase, of)
                        .set(Placement::kind, kind)
                        .set(Placement::startDate, since)
                        .set(Placement::state, PlacementState.VERIFIED)
                        .record();
        List<Property<Placement, ?>> key = stands(told, sink) ? FOOTING : BEGINNING;
        PlacementState now =
                sink.known(told, key).map(k -> k.value().state()).orElse(PlacementState.VERIFIED);
        // The row is about the case: whoever finds work since makes a changed row, not a new one.
        sink.ensure(Values.of(told).set(Placement::state, now).record(), null, key);
    }

    /** Nobody is placed twice where he stands already: another day is the day put right. */
    private static boolean stands(Placement told, LedgerSink sink) {
        List<Placement> alike =
                sink.lookup().linked(Placement.class, Placement::helpCase, told.helpCase()).stream()
                        .map(Stored::value)
                        .filter(other -> other.kind() == told.kind())
                        .toList();
        return alike.size() == 1 && alike.getFirst().endDate() == null;
    }
}
