package org.linli.store.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.access.Actor;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.language.Labels;
import org.linli.store.JournalEntry.Act;
import org.linli.store.journal.JournalBook;
import org.linli.store.journal.JournalBook.Stop;
import org.linli.store.journal.Told;
import org.linli.store.records.StoredRecords;
import org.linli.store.transaction.NodeDatabase;
import org.linli.store.verify.Verification.Outcome;
import org.linli.store.verify.Verification.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code linli verify}: looks whether journal, tables and witness agree. {@code --resume} lets the
 * node write again after a loss that the operator accepts; the acceptance itself is journalled.
 */
@Component
public final class VerifyCommand implements Command {
    private static final Labels WORDS = Labels.of(VerifyCommand.class, "store");

    private final NodeDatabase database;
    private final StoredRecords records;

    @Activate
    public VerifyCommand(@Reference NodeDatabase database, @Reference StoredRecords records) {
        this.database = database;
        this.records = records;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(Request request, Console console) {
        Locale language = request.language();
        Outcome outcome =
                new Verification(
                                database,
                                records.derived(),
                                progress -> console.progress(words(progress, language)))
                        .run();
        for (Finding finding : outcome.findings()) {
            String key = "verify." + finding.kind();
            console.line(WORDS.get(key, language, finding.params()));
        }
        Map<String, Long> counts =
                Map.of(
                        "entries", outcome.entries(),
                        "records", outcome.records(),
                        "found", outcome.found());
        String result = outcome.agrees() ? "verify.agrees" : "verify.differs";
        console.line(WORDS.get(result, language, counts));
        console.data(data(outcome));
        boolean resumed =
                request.options().containsKey("resume") && resume(outcome, request, console);
        return outcome.agrees() || resumed ? 0 : 1;
    }

    private boolean resume(Outcome outcome, Request request, Console console) {
        Locale language = request.language();
        JournalBook book = database.book();
        Optional<Stop> stopped = book.stopped();
        if (stopped.isEmpty() || !Verification.mayResume(book, outcome)) {
            console.line(WORDS.get("verify.notResumed", language));
            return false;
        }
        Stop stop = stopped.get();
        Actor owner = Actor.console(database.station().code(), language);
        database.writing(
                t -> {
                    goOn(book);
                    t.journal(owner, t.now(), accepted(stop));
                    return true;
                });
        console.line(WORDS.get("verify.resumed", language));
        return true;
    }

    private static void goOn(JournalBook book) {
        try {
            book.resume();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Told accepted(Stop stop) {
        String body =
                "{\"found\":"
                        + stop.found().sequence()
                        + ",\"witnessed\":"
                        + stop.witnessed().sequence()
                        + "}";
        return new Told(Act.CHANGED, "journal", null, 0, List.of(), body, 0);
    }

    private static String words(Progress progress, Locale language) {
        return WORDS.get(
                "verify." + progress.part(),
                language,
                Map.of("done", progress.done(), "of", progress.of()));
    }

    private static Map<String, Object> data(Outcome outcome) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agrees", outcome.agrees());
        data.put("entries", outcome.entries());
        data.put("records", outcome.records());
        data.put("found", outcome.found());
        data.put(
                "findings",
                outcome.findings().stream()
                        .map(
                                finding -> {
                                    Map<String, Object> told = new LinkedHashMap<>();
                                    told.put("kind", finding.kind().name());
                                    told.putAll(finding.params());
                                    return told;
                                })
                        .toList());
        return data;
    }
}
