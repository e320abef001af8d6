package org.linli.demo;

/**
 * A building; it belongs to one segment, and with it everybody inside.
 *
 * @param number building number (幢), unique in the quarter
 */
record Building(Quarter quarter, int number, Segment segment) {

    int dwellings() {
        return quarter.form().dwellings();
    }

    /**
     * @param index 0 to {@code dwellings() - 1}, from the first unit's ground floor upwards
     */
    Dwelling dwelling(int index) {
        Quarter.Form form = quarter.form();
        int inUnit = index % form.dwellingsPerUnit();
        int floor = inUnit / form.roomsPerFloor() + 1;
        int room = inUnit % form.roomsPerFloor() + 1;
        return new Dwelling(this, index / form.dwellingsPerUnit() + 1, floor * 100 + room);
    }

    String address() {
        return quarter.community().address() + quarter.name() + number + "幢";
    }
}
