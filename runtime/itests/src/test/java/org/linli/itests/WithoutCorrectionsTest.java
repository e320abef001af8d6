package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.inject.Inject;
import org.junit.Test;
import org.linli.duty.Duties;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch;
import org.linli.function.Functions;
import org.linli.record.Stored;
import org.linli.registry.Person;
import org.linli.station.Station;
import org.linli.store.Records;

/** A station to which the city gave no corrections. */
public class WithoutCorrectionsTest extends StationTest {
    @Inject Station.Settings station;
    @Inject Functions functions;
    @Inject FunctionSwitch switchboard;
    @Inject Records records;
    @Inject Duties duties;

    @Override
    String features() {
        return "station";
    }

    @Test
    public void the_register_works_without_the_functions_that_stand_on_it() {
        assertThat(functions.enabled()).extracting(FunctionModel::name).containsExactly("registry");
        assertThat(switchboard.list(Locale.ENGLISH))
                .filteredOn(entry -> entry.state() != FunctionSwitch.State.ABSENT)
                .extracting(FunctionSwitch.Entry::name)
                .containsExactly("registry");

        Clerk.openSegment(records, station);
        Stored<Person> tenant = records.create(Clerk.at(station), Clerk.tenant());

        assertThat(records.open(Clerk.at(station), Person.class, tenant.id()).value().nameZh())
                .isEqualTo("田小禾");
        assertThat(duties.due(Clerk.at(station), station.station().today(), 10)).isNotNull();
    }
}
