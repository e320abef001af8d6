package org.linli.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Staff.StaffKind;
import org.linli.registry.Staff.Unit;

/**
 * 民警: the officers, and with those of the community team the police areas and segments.
 *
 * <p>The mentor's badge number (师傅警号) is left alone: nothing in the register rests on it.
 */
final class OfficerLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("officers")
                    .key("badgeNo", "警号", "民警警号", "警员编号", "民警编号")
                    .key("unit", "部门", "科室", "所属部门", "所在部门", "部门名称", "工作部门")
                    .column("displayName", PersonHeadings.name("", "民警", "人员"))
                    .column("sex", "性别")
                    .column(BirthColumn.NAME, BirthColumn.headings())
                    .column("post", "岗位", "职务", "岗位名称")
                    .column("policeArea", SegmentNames.areaHeadings())
                    .column("segment", SegmentNames.headings())
                    .column("joinedOn", "入警日期", "参加工作日期", "从警日期", "参加公安工作日期")
                    .read(OfficerLedger::read);

    private OfficerLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        Ref<PoliceArea> area = area(row, sink);
        Stored<Staff> officer =
                sink.enter(officer(row, area), null, "REG-S-04", List.of(Staff::badgeNo));
        String segment = SegmentNames.code(row, "segment", sink);
        if (segment != null) {
            Segment known =
                    sink.find(Segment.class, Segment::code, segment)
                            .map(Stored::value)
                            .orElseGet(() -> named(segment, row.need("segment"), area));
            keep(Values.of(known).set(Segment::officer, officer.ref()).record(), sink);
        }
    }

    private static Staff officer(LedgerRow row, @Nullable Ref<PoliceArea> area) {
        Unit unit = row.word("unit", LedgerWords.UNITS);
        if (unit == null) {
            throw new Refusal("VAL-001", "unit");
        }
        return Values.of(Staff.class)
                .set(Staff::badgeNo, row.need("badgeNo"))
                .set(Staff::displayName, PersonName.need(row, "displayName"))
                .set(Staff::kind, StaffKind.OFFICER)
                .set(Staff::unit, unit)
                .set(Staff::sex, row.word("sex", LedgerWords.SEX))
                .set(Staff::birthDate, BirthColumn.day(row))
                .set(Staff::joinedOn, row.date("joinedOn"))
                .set(Staff::active, true)
                .set(Staff::post, row.text("post"))
                .set(Staff::policeArea, area)
                .record();
    }

    /** The police area a row names, made where it is missing; null if the row names none. */
    static @Nullable Ref<PoliceArea> area(LedgerRow row, LedgerSink sink) {
        String code = SegmentNames.areaCode(row, "policeArea", sink);
        if (code == null) {
            return null;
        }
        return sink.find(PoliceArea.class, PoliceArea::code, code)
                .orElseGet(
                        () ->
                                sink.ensure(
                                        new PoliceArea(
                                                code,
                                                row.need("policeArea"),
                                                "Police area " + Integer.parseInt(code),
                                                null,
                                                null),
                                        null,
                                        List.of(PoliceArea::code)))
                .ref();
    }

    private static Segment named(String code, String name, @Nullable Ref<PoliceArea> area) {
        return Values.of(Segment.class)
                .set(Segment::code, code)
                .set(Segment::name, name)
                .set(Segment::nameEn, "Segment " + code.replaceFirst("^0", ""))
                .set(Segment::policeArea, area)
                .record();
    }

    static void keep(Segment segment, LedgerSink sink) {
        sink.ensure(segment, null, List.of(Segment::code));
    }
}
