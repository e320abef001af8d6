package org.linli.exchange.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.ImportReport;
import org.linli.exchange.ImportReport.State;
import org.linli.exchange.intake.RowResult;
import org.linli.exchange.ledger.RecognisedLedger;
import org.linli.refusal.Refusal;

/** Counts a run while it goes on; several threads may look. */
final class Tally {
    private static final int SAMPLES = 100;

    private final String run;
    private final String file;
    private final boolean trial;
    private final Clock clock;
    private final Instant began;
    private final Map<String, Long> rejected = new LinkedHashMap<>();
    private final List<ImportReport.Sample> samples = new ArrayList<>();
    private final long[] outcomes = new long[RowResult.Outcome.values().length];
    private @Nullable RecognisedLedger ledger;
    private @Nullable ImportReport ended;
    private long rows;
    private long total;
    private long incomplete;

    Tally(String run, String file, boolean trial, Clock clock) {
        this.run = run;
        this.file = file;
        this.trial = trial;
        this.clock = clock;
        this.began = clock.instant();
    }

    synchronized void recognised(RecognisedLedger found, long rowsOfSheet) {
        ledger = found;
        total = rowsOfSheet;
    }

    /**
     * @return rows read, this one included
     */
    synchronized long read() {
        return ++rows;
    }

    synchronized void accepted(RowResult result) {
        outcomes[result.outcome().ordinal()]++;
        incomplete += result.incomplete() ? 1 : 0;
    }

    /** What is missing matters as much as that something is: such a reason names the column. */
    private static String reason(Refusal refusal) {
        return refusal.code().equals("VAL-001") && refusal.field() != null
                ? refusal.code() + " " + refusal.field()
                : refusal.code();
    }

    /** Counts the row once, under its first reason. */
    synchronized void rejected(int line, Refusal refusal) {
        rejected.merge(reason(refusal), 1L, Long::sum);
        if (samples.size() < SAMPLES) {
            List<String> codes = refusal.each().stream().map(Refusal::code).distinct().toList();
            samples.add(new ImportReport.Sample(line, codes, refusal.field()));
        }
    }

    /**
     * The report as it ends; {@link #report} goes on to say that the run goes on, until it is
     * closed.
     *
     * @param reason why the file could not be read to its end; null if it was
     */
    synchronized ImportReport ending(@Nullable String reason) {
        total = reason == null ? rows : total;
        return report(reason == null ? State.DONE : State.FAILED, reason);
    }

    synchronized void close(ImportReport ending) {
        ended = ending;
    }

    synchronized ImportReport report() {
        return ended == null ? report(State.RUNNING, null) : ended;
    }

    private ImportReport report(State state, @Nullable String problem) {
        return new ImportReport(
                run,
                file,
                trial,
                state,
                ledger == null ? null : ledger.function().name(),
                ledger == null ? null : ledger.ledger().name(),
                ledger == null
                        ? List.of()
                        : ledger.headings().stream().filter(h -> !h.heading().isBlank()).toList(),
                rows,
                total,
                count(RowResult.Outcome.CREATED),
                count(RowResult.Outcome.CHANGED),
                count(RowResult.Outcome.SAME),
                count(RowResult.Outcome.KEPT),
                incomplete,
                new LinkedHashMap<>(rejected),
                List.copyOf(samples),
                Duration.between(began, clock.instant()),
                problem);
    }

    private long count(RowResult.Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }
}
