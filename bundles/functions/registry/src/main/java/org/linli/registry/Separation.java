package org.linli.registry;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.query.Condition;
import org.linli.record.Ref;
import org.linli.registry.Residence.ResidenceKind;

/**
 * How registration and real life fit together (人户状态); derived from open residences, never stored.
 *
 * @see "domain rules, registry, section 4.4"
 */
public enum Separation {
    /** 人户一致: registered and living at one address. */
    SAME,
    /** 户在人不在: registered here, lives elsewhere. */
    LIVES_ELSEWHERE,
    /** 人在户不在: lives here, registered elsewhere. */
    LIVES_HERE;

    /**
     * The status of one person. Whoever is registered at one door of the station and lives behind
     * another has both statuses, each at its door, and counts once.
     *
     * @param residences of one person; those that are over are passed by
     * @return empty if none is open
     */
    public static Set<Separation> of(Collection<Residence> residences) {
        List<Ref<Address>> registered = addresses(residences, ResidenceKind.REGISTERED);
        List<Ref<Address>> actual = addresses(residences, ResidenceKind.ACTUAL);
        if (!registered.isEmpty() && registered.equals(actual)) {
            return EnumSet.of(SAME);
        }
        Set<Separation> status = EnumSet.noneOf(Separation.class);
        if (!registered.isEmpty()) {
            status.add(LIVES_ELSEWHERE);
        }
        if (!actual.isEmpty()) {
            status.add(LIVES_HERE);
        }
        return status;
    }

    /**
     * People who were separated at the end of a day: they had one residence without the other, or
     * two at different addresses. The later written of the two remembers the other one.
     */
    public static Condition apart(LocalDate day) {
        Condition registered = has(where(Residence::kind).is(ResidenceKind.REGISTERED), day);
        Condition living = has(where(Residence::kind).is(ResidenceKind.ACTUAL), day);
        Condition twoAddresses =
                has(
                        where(Residence::apartFrom)
                                .present()
                                .and(
                                        Condition.of(
                                                Residence::apartFrom,
                                                Residence.class,
                                                Residence.open(day))),
                        day);
        return twoAddresses.or(registered.and(living).not().and(registered.or(living)));
    }

    private static Condition has(Condition residence, LocalDate day) {
        return Condition.exists(Residence.class, Residence::person, residence, Residence.open(day));
    }

    /** At most one, because a second open residence of a kind is refused (REG-R-01). */
    private static List<Ref<Address>> addresses(
            Collection<Residence> residences, ResidenceKind kind) {
        return residences.stream()
                .filter(Residence::isOpen)
                .filter(residence -> residence.kind() == kind)
                .map(Residence::address)
                .toList();
    }
}
