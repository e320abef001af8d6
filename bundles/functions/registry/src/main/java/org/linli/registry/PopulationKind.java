package org.linli.registry;

import java.util.Collection;
import java.util.Optional;
import org.linli.registry.Residence.ResidenceKind;

/**
 * How a person counts in the population (人口类别); derived from papers and open residences, never
 * stored.
 *
 * @see "domain rules, registry, section 4.2"
 */
public enum PopulationKind {
    /** 常住: registered in the area and living in it, at whichever address. */
    RESIDENT,
    /** 户在人不在: registered in the area, not living in it. */
    REG_AWAY,
    /** 流动: living in the area, registered elsewhere. */
    MIGRANT,
    /** 境外: from Hong Kong, Macao, Taiwan or abroad. */
    OVERSEAS;

    /** The kind of one person; empty for somebody without an open residence. */
    public static Optional<PopulationKind> of(Person person, Collection<Residence> residences) {
        boolean registered = has(residences, ResidenceKind.REGISTERED);
        boolean living = has(residences, ResidenceKind.ACTUAL);
        if (!registered && !living) {
            return Optional.empty();
        }
        if (person.idType().isFromOverseas()) {
            return Optional.of(OVERSEAS);
        }
        if (registered) {
            return Optional.of(living ? RESIDENT : REG_AWAY);
        }
        return Optional.of(MIGRANT);
    }

    private static boolean has(Collection<Residence> residences, ResidenceKind kind) {
        return residences.stream().anyMatch(r -> r.isOpen() && r.kind() == kind);
    }
}
