package org.linli.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.ImportReport;
import org.linli.function.FunctionModel;
import org.linli.refusal.Refusal;
import org.linli.web.exchange.RunView.Reason;
import org.linli.web.exchange.RunView.Sample;
import org.linli.web.frame.Visit;

/**
 * Why rows of a run were refused. What stood in a row is in the workbook of refused rows alone:
 * here a sentence names the column, and leaves a value out.
 */
final class Reasons {
    private final Visit visit;
    private final ImportReport report;

    Reasons(Visit visit, ImportReport report) {
        this.visit = visit;
        this.report = report;
    }

    /** The reasons, the most frequent first. */
    List<Reason> all() {
        return report.rejected().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(r -> counted(r.getKey().split(" ", 2), r.getValue()))
                .toList();
    }

    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (ImportReport.Sample sample : report.samples()) {
            List<Reason> reasons = new ArrayList<>();
            // The field is that of the reason that leads.
            for (String code : sample.codes()) {
                reasons.add(reason(code, reasons.isEmpty() ? sample.field() : null, 1));
            }
            samples.add(new Sample(sample.line(), reasons));
        }
        return samples;
    }

    private Reason counted(String[] told, long rows) {
        return reason(told[0], told.length == 1 ? fieldOfSample(told[0]) : told[1], rows);
    }

    private @Nullable String fieldOfSample(String code) {
        return report.samples().stream()
                .filter(sample -> sample.codes().getFirst().equals(code))
                .map(ImportReport.Sample::field)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Reason reason(String code, @Nullable String field, long rows) {
        Refusal refusal = new Refusal(code, field == null ? null : named(field));
        String sentence = visit.say().refusal(refusal).replaceAll("\\{\\w+}", "…");
        return new Reason(sentence, code, rows);
    }

    /** As the sheet heads the column; a field that is no column, as the pages call it. */
    private String named(String field) {
        return report.columns().stream()
                .filter(heading -> field.equals(heading.column()))
                .map(ImportReport.Heading::heading)
                .findFirst()
                .or(() -> label(field))
                .orElse(field);
    }

    private Optional<String> label(String field) {
        List<FunctionModel> functions = visit.platform().functions().enabled();
        return Stream.concat(
                        functions.stream().filter(f -> f.name().equals(report.function())),
                        functions.stream().filter(f -> !f.name().equals(report.function())))
                .flatMap(function -> function.records().stream())
                .flatMap(type -> visit.say().optional(type, type.name() + "." + field).stream())
                .findFirst();
    }
}
