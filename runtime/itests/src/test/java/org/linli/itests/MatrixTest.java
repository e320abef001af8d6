package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.linli.access.Account;
import org.linli.access.Accounts;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.exchange.ImportReport;
import org.linli.exchange.Imports;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch;
import org.linli.function.FunctionSwitch.Assessment;
import org.linli.function.FunctionSwitch.Change;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.State;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.Channel;
import org.linli.station.Station;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/** Each function alone, each pair, and all: they start, pages answer, ledgers are taken in. */
public class MatrixTest extends StationTest {
    private static final String REGISTER = "registry";
    private static final Set<Role> ROLES =
            Set.of(Role.BEAT_OFFICER, Role.STATION_LEADER, Role.REGISTRY_CLERK);

    @Inject BundleContext context;
    @Inject Station.Settings station;
    @Inject Functions functions;
    @Inject FunctionSwitch switchboard;
    @Inject Imports imports;
    @Inject Accounts accounts;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Path, String> ledgers = new HashMap<>();
    private Actor leader;
    private String token;

    @Override
    String features() {
        return "*";
    }

    @Override
    Option further(Path data) {
        Ledgers.write(data);
        return CoreOptions.composite();
    }

    @Test
    public void every_choice_of_functions_works() throws Exception {
        leader = Clerk.at(station);
        token = token();
        Set<String> all = choosable();
        assertThat(all).isNotEmpty();
        all.forEach(this::assess);
        for (Path file : ledgerFiles()) {
            String owner = ownerOf(file);
            if (owner != null) {
                ledgers.put(file, owner);
            }
        }
        assertThat(ledgers.values()).contains(REGISTER);
        works(all);
        for (Set<String> some : choices(all)) {
            choose(all, some);
            works(some);
        }
        choose(all, all);
        works(all);
    }

    /** None, each alone, each pair. */
    private static List<Set<String>> choices(Set<String> all) {
        List<Set<String>> choices = new ArrayList<>();
        choices.add(Set.of());
        for (String one : all) {
            choices.add(Set.of(one));
            for (String other : all) {
                if (one.compareTo(other) < 0) {
                    choices.add(Set.of(one, other));
                }
            }
        }
        return choices;
    }

    private Set<String> choosable() {
        return switchboard.list(Locale.ENGLISH).stream()
                .filter(entry -> !entry.base())
                .map(Entry::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void assess(String function) {
        switchboard.assess(
                leader, function, new Assessment(LocalDate.of(2026, 1, 15), "法制科", "评估.pdf"));
    }

    private void choose(Set<String> all, Set<String> some) {
        for (String name : all) {
            boolean on = functions.enabled().stream().anyMatch(f -> f.name().equals(name));
            if (on && !some.contains(name)) {
                switchboard.change(leader, new Change.Disable(name));
            } else if (!on && some.contains(name)) {
                switchboard.change(leader, new Change.Enable(name));
            }
        }
    }

    private void works(Set<String> some) throws IOException, InterruptedException {
        Set<String> expected = new HashSet<>(some);
        expected.add(REGISTER);
        assertThat(functions.enabled())
                .extracting(FunctionModel::name)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(switchboard.list(Locale.ENGLISH))
                .noneMatch(e -> e.state() == State.FAILED || e.state() == State.PARKED);
        for (String path : paths()) {
            assertThat(status(path)).as(some + " " + path).isEqualTo(200);
        }
        for (Map.Entry<Path, String> ledger : ledgers.entrySet()) {
            String owner = ownerOf(ledger.getKey());
            String wanted = expected.contains(ledger.getValue()) ? ledger.getValue() : null;
            assertThat(owner).as(some + " " + ledger.getKey()).isEqualTo(wanted);
        }
        assertThat(strangers()).isEmpty();
    }

    private Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>(List.of("/", "/statistics", "/import", "/search"));
        for (FunctionModel function : functions.enabled()) {
            for (RecordDefinition<?> record : function.records()) {
                String list = "/records/" + record.name();
                paths.add("/api/v1" + list + "?limit=1");
                paths.add(list + "?purpose=DUTY");
                if (record.creators().stream().anyMatch(ROLES::contains)) {
                    paths.add(list + "/new?purpose=DUTY");
                }
            }
        }
        return paths;
    }

    private int status(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Cookie", "linli=" + token)
                        .header("Linli-Purpose", "DUTY")
                        .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private URI address() {
        ServiceReference<?> server =
                context.getServiceReference("org.osgi.service.servlet.runtime.HttpServiceRuntime");
        return URI.create(((String[]) server.getProperty("osgi.http.endpoint"))[0]);
    }

    /** Somebody who may see as much as anybody. */
    private String token() {
        Account account =
                new Account(
                        "matrix",
                        "万能",
                        "056001",
                        ROLES,
                        Jurisdiction.wholeStation(station.station().code()),
                        true,
                        false,
                        false);
        accounts.create(leader, account);
        char[] password = "fifteen-red-lanterns".toCharArray();
        accounts.choosePassword(leader, "matrix", password);
        return accounts.signIn("matrix", password, "test");
    }

    private List<Path> ledgerFiles() throws IOException {
        try (Stream<Path> files = Files.list(station.station().data().resolve("ledgers"))) {
            return files.sorted().toList();
        }
    }

    /** The function whose ledger it is, as a trial of it tells; null if nobody knows it. */
    private String ownerOf(Path file) {
        Actor clerk = leader.by(Channel.IMPORT);
        ImportReport begun = imports.start(clerk, file, file.getFileName().toString(), true);
        Waiting.until(() -> report(clerk, begun).state() != ImportReport.State.RUNNING);
        ImportReport report = report(clerk, begun);
        return report.state() == ImportReport.State.DONE ? report.function() : null;
    }

    private ImportReport report(Actor clerk, ImportReport begun) {
        return imports.report(clerk, begun.id()).orElseThrow();
    }

    /** Functions that are wired to another one's packages, the register apart. */
    private List<String> strangers() {
        List<Bundle> bundles =
                Arrays.stream(context.getBundles())
                        .filter(b -> b.getHeaders("").get("Provide-Capability") != null)
                        .filter(b -> b.getSymbolicName().startsWith("org.linli."))
                        .filter(b -> isFunction(b) && !b.getSymbolicName().endsWith(REGISTER))
                        .toList();
        return bundles.stream()
                .filter(b -> b.getState() == Bundle.ACTIVE)
                .flatMap(
                        b ->
                                b
                                        .adapt(BundleWiring.class)
                                        .getRequiredWires(BundleRevision.PACKAGE_NAMESPACE)
                                        .stream())
                .filter(wire -> bundles.contains(wire.getProvider().getBundle()))
                .map(Object::toString)
                .toList();
    }

    private static boolean isFunction(Bundle bundle) {
        return bundle.getHeaders("").get("Provide-Capability").contains("org.linli.function");
    }
}
