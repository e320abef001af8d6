package org.linli.web.form;

import java.util.List;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;
import org.linli.web.form.Control.Choice;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.words.Say;

/** The records a typed word may mean, while it is typed. */
public final class PickPage implements Page {
    private final Views views;

    public PickPage(Views views) {
        this.views = views;
    }

    /**
     * @param name of the field that is picked for
     * @param note why there are no choices; empty if there are
     */
    public record View(Say say, String name, String typed, List<Choice> choices, String note) {}

    @Override
    public Answer answer(Visit visit) {
        RecordDefinition<?> type = visit.platform().type(visit.place("type"));
        String name = visit.query().text("_field");
        String typed = visit.query().text(name).strip();
        List<Choice> choices = List.of();
        String note = "";
        if (!typed.isEmpty()) {
            try {
                choices = new RefPicker(visit).found(typed, type.type());
                note = choices.isEmpty() ? visit.say().say("form.pick.none") : "";
            } catch (Refusal tooShort) {
                note = visit.say().refusal(tooShort);
            }
        }
        return views.page("pick", new View(visit.say(), name, typed, choices, note));
    }
}
