package org.linli.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A let flat, as the rentals' ledger has it.
 *
 * @param number R and five digits
 * @param form 整租, 合租 or 群租
 * @param commitmentOn day of the landlord's letter of responsibility
 * @param hazard 无, or what the last check found
 */
record Rental(
        String number,
        Dwelling dwelling,
        String ownership,
        String form,
        Person landlord,
        String phone,
        LocalDate commitmentOn,
        LocalDate checkedOn,
        String hazard) {

    List<String> row() {
        return List.of(
                number,
                dwelling.address(),
                dwelling.building().quarter().community().code(),
                ownership,
                form,
                landlord.name(),
                landlord.number(),
                phone,
                commitmentOn.toString(),
                checkedOn.toString(),
                hazard);
    }
}
