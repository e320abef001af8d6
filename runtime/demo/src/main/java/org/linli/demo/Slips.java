package org.linli.demo;

import java.util.List;
import java.util.Optional;

/** Says after which residents the clerk slipped, and how; every kind of slip comes in turn. */
final class Slips {
    private static final List<Slip> KINDS = List.of(Slip.values());

    private final int[] places;
    private int made;

    Slips(StationSize size, Chance chance) {
        this.places = chance.sample(size.slips(), size.residents());
    }

    /**
     * To be asked once for each resident, in order.
     *
     * @param resident 0 for the first row of the ledger
     */
    Optional<Slip> after(int resident) {
        if (made == places.length || places[made] != resident) {
            return Optional.empty();
        }
        return Optional.of(KINDS.get(made++ % KINDS.size()));
    }
}
