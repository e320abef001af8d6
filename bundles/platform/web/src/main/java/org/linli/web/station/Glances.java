package org.linli.web.station;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;
import org.linli.record.RecordType;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.StoreUnavailableException;
import org.linli.web.frame.Platform;
import org.linli.web.frame.Visit;
import org.linli.web.words.Days;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has opened very many records of a kind since yesterday, as the journal tells: a working day
 * needs some people's pages, and not hundreds.
 *
 * @see RecordType#openedADay
 */
public final class Glances {
    private static final Logger LOG = LoggerFactory.getLogger(Glances.class);
    private static final int AT_ONCE = 2_000;

    /** More than anybody reads; beyond it nothing is remembered. */
    private static final int MOST = 10_000;

    private final Platform platform;
    private final Map<Reading, Set<RecordId>> opened = new HashMap<>();
    private long readUpTo = -1;
    private boolean behind;

    /** What one account reads of one kind on one day. */
    private record Reading(LocalDate day, String account, String type) {
        static final Comparator<Reading> LATEST_FIRST =
                Comparator.comparing(Reading::day)
                        .reversed()
                        .thenComparing(Reading::account)
                        .thenComparing(Reading::type);
    }

    public Glances(Platform platform) {
        this.platform = platform;
    }

    /** A sentence for each account, day and kind above the measure, the latest day first. */
    public List<String> told(Visit visit) {
        return many().entrySet().stream()
                .map(many -> sentence(visit, many.getKey(), many.getValue()))
                .toList();
    }

    private String sentence(Visit visit, Reading reading, int records) {
        Say say = visit.say();
        RecordDefinition<?> type = platform.type(reading.type());
        return say.say(
                "glances.many",
                "name",
                visit.names().of(reading.account()),
                "account",
                reading.account(),
                "day",
                visit.days().day(reading.day()),
                "n",
                Figures.grouped(records),
                "type",
                say.many(type),
                "most",
                measure(type));
    }

    private static int measure(RecordDefinition<?> type) {
        return type.type().getAnnotation(RecordType.class).openedADay();
    }

    private Map<Reading, Integer> many() {
        catchUp();
        synchronized (opened) {
            Map<Reading, Integer> many = new TreeMap<>(Reading.LATEST_FIRST);
            opened.forEach(
                    (reading, ids) ->
                            platform.functions()
                                    .record(reading.type())
                                    .filter(type -> ids.size() > measure(type))
                                    .ifPresent(type -> many.put(reading, ids.size())));
            return many;
        }
    }

    /** A day's import is read behind the page, which tells what is known so far. */
    private void catchUp() {
        synchronized (opened) {
            if (behind) {
                return;
            }
            LocalDate yesterday = platform.today().minusDays(1);
            opened.keySet().removeIf(reading -> reading.day().isBefore(yesterday));
            if (readUpTo < 0) {
                readUpTo = before(yesterday);
            }
            if (platform.journal().head() - readUpTo <= AT_ONCE) {
                read();
                return;
            }
            behind = true;
        }
        Thread.ofPlatform().daemon().name("linli-glances").start(this::readBehind);
    }

    private void readBehind() {
        try {
            boolean more = true;
            while (more) {
                synchronized (opened) {
                    more = read();
                }
            }
        } catch (StoreUnavailableException stopping) {
            // The node stops, or its disk is full: the next page goes on from here.
            LOG.debug("The journal was not read to its end", stopping);
        } finally {
            synchronized (opened) {
                behind = false;
            }
        }
    }

    /** Answers whether there was anything. */
    private boolean read() {
        List<JournalEntry> entries = platform.journal().from(readUpTo + 1, AT_ONCE);
        for (JournalEntry entry : entries) {
            readUpTo = entry.sequence();
            RecordId id = entry.id();
            if (entry.act() == Act.OPENED && id != null && isMeasured(entry.type())) {
                Reading reading = new Reading(Days.of(entry.at()), entry.account(), entry.type());
                Set<RecordId> ids = opened.computeIfAbsent(reading, r -> new HashSet<>());
                if (ids.size() < MOST) {
                    ids.add(id);
                }
            }
        }
        return !entries.isEmpty();
    }

    private boolean isMeasured(String type) {
        return platform.functions().record(type).filter(t -> measure(t) > 0).isPresent();
    }

    /** The last sequence of the days before; entries of one node follow its clock. */
    private long before(LocalDate day) {
        Journal journal = platform.journal();
        long low = 0;
        long high = journal.head();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            List<JournalEntry> one = journal.from(middle, 1);
            if (one.isEmpty() || !Days.of(one.getFirst().at()).isBefore(day)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
