package org.linli.web.standin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Account;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.duty.Duties;
import org.linli.duty.Duty;
import org.linli.exchange.ImportReport;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;
import org.linli.refusal.Refusal;
import org.linli.search.Hit;
import org.linli.search.Search;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.Lookup;
import org.linli.store.Transaction;
import org.linli.web.club.ClubFunction;
import org.linli.web.frame.Platform;
import org.linli.web.library.LibraryFunction;
import org.linli.web.library.Reader;

/** A station with a library on 5 March 2026, and everybody who works there. */
public final class SimpleStation {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    public final Station station;
    public final FunctionModel library = FunctionModel.of(new LibraryFunction());
    public final FunctionModel club = FunctionModel.of(new ClubFunction());

    /** The functions that are on. */
    public final List<FunctionModel> on = new ArrayList<>(List.of(library));

    public final SimpleAccess access = new SimpleAccess();
    public final SimpleAccounts accounts = new SimpleAccounts();
    public final MemoryRecords records;
    public final SimpleAttachments attachments;
    public final List<Duty> duties = new ArrayList<>();

    /** Loans that count more than once in a figure. */
    public final Map<String, Long> heavier = new HashMap<>();

    public final List<ImportReport> imports = new ArrayList<>();
    public final List<String> switched = new ArrayList<>();
    public boolean broken;

    public SimpleStation(Path data) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-05T01:12:00Z"), Station.ZONE);
        station =
                new Station(
                        "321003001",
                        "邗上派出所",
                        "Hanshang Police Station",
                        "node-1",
                        LocalDate.of(2026, 1, 1),
                        data,
                        clock);
        records = new MemoryRecords(station, functions(), access);
        attachments = new SimpleAttachments(records, functions(), access);
        person(
                "officer",
                "沈<b>建国",
                Role.BEAT_OFFICER,
                Jurisdiction.ofSegments("321003001", java.util.Set.of("09")));
        person("clerk", "何燕", Role.REGISTRY_CLERK, Jurisdiction.wholeStation("321003001"));
        person("leader", "许文", Role.STATION_LEADER, Jurisdiction.wholeStation("321003001"));
        person("district", "钱平", Role.DISTRICT_SUPERVISOR, Jurisdiction.wholeStation("321003001"));
        person("admin", "方宁", Role.CITY_IT, Jurisdiction.wholeStation("321003001"));
        person("lead", "何燕", Role.AREA_LEAD, Jurisdiction.wholeStation("321003001"));
        person("auditor", "陆敏", Role.AUDITOR, Jurisdiction.wholeStation("321003001"));
    }

    private void person(String name, String shown, Role role, Jurisdiction area) {
        accounts.with(
                new Account(name, shown, null, java.util.Set.of(role), area, true, false, false));
    }

    public Platform platform() {
        return new Platform(
                () -> station,
                functions(),
                functionSwitch(),
                records,
                database(),
                journal(),
                access,
                accounts,
                duties(),
                new SimpleFigures(functions(), heavier),
                search(),
                new SimpleImports(imports),
                attachments);
    }

    public Functions functions() {
        return new Functions() {
            @Override
            public List<FunctionModel> enabled() {
                return List.copyOf(on);
            }

            @Override
            public Optional<RecordDefinition<?>> record(String type) {
                if (broken) {
                    throw new IllegalStateException("secret inner state 710003199503159968");
                }
                return on.stream().flatMap(f -> f.record(type).stream()).findFirst();
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T extends Record> RecordDefinition<T> record(Class<T> type) {
                return (RecordDefinition<T>)
                        on.stream()
                                .flatMap(f -> f.records().stream())
                                .filter(r -> r.type() == type)
                                .findFirst()
                                .orElseThrow();
            }

            @Override
            public boolean keeps(Class<? extends Record> type) {
                return on.stream()
                        .flatMap(f -> f.records().stream())
                        .anyMatch(r -> r.type() == type);
            }

            @Override
            public FunctionModel of(RecordDefinition<?> type) {
                return on.stream()
                        .filter(f -> f.name().equals(type.function()))
                        .findFirst()
                        .orElseThrow();
            }
        };
    }

    private FunctionSwitch functionSwitch() {
        return new SimpleSwitch(records, switched);
    }

    private Database database() {
        return new Database() {
            @Override
            public void migrate(String owner, String step, String... statements) {}

            @Override
            public <R> R write(Work<R> work) {
                return read(work);
            }

            @Override
            public <R> R read(Work<R> work) {
                try {
                    return work.in(
                            new Transaction() {
                                @Override
                                public java.sql.Connection connection() {
                                    throw new UnsupportedOperationException();
                                }

                                @Override
                                public Lookup lookup() {
                                    return records;
                                }
                            });
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private Journal journal() {
        return new Journal() {
            @Override
            public long record(
                    Actor actor,
                    JournalEntry.Act act,
                    String type,
                    RecordId id,
                    List<String> fields,
                    String body) {
                records.journal(actor, act, type, id, 0, fields, body);
                return head();
            }

            @Override
            public long head() {
                return records.journal().size();
            }

            @Override
            public List<JournalEntry> from(long sequence, int most) {
                return records.journal().reversed().stream()
                        .filter(e -> e.sequence() >= sequence)
                        .limit(most)
                        .toList();
            }

            @Override
            public List<JournalEntry> before(long sequence, int most) {
                return records.journal().stream()
                        .filter(e -> e.sequence() < sequence)
                        .limit(most)
                        .toList();
            }
        };
    }

    private Duties duties() {
        return new Duties() {
            @Override
            public List<Duty> due(
                    Actor actor, LocalDate upTo, Duty.@Nullable Position after, int most) {
                return duties.stream()
                        .filter(d -> d.open() && !d.dueOn().isAfter(upTo))
                        .skip(after == null ? 0 : positions().indexOf(after) + 1)
                        .limit(most)
                        .toList();
            }

            private List<Duty.Position> positions() {
                return duties.stream().map(Duty::position).toList();
            }

            @Override
            public List<Duty> doneOn(Actor actor, LocalDate day, int most) {
                return duties.stream().filter(d -> day.equals(d.doneOn())).toList();
            }

            @Override
            public long count(Actor actor, LocalDate upTo) {
                return due(actor, upTo, 1000).size();
            }

            @Override
            public Map<String, Owed> owed(Actor actor, LocalDate day, LocalDate upTo) {
                Map<String, Owed> owed = new HashMap<>();
                for (Duty duty : due(actor, upTo, 1000)) {
                    String segment = duty.place().segment();
                    owed.merge(
                            segment == null ? "" : segment,
                            Owed.of(duty.dueOn(), day, 1),
                            Owed::plus);
                }
                return owed;
            }

            @Override
            public List<Duty> of(Actor actor, String type, RecordId record) {
                return duties.stream().filter(d -> d.record().equals(record)).toList();
            }

            @Override
            public void rebuild() {}
        };
    }

    private Search search() {
        return new Search() {
            @Override
            public List<Hit> find(Actor actor, String fragment, boolean wholeStation, int most) {
                if (fragment.length() < 2) {
                    throw new Refusal("SEA-001", null);
                }
                if (wholeStation && actor.purpose() == null) {
                    throw new Refusal("SYS-428", null);
                }
                return records.list(org.linli.query.Query.of(Reader.class)).stream()
                        .filter(
                                r ->
                                        r.value().name().contains(fragment)
                                                || r.number().equals(fragment))
                        .map(
                                r ->
                                        new Hit(
                                                "reader",
                                                r.id(),
                                                r.number(),
                                                r.value().name(),
                                                List.of(String.valueOf(r.value().born()))))
                        .limit(most)
                        .toList();
            }

            @Override
            public boolean upToDate() {
                return true;
            }
        };
    }
}
