package org.linli.exchange.lodging;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.exchange.lodging.Lodger.Stage;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.LedgerDefinition;
import org.linli.function.RecordDefinition;
import org.linli.identity.CitizenNumber;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;

/** What a station keeps about its lodgers. */
public final class Lodging implements Function {

    @Override
    public String name() {
        return "lodging";
    }

    @Override
    public void define(FunctionDefinition lodging) {
        lodging.record(Flat.class).title(Flat::address).keptBy(Role.REGISTRY_CLERK);
        RecordDefinition.Builder<Lodger> lodgers = lodging.record(Lodger.class);
        lodgers.title(Lodger::name)
                .keptBy(Role.REGISTRY_CLERK)
                .derives(
                        (lodger, lookup) ->
                                RecordModel.of(Lodger.class)
                                        .with(lodger, "initial", lodger.name().substring(0, 1)));
        lodgers.lifecycle(Lodger::stage)
                .starts(Stage.STAYING)
                .step("leave")
                .from(Stage.STAYING)
                .to(Stage.LEFT)
                .by(Role.REGISTRY_CLERK);
        lodging.ledger(
                LedgerDefinition.named("lodgers")
                        .key("number", "身份号码", "身份证号", "公民身份号码")
                        .key("name", "姓名")
                        .column("phone", "联系电话", "手机")
                        .column("address", "住址", "居住地址")
                        .column("owner", "房主")
                        .column("since", "入住日期")
                        .column("rent", "月租金(元)")
                        .column("guest", "来客")
                        .column("stage", "状态")
                        .read(Lodging::lodger));
        lodging.ledger(
                LedgerDefinition.named("flats")
                        .key("address", "住址", "居住地址")
                        .key("owner", "房主")
                        .read(Lodging::flat));
    }

    private static void lodger(LedgerRow row, LedgerSink sink) {
        Stored<Flat> flat = flat(row, sink);
        String number = CitizenNumber.read(row.need("number"), sink.lookup().today()).text();
        if ("故障".equals(row.text("name"))) {
            throw new IllegalStateException("the reader fails over " + number);
        }
        String rent = row.text("rent");
        sink.enter(
                Values.of(Lodger.class)
                        .set(Lodger::number, number)
                        .set(Lodger::name, row.need("name"))
                        .set(Lodger::phone, row.text("phone"))
                        .set(Lodger::flat, flat.ref())
                        .set(Lodger::since, row.date("since"))
                        .set(Lodger::rent, rent == null ? null : new BigDecimal(rent))
                        .set(
                                Lodger::stage,
                                "已离开".equals(row.text("stage")) ? Stage.LEFT : Stage.STAYING)
                        .set(Lodger::guests, guests(row.text("guest"), flat))
                        .record(),
                null,
                "LOD-V01",
                List.of(Lodger::number));
    }

    private static List<Lodger.Guest> guests(@Nullable String name, Stored<Flat> from) {
        return name == null ? List.of() : List.of(new Lodger.Guest(name, from.ref()));
    }

    private static Stored<Flat> flat(LedgerRow row, LedgerSink sink) {
        String address = row.need("address");
        if (address.contains("界外")) {
            throw new Refusal("LOD-V02", "address");
        }
        return sink.ensure(new Flat(address, row.text("owner")), null, List.of(Flat::address));
    }
}
