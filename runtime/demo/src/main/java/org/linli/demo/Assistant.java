package org.linli.demo;

import java.util.List;

/** A community policing assistant (社区警务协管员) of one police area. */
record Assistant(int number, Person person, Segment segment, String phone) {

    List<String> row() {
        return List.of(
                "X%03d".formatted(number),
                person.name(),
                person.sex().label(),
                person.number(),
                segment.areaLabel(),
                phone);
    }
}
