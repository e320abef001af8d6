package org.linli.migrant;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.STATION_LEADER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.function.FunctionDefinition;
import org.linli.function.RecordDefinition;
import org.linli.migrant.RentalCheck.EntryBasis;
import org.linli.migrant.RentalCheck.ItemAnswer;
import org.linli.record.Property;

/** The checks of let dwellings. */
final class Checks {
    private static final List<Property<RentalCheck, @Nullable ItemAnswer>> ITEMS =
            List.of(
                    RentalCheck::fire,
                    RentalCheck::exit,
                    RentalCheck::electricity,
                    RentalCheck::gas,
                    RentalCheck::ebike,
                    RentalCheck::structure);

    private Checks() {}

    static void define(FunctionDefinition migrants) {
        RecordDefinition.Builder<RentalCheck> checks =
                migrants.record(RentalCheck.class)
                        .title(RentalCheck::rental, RentalCheck::at)
                        .facts(RentalCheck::entryBasis, RentalCheck::hazard)
                        .columns(
                                RentalCheck::rental,
                                RentalCheck::at,
                                RentalCheck::entryBasis,
                                RentalCheck::hazard,
                                RentalCheck::rectifyBy,
                                RentalCheck::rectifiedOn)
                        .group(
                                "entry",
                                RentalCheck::rental,
                                RentalCheck::at,
                                RentalCheck::oddHoursReason,
                                RentalCheck::checkers,
                                RentalCheck::entryBasis,
                                RentalCheck::consentBy)
                        .group(
                                "items",
                                RentalCheck::fire,
                                RentalCheck::exit,
                                RentalCheck::electricity,
                                RentalCheck::gas,
                                RentalCheck::ebike,
                                RentalCheck::structure)
                        .group(
                                "hazard",
                                RentalCheck::photos,
                                RentalCheck::hazard,
                                RentalCheck::rectifyBy,
                                RentalCheck::rectifiedOn,
                                RentalCheck::notice)
                        .group("people", RentalCheck::people, RentalCheck::unregistered)
                        .keptBy(BEAT_OFFICER, ASSISTANT)
                        .readableBy(AREA_LEAD, STATION_LEADER)
                        .partOf(RentalCheck::rental, RentalProperty.class)
                        .prefilledFrom(RentalCheck::rental, CheckRules::begun)
                        .derives(CheckRules::derive)
                        .requiredWhen(
                                RentalCheck::consentBy,
                                (c, l) -> c.entryBasis() == EntryBasis.CONSENT,
                                "VAL-001")
                        .requiredWhen(
                                RentalCheck::oddHoursReason, CheckRules::isAtOddHours, "MIG-C-04")
                        .requiredWhen(RentalCheck::hazard, (c, l) -> c.fails(), "MIG-C-01")
                        .requiredWhen(
                                RentalCheck::rectifyBy, (c, l) -> c.hazard() != null, "VAL-001")
                        .checks(CheckRules::check)
                        .leadsTo(CheckRules::found)
                        .erasedAfter(RentalCheck::closedOn, Keeping.CHECKS);
        MigrantPapers.ofChecks(checks);
        ITEMS.forEach(
                item ->
                        checks.requiredWhen(
                                item, (c, l) -> c.entryBasis() != null && c.isMade(), "VAL-001"));
    }
}
