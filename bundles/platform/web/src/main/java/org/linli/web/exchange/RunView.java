package org.linli.web.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.ImportReport;
import org.linli.exchange.ImportReport.State;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Visit;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/**
 * A run as it stands.
 *
 * @param ready whether a trial is over and the import may follow
 * @param took seconds
 */
public record RunView(
        Frame frame,
        Say say,
        ImportReport report,
        String ledger,
        boolean running,
        List<Reason> reasons,
        List<Sample> samples,
        boolean ready,
        String took) {

    /** How many rows were refused for one reason. */
    public record Reason(String sentence, String code, long rows) {}

    /** A refused row. */
    public record Sample(long line, List<Reason> reasons) {}

    /**
     * @param waits whether the workbook is still there
     */
    static RunView of(Visit visit, Frame frame, ImportReport report, boolean waits) {
        boolean changes = report.created() + report.changed() > 0;
        BigDecimal seconds = BigDecimal.valueOf(report.took().toMillis()).movePointLeft(3);
        return new RunView(
                frame,
                visit.say(),
                report,
                ledger(visit, report),
                report.state() == State.RUNNING,
                reasons(visit, report),
                samples(visit, report),
                report.trial() && report.state() == State.DONE && changes && waits,
                Figures.decimal(seconds, 1));
    }

    static String title(Say say, ImportReport report) {
        return report.file() + say.say("dot") + say.say(titleKey(report));
    }

    private static String titleKey(ImportReport report) {
        return switch (report.state()) {
            case RUNNING -> report.trial() ? "import.title.trying" : "import.title.running";
            case DONE -> report.trial() ? "import.title.tried" : "import.title.done";
            case FAILED -> "import.title.failed";
        };
    }

    static String ledger(Visit visit, ImportReport report) {
        String ledger = report.ledger();
        String function = report.function();
        if (ledger == null || function == null) {
            return "";
        }
        return visit.platform()
                .function(function)
                .map(f -> f.labels().get("ledger." + ledger, visit.say().language()))
                .orElse(ledger);
    }

    private static List<Reason> reasons(Visit visit, ImportReport report) {
        return report.rejected().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(r -> reason(visit, report, r.getKey().split(" ", 2), r.getValue()))
                .toList();
    }

    private static Reason reason(Visit visit, ImportReport report, String[] told, long rows) {
        return reason(visit, told[0], told.length == 1 ? null : heading(report, told[1]), rows);
    }

    /** A column under the name the sheet gave it. */
    private static String heading(ImportReport report, String column) {
        return report.columns().stream()
                .filter(h -> column.equals(h.column()))
                .map(ImportReport.Heading::heading)
                .findFirst()
                .orElse(column);
    }

    private static Reason reason(Visit visit, String code, @Nullable String field, long rows) {
        return new Reason(visit.say().refusal(new Refusal(code, field)), code, rows);
    }

    private static List<Sample> samples(Visit visit, ImportReport report) {
        List<Sample> samples = new ArrayList<>();
        for (ImportReport.Sample sample : report.samples()) {
            List<Reason> reasons =
                    sample.codes().stream().map(c -> reason(visit, c, sample.field(), 1)).toList();
            samples.add(new Sample(sample.line(), reasons));
        }
        return samples;
    }
}
