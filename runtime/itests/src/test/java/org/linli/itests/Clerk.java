package org.linli.itests;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.identity.Sex;
import org.linli.record.Channel;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.registry.Person.IdType;
import org.linli.registry.Person.LifeStatus;
import org.linli.registry.Segment;
import org.linli.station.Station;
import org.linli.store.Records;

/** Whoever sits at the counter of the tests, and whom he registers. */
final class Clerk {
    /** A number of no real person: the region 710003 issues none. */
    static final String NUMBER = "71000319950315996X";

    private static final String SEGMENT = "09";

    private Clerk() {}

    static Actor at(Station.Settings station) {
        return Actor.console(station.station().code(), Locale.SIMPLIFIED_CHINESE)
                .withPurpose(Purpose.DUTY);
    }

    /** The segment of {@link #tenant}, as a ledger would bring it: its officer is not known yet. */
    static void openSegment(Records records, Station.Settings station) {
        Segment ninth =
                Values.of(Segment.class)
                        .set(Segment::code, SEGMENT)
                        .set(Segment::name, "第9责任段")
                        .set(Segment::communities, List.of())
                        .set(Segment::assistants, List.of())
                        .record();
        records.create(at(station).by(Channel.IMPORT), ninth);
    }

    static Person tenant() {
        return Values.of(Person.class)
                .set(Person::nameZh, "田小禾")
                .set(Person::idType, IdType.ID)
                .set(Person::idNumber, NUMBER)
                .set(Person::sex, Sex.FEMALE)
                .set(Person::birthDate, LocalDate.of(1995, 3, 15))
                .set(Person::phone, "13800001234")
                .set(Person::guardian, List.of())
                .set(Person::segmentCode, SEGMENT)
                .set(Person::lifeStatus, LifeStatus.ALIVE)
                .record();
    }
}
