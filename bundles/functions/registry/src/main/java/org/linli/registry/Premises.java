package org.linli.registry;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.identity.CreditCode;
import org.linli.record.Ref;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;

/** Companies, shops, schools: who does business where. */
final class Premises {
    private Premises() {}

    static void define(FunctionDefinition registry) {
        registry.record(Organisation.class)
                .title(Organisation::name)
                .facts(Organisation::category, Organisation::address)
                .columns(
                        Organisation::name,
                        Organisation::uscc,
                        Organisation::category,
                        Organisation::address,
                        Organisation::responsibleName,
                        Organisation::phone,
                        Organisation::employees,
                        Organisation::openStatus)
                .group("unit", Organisation::name, Organisation::uscc, Organisation::noCodeReason)
                .group(
                        "business",
                        Organisation::category,
                        Organisation::address,
                        Organisation::employees,
                        Organisation::openStatus,
                        Organisation::verifiedOn)
                .group(
                        "contact",
                        Organisation::responsible,
                        Organisation::responsibleName,
                        Organisation::phone)
                .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER, DUTY_DESK)
                .derives((unit, lookup) -> withCleanCode(unit))
                .requiredWhen(
                        Organisation::noCodeReason, (unit, l) -> unit.uscc() == null, "VAL-001")
                .requiredWhen(
                        Organisation::responsibleName,
                        (unit, l) -> unit.responsible() == null,
                        "VAL-001")
                .checks(Premises::checkResponsible)
                .locatedBy(Organisation::address, Address.class);
    }

    private static void checkResponsible(
            Draft<Organisation> draft, Lookup lookup, Problems problems) {
        Ref<Person> responsible = draft.value().responsible();
        problems.when(
                responsible != null
                        && draft.changes(Organisation::responsible)
                        && HouseholdRules.isChild(responsible, lookup),
                "REG-O-02",
                "responsible");
    }

    private static Organisation withCleanCode(Organisation unit) {
        return unit.uscc() == null
                ? unit
                : Values.of(unit).set(Organisation::uscc, code(unit.uscc())).record();
    }

    /**
     * @throws Refusal VAL-020 or VAL-021 on the field {@code uscc}
     */
    static String code(String typed) {
        try {
            return CreditCode.read(typed).text();
        } catch (Refusal refused) {
            throw new Refusal(refused.code(), "uscc");
        }
    }
}
