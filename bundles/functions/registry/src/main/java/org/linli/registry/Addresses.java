package org.linli.registry;

import static org.linli.query.Condition.where;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.query.Query;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;

/** Turns the addresses of ledgers into records, each door once however it is spelled. */
public final class Addresses {
    /** Most addresses in one building: a tower of 150 floors has fewer. */
    static final int MOST_IN_A_BUILDING = 5_000;

    private static final List<Property<Quarter, ?>> QUARTER =
            List.of(Quarter::communityCode, Quarter::name);

    private Addresses() {}

    /**
     * The address that a cell names. Quarter, building and address are made where they are missing.
     *
     * @param segmentCode the segment the ledger states for this very address; null if it states
     *     none: the address then takes its building's, as soon as that is known
     * @throws Refusal as {@link AddressText#parse}, REG-A-01 for a number in a quarter of
     *     buildings, all at the column, for a ledger may have two; VAL-001 if the cell is empty
     */
    public static Stored<Address> ensure(
            LedgerSink sink, LedgerRow row, String column, @Nullable String segmentCode) {
        AddressText text = parsed(row.need(column), column);
        Optional<Stored<Address>> known =
                sink.find(Address.class, Address::fullAddress, text.canonical());
        if (known.isPresent() && tellsNothingNew(known.get().value(), segmentCode)) {
            return known.get();
        }
        if (text.quarter() == null) {
            if (known.isEmpty()) {
                requireNoQuarter(sink, text, column);
            }
            return keep(sink, Address.written(text, null, null, segmentCode));
        }
        Ref<Quarter> quarter = quarter(sink, text.quarter(), text.communityCode());
        String number = text.building() == null ? "" : text.building();
        Stored<Building> building = building(sink, quarter, number, segmentCode);
        return keep(
                sink,
                Address.written(text, quarter, building.ref(), building.value().segmentCode()));
    }

    private static AddressText parsed(String written, String column) {
        try {
            return AddressText.parse(written);
        } catch (Refusal refused) {
            throw refused.at(column);
        }
    }

    private static boolean tellsNothingNew(Address known, @Nullable String segmentCode) {
        return segmentCode == null || segmentCode.equals(known.segmentCode());
    }

    /**
     * 邗上新村31号 may be a house of an estate, but where buildings are counted it may be one of them.
     */
    private static void requireNoQuarter(LedgerSink sink, AddressText text, String column) {
        boolean counted =
                text.road() != null
                        && sink.known(Quarter.named(text.road(), text.communityCode()), QUARTER)
                                .isPresent();
        if (counted) {
            throw new Refusal("REG-A-01", column);
        }
    }

    private static Ref<Quarter> quarter(LedgerSink sink, String name, String communityCode) {
        return sink.ensure(Quarter.named(name, communityCode), null, QUARTER).ref();
    }

    /** A building once known keeps its segment until a ledger states another. */
    private static Stored<Building> building(
            LedgerSink sink, Ref<Quarter> quarter, String number, @Nullable String segmentCode) {
        List<Property<Building, ?>> key = List.of(Building::quarter, Building::buildingNo);
        Building unknown = Building.numbered(quarter, number, segmentCode);
        Optional<Stored<Building>> known = sink.known(unknown, key);
        if (known.isPresent() && segmentCode == null) {
            return known.get();
        }
        Building told = known.map(k -> withSegment(k.value(), segmentCode)).orElse(unknown);
        Stored<Building> building = sink.ensure(told, null, key);
        boolean changed = known.isPresent() && !known.get().value().equals(told);
        if (changed) {
            followSegment(sink, building);
        }
        return building;
    }

    private static Building withSegment(Building building, @Nullable String segmentCode) {
        return Values.of(building).set(Building::segmentCode, segmentCode).record();
    }

    /** Addresses that were written before their building's segment was known. */
    private static void followSegment(LedgerSink sink, Stored<Building> building) {
        Query<Address> behind =
                Query.of(Address.class, where(Address::building).is(building.ref()))
                        .limit(MOST_IN_A_BUILDING);
        for (Stored<Address> address : sink.lookup().list(behind)) {
            keep(
                    sink,
                    Values.of(address.value())
                            .set(Address::segmentCode, building.value().segmentCode())
                            .record());
        }
    }

    private static Stored<Address> keep(LedgerSink sink, Address address) {
        return sink.ensure(address, null, List.of(Address::fullAddress));
    }
}
