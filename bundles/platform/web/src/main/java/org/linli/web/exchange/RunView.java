package org.linli.web.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.linli.exchange.ImportReport;
import org.linli.exchange.ImportReport.State;
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
        Reasons reasons = new Reasons(visit, report);
        boolean changes = report.created() + report.changed() > 0;
        BigDecimal seconds = BigDecimal.valueOf(report.took().toMillis()).movePointLeft(3);
        return new RunView(
                frame,
                visit.say(),
                report,
                ledger(visit, report),
                report.state() == State.RUNNING,
                reasons.all(),
                reasons.samples(),
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
}
