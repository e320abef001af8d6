package org.linli.exchange.run;

import java.util.List;
import org.linli.access.Role;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.LedgerDefinition;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.refusal.Refusal;

/** Reads the gates in the ledger of flats, which the lodging function reads too. */
public final class HouseWatch implements Function {

    /** Where somebody watches who comes. */
    @RecordType(name = "gate", number = "HW")
    public record Gate(@Required String name) {}

    @Override
    public String name() {
        return "house-watch";
    }

    @Override
    public void define(FunctionDefinition watch) {
        watch.record(Gate.class).title(Gate::name).keptBy(Role.REGISTRY_CLERK);
        watch.ledger(
                LedgerDefinition.named("flats")
                        .key("gate", "门岗")
                        .read(
                                (row, sink) -> {
                                    String gate = row.need("gate");
                                    if (gate.equals("无")) {
                                        throw new Refusal("HW-V01", "gate");
                                    }
                                    sink.ensure(new Gate(gate), null, List.of(Gate::name));
                                }));
    }
}
