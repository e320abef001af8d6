package org.linli.feature;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.linli.access.Access;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.duty.Duties;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch;
import org.linli.language.Labels;
import org.linli.query.Query;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Journal;
import org.linli.store.JournalEntry.Act;
import org.linli.store.Records;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the bundles behind functions; one change at a time. */
@Component
public final class Switchboard implements FunctionSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final FunctionBundles bundles;
    private final Catalogue catalogue;
    private final Records records;
    private final Journal journal;
    private final Duties duties;
    private final Access access;
    private final Station station;
    private final Choices choices;

    @Activate
    public Switchboard(
            BundleContext context,
            @Reference Catalogue catalogue,
            @Reference Records records,
            @Reference Journal journal,
            @Reference Duties duties,
            @Reference Access access,
            @Reference Station.Settings settings) {
        this.bundles = new FunctionBundles(context);
        this.catalogue = catalogue;
        this.records = records;
        this.journal = journal;
        this.duties = duties;
        this.access = access;
        this.station = settings.station();
        this.choices = new Choices(station.data());
    }

    @Override
    public List<Entry> list(Locale language) {
        List<Entry> entries = new ArrayList<>();
        bundles.all().forEach((name, bundle) -> entries.add(entry(name, bundle, language)));
        return entries;
    }

    @Override
    public Plan plan(Actor actor, String function, boolean enable) {
        if (!access.may(actor, Task.FUNCTIONS)) {
            throw new Refusal("SYS-403", null);
        }
        Bundle bundle = installed(function);
        if (enable == (bundle.getState() == Bundle.ACTIVE)) {
            throw new Refusal(enable ? "FUN-003" : "FUN-004", null, Map.of("name", function));
        }
        Set<String> others = enable ? bundles.missing(bundle) : bundles.users(bundle);
        if (!others.isEmpty()) {
            throw new Refusal(
                    enable ? "FUN-006" : "FUN-002",
                    null,
                    Map.of("name", function, "by", String.join(", ", others)));
        }
        return new Plan(
                function,
                enable,
                List.of(bundle.getSymbolicName()),
                working(function).stream()
                        .flatMap(f -> f.records().stream())
                        .map(r -> r.name())
                        .toList(),
                enable ? 0 : openDuties(function));
    }

    @Override
    public synchronized void change(Actor actor, String function, boolean enable) {
        plan(actor, function, enable);
        Bundle bundle = installed(function);
        choices.put(function, !enable, station.clock().instant(), actor.account());
        try {
            if (enable) {
                bundle.start();
            } else {
                bundle.stop();
            }
        } catch (BundleException e) {
            LOG.error("Function {} could not be switched", function, e);
            choices.put(function, enable, station.clock().instant(), actor.account());
            throw new Refusal("FUN-005", null, Map.of("name", function));
        }
        journal.record(
                actor,
                Act.FUNCTION_SWITCHED,
                "function",
                null,
                List.of(function),
                enable ? "{\"enabled\":true}" : "{\"enabled\":false}");
    }

    private Bundle installed(String function) {
        Bundle bundle = bundles.all().get(function);
        if (bundle == null) {
            throw new Refusal("FUN-001", null, Map.of("name", function));
        }
        return bundle;
    }

    private Entry entry(String name, Bundle bundle, Locale language) {
        Optional<FunctionModel> model = working(name);
        Properties labels = labels(bundle, language);
        Optional<Choices.Choice> choice = choices.of(name);
        String cause = catalogue.failures().get(name);
        State state =
                model.isPresent()
                        ? State.ENABLED
                        : bundle.getState() == Bundle.ACTIVE ? State.FAILED : State.DISABLED;
        return new Entry(
                name,
                labels.getProperty("function", name),
                labels.getProperty("function.purpose", ""),
                state,
                bundle.getVersion().toString(),
                model.map(this::recordCount).orElse(0L),
                cause,
                choice.map(Choices.Choice::at).orElse(null),
                choice.map(Choices.Choice::by).orElse(null));
    }

    private long recordCount(FunctionModel function) {
        Actor node = Actor.system(station.code());
        return function.records().stream()
                .mapToLong(r -> records.count(node, Query.of(r.type())))
                .sum();
    }

    private long openDuties(String function) {
        LocalDate horizon = station.today().plusMonths(3);
        return duties.due(Actor.system(station.code()), horizon, 10_000).stream()
                .filter(d -> d.function().equals(function))
                .count();
    }

    private Optional<FunctionModel> working(String name) {
        return catalogue.enabled().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Read from the bundle itself, since a stopped function has no service to ask. */
    private static Properties labels(Bundle bundle, Locale language) {
        String file = Labels.isEnglish(language) ? "labels_en.properties" : "labels.properties";
        Properties labels = new Properties();
        URL entry = bundle.getEntry("OSGI-INF/l10n/" + file);
        if (entry != null) {
            try (Reader in = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
                labels.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return labels;
    }
}
