package org.linli.migrant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.migrant.RentalProperty.RentalKind;
import org.linli.migrant.RentalProperty.RentalStage;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Address;
import org.linli.registry.Address.Ownership;
import org.linli.registry.Addresses;
import org.linli.registry.KnownPersons;
import org.linli.registry.Person;
import org.linli.registry.PersonHeadings;

/**
 * 出租房屋: one row for each let dwelling.
 *
 * <p>To whom the house belongs is told to the register where it did not know. Rooms, beds and the
 * days of letting and reporting the paper does not tell: gaps.
 */
final class RentalLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("rentals")
                    .key("paperNo", "房屋编号", "出租房屋编号", "出租屋编号", "出租房编号")
                    .key("kind", "出租方式", "出租类型", "租赁方式", "出租形式")
                    .column("address", "地址", "房屋地址", "房屋坐落", "坐落", "出租房屋地址", "出租房地址", "出租屋地址")
                    .column("ownership", "房屋类型", "产权性质", "房屋性质")
                    .column("landlordName", PersonHeadings.name("房东", "出租人", "房主"))
                    .column("idNumber", PersonHeadings.idNumber("房东", "出租人", "房主", ""))
                    .column("phone", PersonHeadings.phone("房东", "出租人", "房主", ""))
                    .column("commitmentOn", "治安责任书签订日期", "责任书签订日期")
                    .column("lastCheckedOn", "最近检查日期", "检查日期", "最近一次检查日期")
                    .column("hazard", "隐患", "隐患情况", "安全隐患", "存在隐患")
                    .read(RentalLedger::read);

    private static final Map<String, RentalKind> KINDS =
            Map.of(
                    "整租", RentalKind.WHOLE,
                    "合租", RentalKind.SHARED,
                    "群租", RentalKind.GROUP,
                    "集体宿舍", RentalKind.GROUP,
                    "短租", RentalKind.SHORT,
                    "家庭旅馆", RentalKind.SHORT,
                    "商住", RentalKind.SHOPHOME);

    private static final Map<String, Ownership> OWNERSHIPS =
            Map.of("私房", Ownership.PRIV, "公房", Ownership.PUB, "单位房", Ownership.UNIT);

    private static final String NO_HAZARD = "无";

    private RentalLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        RentalKind kind = row.needWord("kind", KINDS);
        Stored<Person> landlord =
                KnownPersons.ensure(
                        sink,
                        new KnownPersons.Told(
                                row.need("landlordName"),
                                row.need("idNumber"),
                                null,
                                null,
                                row.text("phone"),
                                null));
        String number = row.need("paperNo");
        Ref<Address> dwelling = dwelling(row, sink);
        LocalDate checkedOn = row.date("lastCheckedOn");
        Optional<Stored<RentalProperty>> known =
                sink.find(RentalProperty.class, RentalProperty::paperNo, number);
        known.ifPresent(
                k -> {
                    requireSameHouse(k, dwelling);
                    requireKnownCheck(k, checkedOn, sink);
                });
        String hazard = row.text("hazard");
        boolean open = hazard != null && !hazard.equals(NO_HAZARD);
        RentalProperty rental =
                Values.of(RentalProperty.class)
                        .set(RentalProperty::paperNo, number)
                        .set(RentalProperty::dwelling, dwelling)
                        .set(RentalProperty::landlord, landlord.ref())
                        .set(RentalProperty::kind, kind)
                        .set(RentalProperty::commitmentOn, row.date("commitmentOn"))
                        .set(RentalProperty::lastCheckedOn, checkedOn)
                        .set(RentalProperty::openHazard, open ? hazard : null)
                        .set(
                                RentalProperty::stage,
                                open ? RentalStage.HAZARD : stage(known, hazard))
                        .record();
        sink.enter(rental, null, "MIG-R-05", List.of(RentalProperty::paperNo));
    }

    /**
     * A number names one house. Its checks, its tenants and its hazard would go over to another.
     *
     * @throws Refusal VAL-062 if it has been given to another house
     */
    private static void requireSameHouse(Stored<RentalProperty> known, Ref<Address> dwelling) {
        if (!known.value().dwelling().equals(dwelling)) {
            throw new Refusal("VAL-062", "paperNo", Map.of("no", known.number()));
        }
    }

    /**
     * Since the station works with Linli a check is one that has its record: who came, on which
     * ground, what was found. A day in a ledger tells none of it and ends no duty.
     *
     * @throws Refusal VAL-064 if paper knows of a later check than the records do
     */
    private static void requireKnownCheck(
            Stored<RentalProperty> known, @Nullable LocalDate checkedOn, LedgerSink sink) {
        if (checkedOn == null || !checkedOn.isAfter(sink.lookup().station().cutOver())) {
            return;
        }
        LocalDate last = known.value().lastCheckedOn();
        if (last == null || checkedOn.isAfter(last)) {
            throw new Refusal(
                    "VAL-064",
                    "lastCheckedOn",
                    Map.of("no", known.number(), "value", checkedOn.toString()));
        }
    }

    /** Paper tells of a rental's stage by its hazard alone; where it does not, the stage stays. */
    private static RentalStage stage(
            Optional<Stored<RentalProperty>> known, @Nullable String hazard) {
        return known.map(kept -> kept.value().stage())
                .filter(stage -> hazard == null || stage != RentalStage.HAZARD)
                .orElse(RentalStage.ACTIVE);
    }

    private static Ref<Address> dwelling(LedgerRow row, LedgerSink sink) {
        Stored<Address> address = Addresses.ensure(sink, row, "address", null);
        @Nullable Ownership ownership = row.word("ownership", OWNERSHIPS);
        if (ownership == null || address.value().ownership() != null) {
            return address.ref();
        }
        Address told = Values.of(address.value()).set(Address::ownership, ownership).record();
        return sink.ensure(told, null, List.of(Address::fullAddress)).ref();
    }
}
