package org.linli.web.record;

import java.util.List;
import java.util.stream.Stream;
import org.linli.access.Actor;
import org.linli.function.Printout;
import org.linli.function.RecordDefinition;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.JournalEntry.Act;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.words.Days;

/** One record as the paper that its function says it prints; each printing is in the journal. */
public final class PaperPage {
    private final Frames frames;
    private final Views views;

    public PaperPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param heading the person's name and the numbers of the case and the paper
     * @param facts the record's own fields, and those of the one that it is part of
     * @param signatures what stands under each line to sign on
     * @param printed by whom and when
     */
    public record View(
            Frame frame,
            String record,
            List<String> heading,
            boolean voided,
            List<Line> facts,
            List<Grid> grids,
            List<String> words,
            List<String> signatures,
            String printed) {}

    /** A field and what is written in it; nothing leaves room for the pen. */
    public record Line(String label, List<String> lines) {}

    /** Rows of one kind. */
    public record Grid(String title, List<String> heads, List<List<String>> rows) {}

    public Answer answer(Visit visit) {
        return draw(visit, RecordPage.type(visit));
    }

    private <T extends Record> Answer draw(Visit visit, RecordDefinition<T> type) {
        Printout printout =
                type.printout(visit.place("key")).orElseThrow(() -> new Refusal("SYS-404", null));
        Actor reader = visit.actorFor(type);
        Stored<T> stored =
                visit.platform().records().open(reader, type.type(), RecordPage.id(visit));
        if (!printout.fits().test(stored.value())) {
            throw new Refusal("SYS-404", null);
        }
        if (!Papers.mayPrint(visit, type, printout, stored)) {
            throw new Refusal("SYS-403", null);
        }
        PaperSheet<T> sheet = new PaperSheet<>(visit, type, stored);
        printout.fields().forEach(f -> sheet.fact(f, printout.beside().getOrDefault(f, List.of())));
        printout.tables().forEach(sheet::table);
        String title = Papers.title(visit, type, printout);
        View view =
                new View(
                        frames.around(visit, title),
                        "/records/" + type.name() + "/" + stored.id(),
                        sheet.heading(printout.named()),
                        stored.voided(),
                        sheet.facts(),
                        sheet.grids(),
                        words(visit, type, printout),
                        printout.signatures().stream()
                                .map(s -> visit.say().label(type, "print.sign." + s))
                                .toList(),
                        visit.say()
                                .say(
                                        "paper.printed",
                                        "name",
                                        visit.actor().name(),
                                        "at",
                                        now(visit)));
        visit.platform()
                .journal()
                .record(
                        reader,
                        Act.EXPORTED,
                        type.name(),
                        stored.id(),
                        printout.fields(),
                        "{\"printout\":\"" + printout.key() + "\"}");
        return views.page("paper", view);
    }

    private static String now(Visit visit) {
        return Days.minute(visit.platform().clock().instant());
    }

    /** Last what everybody is told whose data is asked for (PIPL art. 17). */
    private static List<String> words(Visit visit, RecordDefinition<?> type, Printout printout) {
        Stream<String> own =
                printout.words().stream().map(w -> visit.say().label(type, "print.words." + w));
        boolean personal = type.model().sensitivity().compareTo(Sensitivity.PERSONAL) >= 0;
        Stream<String> notice =
                personal && printout.noticed()
                        ? Stream.of(visit.say().say("paper.notice"))
                        : Stream.empty();
        return Stream.concat(own, notice).toList();
    }
}
