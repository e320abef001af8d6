package org.linli.migrant;

import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.osgi.service.component.annotations.Component;

/**
 * Migrant services as the platform sees them.
 *
 * @see "domain rules, migrant services; Interim Regulations on Residence Permits (居住证暂行条例)"
 */
@Component
public final class MigrantFunction implements Function {

    @Override
    public String name() {
        return "migrant-services";
    }

    @Override
    public void define(FunctionDefinition migrants) {
        Registrations.define(migrants);
        Permits.define(migrants);
        Rentals.define(migrants);
        Checks.define(migrants);
        OverseasStays.define(migrants);
        Services.define(migrants);
        MigrantDuties.define(migrants);
        MigrantFigures.define(migrants);

        migrants.ledger(RentalLedger.LEDGER);
        migrants.ledger(RegistrationLedger.LEDGER);
    }
}
