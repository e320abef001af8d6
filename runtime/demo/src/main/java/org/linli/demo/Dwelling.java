package org.linli.demo;

/** One flat: the door an officer knocks at. */
record Dwelling(Building building, int unit, int room) {

    String address() {
        return building.address() + unit + "单元" + room + "室";
    }

    Segment segment() {
        return building.segment();
    }
}
