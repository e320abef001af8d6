package org.linli.exchange.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.exchange.ImportReport;

/**
 * What the journal keeps of an import: its counts, and nothing of its rows or of the file's name.
 */
final class ReportJson {
    private ReportJson() {}

    static String of(ImportReport report) {
        Map<String, Long> counts = counts(report);
        return "{\"run\":\""
                + report.id()
                + "\",\"function\":\""
                + report.function()
                + "\",\"state\":\""
                + report.state()
                + "\","
                + joined(counts)
                + ",\"rejected\":{"
                + joined(report.rejected())
                + "}}";
    }

    /** All counts of rows, by name. */
    static Map<String, Long> counts(ImportReport report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("rows", report.rows());
        counts.put("created", report.created());
        counts.put("changed", report.changed());
        counts.put("same", report.same());
        counts.put("kept", report.kept());
        counts.put("incomplete", report.incomplete());
        counts.put("rejectedRows", report.rejectedRows());
        return counts;
    }

    /** Names and codes are of letters, digits and hyphens: nothing needs escaping. */
    private static String joined(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":" + e.getValue())
                .collect(Collectors.joining(","));
    }
}
