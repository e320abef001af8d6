package org.linli.registry;

import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.osgi.service.component.annotations.Component;

/**
 * The base register as the platform sees it. Each part stands by itself and is defined beside the
 * others in the order in which a station fills them.
 *
 * @see "domain rules, registry"
 */
@Component
public final class RegistryFunction implements Function {

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public void define(FunctionDefinition registry) {
        Population.define(registry);
        AddressTree.define(registry);
        Premises.define(registry);
        Force.define(registry);
        Redrawing.define(registry);
        Holidays.define(registry);
        Periods.define(registry);
        Destruction.define(registry);
        RegistryFigures.define(registry);
        registry.communities(OwnCommunities.OWN);

        registry.ledger(OfficerLedger.LEDGER);
        registry.ledger(AssistantLedger.LEDGER);
        registry.ledger(ResidentLedger.LEDGER);
        registry.ledger(PremisesLedger.LEDGER);
    }
}
