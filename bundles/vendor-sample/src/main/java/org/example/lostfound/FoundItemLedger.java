package org.example.lostfound;

import java.util.List;
import java.util.Map;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Ref;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Segment;

// region ledger
/** 失物登记簿: one row for each thing. */
final class FoundItemLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("found-items")
                    .key("slip", "登记号", "收据号")
                    .key("thing", "失物名称", "物品名称")
                    .column("kind", "类别")
                    .column("segment", "责任段")
                    .column("receivedOn", "上交日期")
                    .column("foundAt", "拾获地点")
                    .read(FoundItemLedger::read);

    private static final Map<String, FoundItem.Kind> KINDS =
            Map.of(
                    "证件", FoundItem.Kind.PAPERS,
                    "手机", FoundItem.Kind.PHONE,
                    "现金", FoundItem.Kind.MONEY,
                    "其他", FoundItem.Kind.OTHER);

    private FoundItemLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        FoundItem item =
                Values.of(FoundItem.class)
                        .set(FoundItem::slip, row.need("slip"))
                        .set(FoundItem::thing, row.need("thing"))
                        .set(FoundItem::kind, row.word("kind", KINDS))
                        .set(FoundItem::segment, segment(row.need("segment"), sink))
                        .set(FoundItem::receivedOn, row.needDate("receivedOn"))
                        .set(FoundItem::foundAt, row.text("foundAt"))
                        .set(FoundItem::stage, FoundItem.Stage.RECEIVED)
                        .record();
        sink.enter(item, null, "LF-V01", List.of(FoundItem::slip));
    }

    private static Ref<Segment> segment(String code, LedgerSink sink) {
        return sink.find(Segment.class, Segment::code, code)
                .orElseThrow(() -> new Refusal("LF-V02", "segment"))
                .ref();
    }
}
// endregion
