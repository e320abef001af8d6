package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import javax.inject.Inject;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.linli.access.Account;
import org.linli.access.Accounts;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.duty.Duties;
import org.linli.function.FunctionSwitch;
import org.linli.query.Query;
import org.linli.registry.Person;
import org.linli.search.Search;
import org.linli.station.Station;
import org.linli.store.Journal;
import org.linli.store.Records;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** Two starts on one data folder, one for each method, in the order of their names. */
@ExamReactorStrategy(PerMethod.class)
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class RestartTest extends StationTest {
    @Inject BundleContext context;
    @Inject Station.Settings station;
    @Inject Records records;
    @Inject Journal journal;
    @Inject Accounts accounts;
    @Inject Duties duties;
    @Inject Search search;
    @Inject FunctionSwitch switchboard;

    @Test
    public void before_a_restart_something_is_entered() {
        Clerk.openSegment(records, station);
        records.create(Clerk.at(station), Clerk.tenant());
        accounts.create(
                Clerk.at(station),
                new Account(
                        "chen",
                        "陈敏",
                        "056001",
                        Set.of(Role.BEAT_OFFICER),
                        Jurisdiction.ofSegments(station.station().code(), Set.of("09")),
                        true,
                        false,
                        false));

        assertThat(journal.head()).isPositive();
    }

    @Test
    public void behind_a_restart_everything_is_there() throws InvalidSyntaxException {
        assertThat(records.list(Clerk.at(station), Query.of(Person.class)).rows())
                .singleElement()
                .satisfies(tenant -> assertThat(tenant.value().nameZh()).isEqualTo("田小禾"));
        assertThat(accounts.list()).extracting(Account::name).contains("chen");
        Waiting.until(search::upToDate);
        assertThat(search.find(Clerk.at(station), "小禾", false, 10)).hasSize(1);
        assertThat(switchboard.list(Locale.ENGLISH))
                .allSatisfy(
                        entry -> assertThat(entry.state()).isEqualTo(FunctionSwitch.State.ENABLED));
        assertThat(new Commands(context).run("verify").exit()).isZero();
    }
}
