package org.linli.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come, and what it came to.
 *
 * @param id names the run
 * @param trial nothing was written
 * @param ledger name of the ledger that was recognised; null while it is not
 * @param function the function it belongs to
 * @param columns the headings of the sheet and the columns they were taken for
 * @param rows rows read so far, headings and empty rows not counted
 * @param total rows of the sheet as far as its file tells, 0 if it does not
 * @param created rows whose record is new
 * @param changed rows whose record changed
 * @param same rows that changed nothing
 * @param kept rows that differ from what somebody entered by hand since; the hand's values stay
 * @param incomplete rows accepted with gaps
 * @param rejected rows refused, by code of the first reason; a row counts once. A missing value
 *     names its column behind the code: {@code VAL-001 name}
 * @param samples some refused rows
 * @param problem why the file as a whole could not be read; null if it could
 */
public record ImportReport(
        String id,
        String file,
        boolean trial,
        State state,
        @Nullable String function,
        @Nullable String ledger,
        List<Heading> columns,
        long rows,
        long total,
        long created,
        long changed,
        long same,
        long kept,
        long incomplete,
        Map<String, Long> rejected,
        List<Sample> samples,
        Duration took,
        @Nullable String problem) {

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * @param column null if the heading is not known and its cells are left alone
     */
    public record Heading(String heading, @Nullable String column) {}

    /**
     * @param codes all reasons, the first leads
     */
    public record Sample(int line, List<String> codes, @Nullable String field) {}

    public long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
