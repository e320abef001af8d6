package org.linli.demo;

/** Shares out an exact number of residents over an exact number of households. */
final class HouseholdSizes {
    private static final int LARGEST = 7;
    private static final Odds<Integer> USUAL =
            Odds.of(1, 8).or(2, 18).or(3, 25).or(4, 27).or(5, 15).or(6, 5).or(7, 2);

    private final byte[] sizes;

    HouseholdSizes(StationSize station, Chance chance) {
        this.sizes = new byte[station.households()];
        int surplus = -station.residents();
        for (int at = 0; at < sizes.length; at++) {
            sizes[at] = USUAL.draw(chance).byteValue();
            surplus += sizes[at];
        }
        // One more or one fewer here and there until the register's total is met.
        while (surplus != 0) {
            int at = chance.between(0, sizes.length - 1);
            int step = surplus > 0 ? -1 : 1;
            int size = sizes[at] + step;
            if (size >= 1 && size <= LARGEST) {
                sizes[at] = (byte) size;
                surplus += step;
            }
        }
    }

    int size(int household) {
        return sizes[household];
    }
}
