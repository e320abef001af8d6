package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.junit.Test;
import org.linli.access.Actor;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.registry.Person;
import org.linli.search.Hit;
import org.linli.search.Search;
import org.linli.station.Station;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.Records;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** One person from the counter through the whole platform. */
public class RecordLifeTest extends StationTest {
    @Inject BundleContext context;
    @Inject Station.Settings station;
    @Inject Records records;
    @Inject Journal journal;
    @Inject Search search;

    @Test
    public void a_person_registered_is_found_journalled_and_verified()
            throws InvalidSyntaxException {
        Actor clerk = Clerk.at(station);

        Clerk.openSegment(records, station);
        Stored<Person> kept = records.create(clerk, Clerk.tenant());
        Stored<Person> moved =
                records.change(
                        clerk,
                        Person.class,
                        kept.id(),
                        kept.version(),
                        Map.of("phone", "13800004321"));

        assertThat(moved.version()).isEqualTo(kept.version() + 1);
        assertThat(records.list(clerk, Query.of(Person.class, byNumber())).rows())
                .extracting(Stored::id)
                .containsExactly(kept.id());
        Waiting.until(search::upToDate);
        assertThat(search.find(clerk, "小禾", false, 10))
                .extracting(Hit::id)
                .containsExactly(kept.id());
        assertThat(records.history(clerk, Person.class, kept.id()))
                .extracting(JournalEntry::act)
                .startsWith(Act.CHANGED, Act.CREATED);
        assertThat(new Commands(context).run("verify").exit()).isZero();

        assertThatThrownBy(() -> records.create(clerk, Clerk.tenant()))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("REG-P-01"));
        assertThatThrownBy(
                        () ->
                                records.change(
                                        clerk,
                                        Person.class,
                                        kept.id(),
                                        kept.version(),
                                        Map.of("phone", "13800005555")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("SYS-409"));
    }

    @Test
    public void the_journal_is_dense_and_each_entry_holds_the_one_before() {
        List<JournalEntry> entries = journal.from(1, 1000);

        assertThat(entries).isNotEmpty();
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).sequence()).isEqualTo(entries.get(i - 1).sequence() + 1);
            assertThat(entries.get(i).previousHash()).isEqualTo(entries.get(i - 1).hash());
        }
    }

    private static Condition byNumber() {
        return Condition.where(Person::idNumber).is(Clerk.NUMBER);
    }
}
