package org.linli.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The town: every building and every flat, with the flats where somebody is registered.
 *
 * <p>A household is known by its number from 0; flats are worked out when asked for and not kept.
 */
final class Streets {
    private static final int QUARTERS_PER_COMMUNITY = 3;
    private static final int EMPTY_FLATS_PERCENT = 4;

    private final List<Building> buildings;
    private final int[] firstDwelling;
    private final int[] occupied;

    /** Builds enough for the households, with a few flats empty, and moves them in. */
    Streets(int households, Chance chance) {
        this.buildings = build(households, chance);
        this.firstDwelling = new int[buildings.size()];
        int dwellings = 0;
        for (int at = 0; at < firstDwelling.length; at++) {
            firstDwelling[at] = dwellings;
            dwellings += buildings.get(at).dwellings();
        }
        this.occupied = chance.sample(households, dwellings);
    }

    int households() {
        return occupied.length;
    }

    /**
     * The flat where a household is registered; no two share one.
     *
     * @param household 0 to {@code households() - 1}
     */
    Dwelling home(int household) {
        int dwelling = occupied[household];
        int at = Arrays.binarySearch(firstDwelling, dwelling);
        int building = at >= 0 ? at : -at - 2;
        return buildings.get(building).dwelling(dwelling - firstDwelling[building]);
    }

    /** The flats where nobody is registered, along the streets. */
    List<Dwelling> empty() {
        List<Dwelling> empty = new ArrayList<>();
        int next = 0;
        int dwelling = 0;
        for (Building building : buildings) {
            for (int at = 0; at < building.dwellings(); at++, dwelling++) {
                if (next < occupied.length && occupied[next] == dwelling) {
                    next++;
                } else {
                    empty.add(building.dwelling(at));
                }
            }
        }
        return empty;
    }

    private static List<Building> build(int households, Chance chance) {
        List<Building> built = new ArrayList<>();
        int wanted = households * (100 + EMPTY_FLATS_PERCENT) / 100;
        for (int at = 0; at < Quarter.ALL.size(); at++) {
            Quarter quarter = Quarter.ALL.get(at);
            // A segment is its own quarter and half of the shared one, each about as large.
            int share = wanted * chance.between(97, 112) / 100 / Quarter.ALL.size();
            int count = Math.ceilDiv(share, quarter.form().dwellings());
            int numbers = quarter.shared() ? Math.max(2, count) : count;
            for (int number = 1; number <= numbers; number++) {
                built.add(new Building(quarter, number, segment(at, number, numbers)));
            }
        }
        return List.copyOf(built);
    }

    private static Segment segment(int quarter, int number, int numbers) {
        int first = 2 * (quarter / QUARTERS_PER_COMMUNITY);
        boolean second =
                switch (quarter % QUARTERS_PER_COMMUNITY) {
                    case 0 -> false;
                    case 1 -> number > numbers / 2;
                    default -> true;
                };
        return Segment.ALL.get(second ? first + 1 : first);
    }
}
