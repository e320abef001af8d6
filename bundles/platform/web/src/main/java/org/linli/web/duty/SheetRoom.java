package org.linli.web.duty;

import java.util.HashMap;
import java.util.Map;

/**
 * How much still fits on one side of A4, in half lines of text: rows grow with what is written in
 * them, and a door's rows are together at least as high as its address.
 */
final class SheetRoom {
    private static final int HALF_LINES = 100;

    /** Chinese characters on a line of each column; Latin ones need less. */
    private static final int DOOR = 13;

    private static final int WHAT = 20;
    private static final int WHEN = 9;

    private final Map<String, Door> doors = new HashMap<>();
    private int taken;

    private static final class Door {
        private final int address;
        private int rows;

        Door(int address) {
            this.address = address;
        }

        int height() {
            return Math.max(address, rows);
        }
    }

    /**
     * Takes a line in, if there is room.
     *
     * @param key what lines of one door have in common
     */
    boolean takes(String key, String address, DutyLine line) {
        Door door = doors.computeIfAbsent(key, k -> new Door(height(address, DOOR)));
        int before = door.rows == 0 ? 0 : door.height();
        door.rows +=
                Math.max(height(line.what() + " " + line.whom(), WHAT), height(line.when(), WHEN));
        taken += door.height() - before;
        return taken <= HALF_LINES;
    }

    private static int height(String text, int characters) {
        return 2 * Math.ceilDiv(text.length(), characters) + 1;
    }
}
