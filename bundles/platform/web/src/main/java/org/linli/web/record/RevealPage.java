package org.linli.web.record;

import java.util.List;
import org.linli.access.Purpose;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.PurposePrompt;
import org.linli.web.frame.PurposePrompt.Choice;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;

/** Shows one masked field in full, once, to somebody who says why. */
public final class RevealPage {
    private final Frames frames;
    private final Views views;
    private final RecordPage records;

    public RevealPage(Frames frames, Views views, RecordPage records) {
        this.frames = frames;
        this.views = views;
        this.records = records;
    }

    public record View(
            Frame frame, String record, String field, String fieldLabel, List<Choice> choices) {}

    public Answer ask(Visit visit) {
        RecordDefinition<?> type = RecordPage.type(visit);
        String field = field(type, visit.query().text("field"));
        List<Choice> choices = PurposePrompt.choices(visit, visit.actorFor(type).purpose());
        String label = visit.say().field(type, field);
        String title = visit.say().say("reveal.title", "field", label);
        String record = "/records/" + type.name() + "/" + RecordPage.id(visit);
        return views.page(
                "reveal", new View(frames.around(visit, title), record, field, label, choices));
    }

    public Answer show(Visit visit) {
        return show(visit, RecordPage.type(visit));
    }

    private <T extends Record> Answer show(Visit visit, RecordDefinition<T> type) {
        String field = field(type, visit.form().text("field"));
        Purpose purpose =
                visit.form()
                        .constant(Purpose.class, "purpose")
                        .orElseThrow(() -> new Refusal("SYS-428", null));
        visit.stated(type, purpose);
        Stored<T> shown =
                visit.platform()
                        .records()
                        .reveal(visit.actorFor(type), type.type(), RecordPage.id(visit), field);
        return records.show(visit, type, shown, null, field);
    }

    private static String field(RecordDefinition<?> type, String name) {
        if (!type.model().hasField(name)) {
            throw new Refusal("SYS-404", null);
        }
        return name;
    }
}
