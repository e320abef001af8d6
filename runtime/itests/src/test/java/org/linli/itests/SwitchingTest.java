package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.inject.Inject;
import org.junit.Test;
import org.linli.access.Actor;
import org.linli.duty.Duties;
import org.linli.duty.Duty;
import org.linli.function.FunctionSwitch;
import org.linli.function.FunctionSwitch.Change;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.State;
import org.linli.function.Functions;
import org.linli.query.Query;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Records;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/** Corrections off and on again, with a small station's data in it. */
public class SwitchingTest extends StationTest {
    private static final String CORRECTIONS = "corrections";

    @Inject BundleContext context;
    @Inject Station.Settings station;
    @Inject Functions functions;
    @Inject FunctionSwitch switchboard;
    @Inject Records records;
    @Inject Duties duties;

    @Override
    Option further(Path data) {
        Ledgers.write(data);
        return CoreOptions.composite();
    }

    @Test
    public void corrections_go_alone_and_come_back_with_all_they_had()
            throws InvalidSyntaxException {
        Actor leader = Clerk.at(station);
        new Commands(context).run("import", Ledgers.all(station.station().data()));
        Map<String, Long> recordsBefore = counts(leader);
        long dutiesBefore = dutiesOfCorrections(leader);
        assertThat(recordsBefore.get("correction-case")).isEqualTo(12);
        assertThat(dutiesBefore).isPositive();
        List<Long> servicesBefore = services();
        List<String> touched = new CopyOnWriteArrayList<>();
        SynchronousBundleListener listener = e -> touched.add(e.getBundle().getSymbolicName());
        context.addBundleListener(listener);

        switchboard.change(leader, new Change.Disable(CORRECTIONS));

        assertThat(functions.record("correction-case")).isEmpty();
        assertThat(entry().state()).isEqualTo(State.DISABLED);
        assertThat(dutiesOfCorrections(leader)).isZero();
        assertThat(corrections().getRegisteredServices()).isNull();
        assertThat(counts(leader)).containsKey("person").doesNotContainKey("correction-case");
        assertThat(new Commands(context).run("verify").exit()).isZero();

        switchboard.change(leader, new Change.Enable(CORRECTIONS));

        assertThat(entry().state()).isEqualTo(State.ENABLED);
        assertThat(counts(leader)).isEqualTo(recordsBefore);
        assertThat(dutiesOfCorrections(leader)).isEqualTo(dutiesBefore);
        removedAndInstalledAgain(leader, recordsBefore, dutiesBefore);
        context.removeBundleListener(listener);
        assertThat(touched).isNotEmpty().containsOnly("org.linli.corrections");
        assertThat(services()).isEqualTo(servicesBefore);
    }

    private void removedAndInstalledAgain(
            Actor leader, Map<String, Long> recordsBefore, long dutiesBefore) {
        switchboard.change(leader, new Change.Remove(CORRECTIONS));
        assertThat(entry().state()).isEqualTo(State.ABSENT);
        assertThat(Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName))
                .doesNotContain("org.linli.corrections");

        switchboard.change(leader, new Change.Install(CORRECTIONS, ""));
        assertThat(counts(leader)).isEqualTo(recordsBefore);
        switchboard.change(leader, new Change.Back());
        assertThat(entry().state()).as("back from installing").isEqualTo(State.ABSENT);
        switchboard.change(leader, new Change.Back());

        assertThat(entry().state()).as("back from removing").isEqualTo(State.ENABLED);
        assertThat(counts(leader)).isEqualTo(recordsBefore);
        assertThat(dutiesOfCorrections(leader)).isEqualTo(dutiesBefore);
        assertThat(switchboard.past(3))
                .extracting(FunctionSwitch.Past::change)
                .containsExactly("back 3", "back 4", "install corrections");
    }

    @Test
    public void what_cannot_be_is_refused_with_its_reason() {
        Actor leader = Clerk.at(station);
        assertThatThrownBy(() -> switchboard.plan(leader, new Change.Install("tips", "")))
                .hasMessage("FUN-001");
        assertThatThrownBy(() -> switchboard.plan(leader, new Change.Remove("station")))
                .hasMessage("FUN-008");
        assertThatThrownBy(() -> switchboard.plan(leader, new Change.Install(CORRECTIONS, "")))
                .hasMessage("FUN-010");
        assertThatThrownBy(() -> switchboard.plan(leader, new Change.Follow()))
                .isInstanceOf(Refusal.class);
    }

    private Entry entry() {
        return switchboard.list(Locale.ENGLISH).stream()
                .filter(e -> e.name().equals(CORRECTIONS))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> counts(Actor leader) {
        Map<String, Long> counts = new HashMap<>();
        functions.enabled().stream()
                .flatMap(f -> f.records().stream())
                .forEach(r -> counts.put(r.name(), records.count(leader, Query.of(r.type()))));
        return counts;
    }

    private long dutiesOfCorrections(Actor leader) {
        return duties.due(leader, station.station().today().plusYears(1), 10_000).stream()
                .map(Duty::function)
                .filter(CORRECTIONS::equals)
                .count();
    }

    /** Ids of the services of all other bundles of ours: a new id would tell of a restart. */
    private List<Long> services() {
        return Arrays.stream(context.getBundles())
                .filter(b -> b.getSymbolicName().startsWith("org.linli."))
                .filter(b -> b != corrections() && b.getRegisteredServices() != null)
                .flatMap(b -> Arrays.stream(b.getRegisteredServices()))
                .map(SwitchingTest::id)
                .sorted()
                .toList();
    }

    private static Long id(ServiceReference<?> service) {
        return (Long) service.getProperty(Constants.SERVICE_ID);
    }

    private Bundle corrections() {
        return Arrays.stream(context.getBundles())
                .filter(b -> b.getSymbolicName().equals("org.linli.corrections"))
                .findFirst()
                .orElseThrow();
    }
}
