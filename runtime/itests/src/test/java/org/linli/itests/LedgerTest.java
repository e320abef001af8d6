package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.linli.access.Actor;
import org.linli.exchange.ImportReport;
import org.linli.exchange.Imports;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.registry.Person;
import org.linli.station.Station;
import org.linli.store.Records;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;

/** The residents of a small station, out of the workbook that the clerks kept. */
public class LedgerTest extends StationTest {
    private static final int RESIDENTS = 600;
    private static final int SLIPS = 6;

    @Inject Station.Settings station;
    @Inject Imports imports;
    @Inject Records records;

    private Actor clerk;
    private Path ledger;

    @Override
    Option further(Path data) {
        Ledgers.write(data);
        return CoreOptions.composite();
    }

    @Before
    public void sit_down_at_the_counter() {
        clerk = Clerk.at(station).by(Channel.IMPORT);
        ledger = Ledgers.residents(station.station().data());
    }

    @Test
    public void a_ledger_comes_in_once_however_often_it_is_imported() throws IOException {
        ImportReport trial = imported(true);
        assertThat(trial.created()).isEqualTo(RESIDENTS);
        assertThat(persons()).isZero();

        ImportReport first = imported(false);
        assertThat(first.ledger()).isEqualTo(trial.ledger());
        assertThat(first.created()).isEqualTo(RESIDENTS);
        assertThat(first.rejectedRows()).isEqualTo(SLIPS);
        assertThat(persons()).isEqualTo(RESIDENTS);

        ImportReport second = imported(false);
        assertThat(second.created()).isZero();
        assertThat(second.same()).isEqualTo(RESIDENTS);
        assertThat(persons()).isEqualTo(RESIDENTS);

        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        imports.rejects(clerk, second.id(), rejects);
        assertThat(rejects.toByteArray()).startsWith('P', 'K');
    }

    private ImportReport imported(boolean trial) {
        ImportReport begun = imports.start(clerk, ledger, "03-户籍人口.xlsx", trial);
        Waiting.until(() -> report(begun).state() != ImportReport.State.RUNNING);
        ImportReport report = report(begun);
        assertThat(report.state()).as(report.problem()).isEqualTo(ImportReport.State.DONE);
        return report;
    }

    private ImportReport report(ImportReport begun) {
        return imports.report(clerk, begun.id()).orElseThrow();
    }

    private long persons() {
        return records.count(clerk, Query.of(Person.class));
    }
}
