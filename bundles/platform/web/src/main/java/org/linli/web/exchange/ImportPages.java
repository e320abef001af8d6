package org.linli.web.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.exchange.ImportReport;
import org.linli.function.FunctionModel;
import org.linli.record.Channel;
import org.linli.refusal.Refusal;
import org.linli.web.exchange.Workbooks.Workbook;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Platform;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Upload;
import org.linli.web.words.Say;

/** Importing a ledger: the trial comes first and writes nothing. */
public final class ImportPages {
    private final Frames frames;
    private final Views views;
    private final Workbooks workbooks;

    public ImportPages(Platform platform, Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
        this.workbooks = new Workbooks(platform);
    }

    public record View(
            Frame frame,
            List<Recent> recent,
            List<String> ledgers,
            @Nullable String problem,
            @Nullable String code) {}

    /** An earlier run. */
    public record Recent(
            String href,
            String file,
            String ledger,
            String kind,
            String state,
            long created,
            long changed,
            long rejected) {}

    public Answer ask(Visit visit) {
        return page(visit, null);
    }

    public Answer begin(Visit visit) {
        require(visit);
        Upload upload = visit.call().upload();
        if (upload == null || upload.bytes() == 0) {
            return page(visit, new Refusal("IMP-000", "book"));
        }
        Workbook workbook = workbooks.take(visit.actor().account(), upload);
        return start(visit, workbook, true);
    }

    /** Does in earnest what the trial tried. */
    public Answer goOn(Visit visit) {
        require(visit);
        Workbook workbook =
                workbooks
                        .of(visit.place("id"), visit.actor().account())
                        .orElseThrow(() -> new Refusal("IMP-000", "book"));
        return start(visit, workbook, false);
    }

    private Answer start(Visit visit, Workbook workbook, boolean trial) {
        try {
            ImportReport report =
                    visit.platform()
                            .imports()
                            .start(
                                    visit.actor().by(Channel.IMPORT),
                                    workbook.file(),
                                    workbook.name(),
                                    trial);
            if (trial) {
                workbooks.ranAs(report.id(), workbook);
            } else {
                workbooks.drop(workbook);
            }
            return Answer.seeOther("/import/" + report.id());
        } catch (Refusal refused) {
            if (trial) {
                workbooks.drop(workbook);
            }
            if (refused.code().startsWith("SYS-")) {
                throw refused;
            }
            return page(visit, refused);
        }
    }

    private Answer page(Visit visit, @Nullable Refusal refused) {
        require(visit);
        Say say = visit.say();
        List<Recent> recent =
                visit.platform().imports().recent(visit.actor()).stream()
                        .map(r -> recent(visit, r))
                        .toList();
        List<String> ledgers = new ArrayList<>();
        for (FunctionModel function : visit.platform().functions().enabled()) {
            function.ledgers()
                    .forEach(
                            l ->
                                    ledgers.add(
                                            function.labels()
                                                    .get("ledger." + l.name(), say.language())));
        }
        View view =
                new View(
                        frames.around(visit, say.say("nav.import")),
                        recent,
                        ledgers,
                        refused == null ? null : say.refusal(refused),
                        refused == null ? null : refused.code());
        return views.page(refused == null ? 200 : 422, "import", view);
    }

    private static Recent recent(Visit visit, ImportReport report) {
        Say say = visit.say();
        return new Recent(
                "/import/" + report.id(),
                report.file(),
                RunView.ledger(visit, report),
                say.say(report.trial() ? "import.trial" : "import.real"),
                say.say("import.state." + report.state()),
                report.created(),
                report.changed(),
                report.rejectedRows());
    }

    /** How far the run is, or what it came to; a script asks for the middle of the page alone. */
    public Answer show(Visit visit) {
        require(visit);
        ImportReport report = report(visit);
        boolean waits = workbooks.of(report.id(), visit.actor().account()).isPresent();
        String title = RunView.title(visit.say(), report);
        RunView view = RunView.of(visit, frames.around(visit, title), report, waits);
        if (!visit.call().isPartial()) {
            return views.page("import-run", view);
        }
        // The page changes as a whole when the run has ended.
        return view.running()
                ? views.page("import-progress", view)
                : Answer.empty(200).with("HX-Refresh", "true");
    }

    /** The workbook of refused rows, each with its reasons. */
    public Answer rejects(Visit visit) {
        require(visit);
        ImportReport report = report(visit);
        if (report.rejectedRows() == 0) {
            throw new Refusal("SYS-404", null);
        }
        String name =
                visit.say()
                        .say(
                                "import.rejects.name",
                                "file",
                                report.file().replaceFirst("\\.\\w+$", ""));
        return Answer.file(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                name + ".xlsx",
                out -> visit.platform().imports().rejects(visit.actor(), report.id(), out));
    }

    private static ImportReport report(Visit visit) {
        return visit.platform()
                .imports()
                .report(visit.actor(), visit.place("id"))
                .orElseThrow(() -> new Refusal("SYS-404", null));
    }

    private static void require(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.IMPORT)) {
            throw new Refusal("SYS-403", null);
        }
    }
}
