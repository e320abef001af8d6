package org.linli.registry;

import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;
import org.linli.store.Lookup;

/**
 * A door: a dwelling in a building, or a house number on a road.
 *
 * <p>Both are one type, because whoever lives or works behind a door does not care which it is: a
 * residence, a shop and a correction case all point to an address.
 *
 * @param communityCode division code of twelve digits; follows from the quarter where there is one
 * @param segmentCode the building's segment where there is a building
 * @param road with {@code roadNumber}, for a door that belongs to no quarter
 * @param fullAddress the one spelling of the address, by which it is known and found
 */
@RecordType(name = "address", number = "REG-A")
public record Address(
        @Nullable @Length(12) String communityCode,
        @Nullable @Length(10) String segmentCode,
        @Nullable Ref<Quarter> quarter,
        @Nullable Ref<Building> building,
        @Nullable @Length(10) String unitNo,
        @Nullable @Length(20) String roomNo,
        @Nullable @Between(least = -10, most = 150) Integer floor,
        @Nullable @Length(60) String road,
        @Nullable @Length(20) String roadNumber,
        @Required @Nullable Use use,
        @Required @Nullable Ownership ownership,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> owner,
        @Derived
                @Required
                @Searchable(initials = true)
                @Unique(code = "REG-A-02", at = "roomNo")
                @Length(200)
                String fullAddress,
        @Required AddressStatus status) {

    /** What the rooms are for. */
    public enum Use {
        RES,
        SHOP,
        DORM,
        MIX
    }

    /** To whom the house belongs, in kind. */
    public enum Ownership {
        PRIV,
        PUB,
        UNIT
    }

    /** Whether the door still stands. */
    public enum AddressStatus {
        ACTIVE,
        DEMOLISHED,
        MERGED
    }

    /** Whether somebody can live there. */
    boolean stands() {
        return status == AddressStatus.ACTIVE;
    }

    /** Whether nobody can live behind a door any more. */
    static boolean isGone(Ref<Address> door, Lookup lookup) {
        return lookup.find(Address.class, door)
                .filter(found -> !found.value().stands())
                .isPresent();
    }

    /** All that a written address tells; quarter and building for one in a quarter. */
    static Address written(
            AddressText text,
            @Nullable Ref<Quarter> quarter,
            @Nullable Ref<Building> building,
            @Nullable String segmentCode) {
        return new Address(
                text.communityCode(),
                segmentCode,
                quarter,
                building,
                text.unit(),
                text.room(),
                null,
                text.road(),
                text.roadNumber(),
                null,
                null,
                null,
                text.canonical(),
                AddressStatus.ACTIVE);
    }
}
