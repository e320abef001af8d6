package org.linli.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sworn officer of the station.
 *
 * @param badge six digits
 * @param segment the beat of a community officer, null for all others
 * @param mentor badge of the older officer who shows a young one the beat, empty for most
 */
record Officer(
        String badge,
        Person person,
        Unit unit,
        @Nullable Segment segment,
        LocalDate joinedOn,
        String mentor) {

    /** The six units of the station and their strength. */
    enum Unit {
        LEADERS("所领导", 2),
        GENERAL_OFFICE("综合室", 3),
        CRIMINAL("刑侦队", 9),
        PUBLIC_ORDER("治安队", 10),
        RESPONSE("接处警室", 8),
        COMMUNITY("社区警务队", 12);

        private final String label;
        private final int strength;

        Unit(String label, int strength) {
            this.label = label;
            this.strength = strength;
        }

        int strength() {
            return strength;
        }
    }

    List<String> row() {
        return List.of(
                badge,
                person.name(),
                person.sex().label(),
                person.born().toString(),
                unit.label,
                segment == null ? "民警" : "社区民警",
                segment == null ? "" : segment.areaLabel(),
                segment == null ? "" : segment.label(),
                joinedOn.toString(),
                mentor);
    }
}
