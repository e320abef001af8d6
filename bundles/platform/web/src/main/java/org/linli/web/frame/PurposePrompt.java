package org.linli.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Purpose;
import org.linli.function.RecordDefinition;
import org.linli.web.http.Answer;

/**
 * Asks why somebody looks at sensitive records, and remembers the answer for a quarter of an hour.
 */
public final class PurposePrompt {
    private final Frames frames;
    private final Views views;

    public PurposePrompt(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    public record View(
            Frame frame,
            String type,
            String typeLabel,
            String to,
            String back,
            List<Choice> choices) {}

    /** One purpose, and what it is meant for. */
    public record Choice(String value, String label, String note, boolean chosen) {}

    /** Stands in place of the page that was asked for. */
    public Answer ask(Visit visit, RecordDefinition<?> type) {
        String label = visit.say().many(type);
        List<Choice> choices = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.AUDIT || visit.actor().is(org.linli.access.Role.AUDITOR)) {
                String key = "purpose." + purpose;
                choices.add(
                        new Choice(
                                purpose.name(),
                                visit.say().say(key),
                                visit.say().say(key + ".note"),
                                purpose == Purpose.DUTY));
            }
        }
        String title = visit.say().say("purpose.title", "type", label);
        String to = visit.call().isPost() ? visit.call().path() : visit.call().address();
        Frame frame = frames.around(visit, title);
        // What the page before has done is told on the page that was asked for.
        visit.desk().tell(frame.notice());
        View view = new View(frame.silent(), type.name(), label, to, "/", choices);
        return views.page(428, "purpose", view);
    }

    /** Purposes for looking at a person's affairs, the one given chosen. */
    public static List<Choice> choices(Visit visit, @Nullable Purpose chosen) {
        return Stream.of(Purpose.DUTY, Purpose.REQUEST, Purpose.CHECK, Purpose.RESCUE)
                .map(
                        purpose ->
                                new Choice(
                                        purpose.name(),
                                        visit.say().say("purpose." + purpose),
                                        visit.say().say("purpose." + purpose + ".note"),
                                        purpose == chosen))
                .toList();
    }

    /** Takes the answer and goes on to where the visitor was going. */
    public Answer take(Visit visit) {
        RecordDefinition<?> type = visit.platform().type(String.valueOf(visit.form().get("type")));
        Purpose purpose =
                visit.form()
                        .constant(Purpose.class, "purpose")
                        .orElseThrow(() -> new org.linli.refusal.Refusal("SYS-428", null));
        visit.stated(type, purpose);
        return Answer.seeOther(Addresses.own(visit.form().get("to")));
    }
}
