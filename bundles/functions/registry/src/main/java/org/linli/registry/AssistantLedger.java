package org.linli.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Staff.StaffKind;
import org.linli.registry.Staff.Unit;

/** 社区警务协管员: the assistants, each with a police area and, where it has only one, its segment. */
final class AssistantLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("assistants")
                    .key("badgeNo", "编号", "工号", "协管员编号", "协管员工号", "人员编号")
                    .key("policeArea", SegmentNames.areaHeadings())
                    .column("displayName", PersonHeadings.name("", "协管员", "人员"))
                    .column("sex", "性别")
                    .column("idNumber", PersonHeadings.idNumber())
                    .column("phone", PersonHeadings.phone())
                    .read(AssistantLedger::read);

    private AssistantLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        Ref<PoliceArea> area = OfficerLedger.area(row, sink);
        Stored<Segment> segment = onlySegment(area, sink);
        Staff assistant =
                Values.of(Staff.class)
                        .set(Staff::badgeNo, row.need("badgeNo"))
                        .set(Staff::displayName, PersonName.need(row, "displayName"))
                        .set(Staff::kind, StaffKind.ASSISTANT)
                        .set(Staff::unit, Unit.COMMUNITY)
                        .set(Staff::sex, row.word("sex", LedgerWords.SEX))
                        .set(Staff::idNumber, row.text("idNumber"))
                        .set(Staff::phone, row.text("phone"))
                        .set(Staff::active, true)
                        .set(Staff::policeArea, area)
                        .record();
        Stored<Staff> kept = sink.enter(assistant, null, "REG-S-04", List.of(Staff::badgeNo));
        if (segment != null) {
            OfficerLedger.keep(withAssistant(segment.value(), kept.ref()), sink);
        }
    }

    private static @Nullable Stored<Segment> onlySegment(
            @Nullable Ref<PoliceArea> area, LedgerSink sink) {
        if (area == null) {
            return null;
        }
        List<Stored<Segment>> segments =
                sink.lookup().linked(Segment.class, Segment::policeArea, area);
        return segments.size() == 1 ? segments.getFirst() : null;
    }

    private static Segment withAssistant(Segment segment, Ref<Staff> assistant) {
        if (segment.assistants().contains(assistant)) {
            return segment;
        }
        List<Ref<Staff>> assistants = new ArrayList<>(segment.assistants());
        assistants.add(assistant);
        return Values.of(segment).set(Segment::assistants, List.copyOf(assistants)).record();
    }
}
