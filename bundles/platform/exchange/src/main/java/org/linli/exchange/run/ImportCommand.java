package org.linli.exchange.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.exchange.ImportReport;
import org.linli.exchange.Imports;
import org.linli.exchange.ledger.RecognisedLedger;
import org.linli.function.Functions;
import org.linli.language.Labels;
import org.linli.record.Channel;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code linli import FILE... [--trial]}: reads the files one after the other, in this order. */
@Component
public final class ImportCommand implements Command {
    private static final Labels WORDS = Labels.of(ImportCommand.class, "exchange");
    private static final String INDENT = "  ";
    private static final long LOOK_EVERY_MILLISECONDS = 200;

    private final Imports imports;
    private final Station station;
    private final RefusalWords words;

    @Activate
    public ImportCommand(
            @Reference Imports imports,
            @Reference Functions functions,
            @Reference Station.Settings settings) {
        this.imports = imports;
        this.station = settings.station();
        this.words = new RefusalWords(functions);
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(Request request, Console console) {
        Locale language = request.language();
        boolean trial = request.options().containsKey("trial");
        if (request.arguments().isEmpty()) {
            console.line(WORDS.get("usage", language));
            return 2;
        }
        Actor actor = Actor.console(station.code(), language).by(Channel.IMPORT);
        boolean allDone = true;
        for (String argument : request.arguments()) {
            Path file = request.directory().resolve(argument);
            allDone &= bringIn(actor, file, trial, console);
        }
        return allDone ? 0 : 1;
    }

    private boolean bringIn(Actor actor, Path file, boolean trial, Console console) {
        String name = String.valueOf(file.getFileName());
        console.line(
                WORDS.get(trial ? "file.trial" : "file", actor.language(), Map.of("file", name)));
        if (!Files.isReadable(file)) {
            console.line(WORDS.get("unreadable", actor.language(), Map.of("file", file)));
            console.data(Map.of("file", name, "state", "FAILED", "code", "IMP-001"));
            return false;
        }
        try {
            ImportReport report = follow(actor, imports.start(actor, file, name, trial), console);
            tell(report, actor.language(), console);
            return report.state() == ImportReport.State.DONE;
        } catch (Refusal refusal) {
            console.line(words.sentence(refusal, null, actor.language()));
            console.data(Map.of("file", name, "state", "FAILED", "code", refusal.code()));
            return false;
        }
    }

    private ImportReport follow(Actor actor, ImportReport started, Console console) {
        ImportReport report = started;
        while (report.state() == ImportReport.State.RUNNING) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
            } catch (InterruptedException e) {
                // The channel closes; the import itself goes on.
                Thread.currentThread().interrupt();
                return report;
            }
            report = imports.report(actor, started.id()).orElse(report);
            console.progress(progress(report, actor.language()));
        }
        return report;
    }

    private static String progress(ImportReport report, Locale language) {
        return report.total() == 0
                ? WORDS.get("progress", language, Map.of("rows", number(report.rows())))
                : WORDS.get(
                        "progress.of",
                        language,
                        Map.of("rows", number(report.rows()), "total", number(report.total())));
    }

    private void tell(ImportReport report, Locale language, Console console) {
        RecognisedLedger ledger = words.ledger(report.function(), report.ledger());
        if (ledger != null) {
            console.line(WORDS.get("ledger", language, Map.of("ledger", ledger.label(language))));
            ReportJson.counts(report)
                    .forEach((name, count) -> console.line(INDENT + line(name, count, language)));
            for (Map.Entry<String, Long> code : report.rejected().entrySet()) {
                console.line(
                        INDENT.repeat(2)
                                + WORDS.get(
                                        "rejected.by",
                                        language,
                                        Map.of(
                                                "code", code.getKey().replaceAll(" .*", ""),
                                                "count", number(code.getValue()),
                                                "reason",
                                                        reason(
                                                                code.getKey(),
                                                                report,
                                                                ledger,
                                                                language))));
            }
        }
        if (report.problem() != null) {
            console.line(report.problem());
        }
        Path rejects = new ImportFolder(station).rejects(report.id());
        boolean returned = Files.isRegularFile(rejects);
        if (returned) {
            console.line(WORDS.get("rejects", language, Map.of("file", rejects)));
        }
        console.line(
                WORDS.get(
                        "took",
                        language,
                        Map.of(
                                "seconds",
                                String.format(
                                        Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0))));
        console.data(data(report, returned ? rejects : null));
    }

    private static String line(String name, long count, Locale language) {
        return WORDS.get("count." + name, language, Map.of("count", number(count)));
    }

    /** The sentence of a reason without the values of single rows, which differ. */
    private String reason(
            String reason, ImportReport report, RecognisedLedger ledger, Locale language) {
        int space = reason.indexOf(' ');
        String code = space < 0 ? reason : reason.substring(0, space);
        String field = space < 0 ? fieldOfSample(code, report) : reason.substring(space + 1);
        return words.sentence(new Refusal(code, field), ledger, language)
                .replaceAll("\\{\\w+}", "…");
    }

    private static @Nullable String fieldOfSample(String code, ImportReport report) {
        for (ImportReport.Sample sample : report.samples()) {
            if (sample.codes().getFirst().equals(code)) {
                return sample.field();
            }
        }
        return null;
    }

    private static Map<String, Object> data(ImportReport report, @Nullable Path rejects) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", report.file());
        data.put("run", report.id());
        data.put("trial", report.trial());
        data.put("state", report.state().name());
        data.put("function", report.function());
        data.put("ledger", report.ledger());
        data.putAll(ReportJson.counts(report));
        data.put("rejected", report.rejected());
        List<String> unknown = new ArrayList<>();
        report.columns().stream()
                .filter(c -> c.column() == null)
                .forEach(c -> unknown.add(c.heading()));
        data.put("unknownHeadings", String.join("、", unknown));
        data.put("milliseconds", report.took().toMillis());
        data.put("problem", report.problem());
        data.put("rejects", rejects == null ? null : rejects.toString());
        return data;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
