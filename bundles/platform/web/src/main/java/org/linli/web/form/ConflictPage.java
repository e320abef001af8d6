package org.linli.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Stored;
import org.linli.web.field.Cells;
import org.linli.web.field.Titles;
import org.linli.web.form.FormView.Hidden;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Parameters;

/**
 * Two people changed one record: both values side by side, field by field. What only the other
 * changed stays his, what only I changed stays mine; where both did, I choose.
 */
public final class ConflictPage {
    /** Begins the name of a field's choice. */
    static final String TAKE = "_take.";

    static final String THEIRS = "theirs";

    private final Frames frames;
    private final Views views;

    ConflictPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param other who changed it meanwhile, and when
     */
    public record View(
            Frame frame,
            String record,
            String recordTitle,
            String action,
            String other,
            List<Line> lines,
            long same,
            String token,
            List<Hidden> hidden) {}

    /** One field that differs. */
    public record Line(String name, String label, String mine, String theirs, boolean mineFirst) {}

    <T extends Record> Answer show(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> current,
            Parameters form,
            Parameters handedOut) {
        Parameters now = Typed.of(type.model(), current);
        List<Field> fields = EditPage.fields(visit, type, current);
        FormReader reader = new FormReader(visit);
        var mine = reader.read(fields, form);
        var was = reader.read(fields, handedOut);
        var theirs = reader.read(fields, now);
        Titles titles =
                new Titles(visit.platform(), visit.actorFor(type)).gather(type, List.of(current));
        Cells cells = new Cells(visit, titles);
        List<Line> lines = new ArrayList<>();
        Parameters carried = form;
        for (Field field : fields) {
            Object my = mine.get(field.name());
            Object their = theirs.get(field.name());
            if (Objects.equals(my, their)) {
                continue;
            }
            Object before = was.get(field.name());
            if (Objects.equals(my, before)) {
                carried = replaced(carried, now, field.name());
                continue;
            }
            if (Objects.equals(their, before)) {
                continue;
            }
            lines.add(
                    new Line(
                            field.name(),
                            visit.say().field(type, field.name()),
                            String.join("；", cells.lines(type, field, my)),
                            String.join("；", cells.lines(type, field, their)),
                            true));
        }
        String token = Forms.newToken();
        visit.desk().hand(token, now);
        String name = titles.of(type.type(), current.id()).orElse(current.number());
        String record = "/records/" + type.name() + "/" + current.id();
        String title = name + visit.say().say("dot") + visit.say().say("conflict.title");
        View view =
                new View(
                        frames.around(visit, title),
                        record,
                        name,
                        visit.call().path(),
                        visit.say()
                                .say(
                                        "conflict.other",
                                        "who",
                                        visit.names().of(current.updatedBy()),
                                        "when",
                                        visit.days().moment(current.updatedAt())),
                        lines,
                        fields.size() - lines.size(),
                        token,
                        hidden(carried, current.version()));
        return views.page(409, "conflict", view);
    }

    private static List<Hidden> hidden(Parameters form, long version) {
        List<Hidden> hidden = new ArrayList<>();
        for (String name : form.names()) {
            boolean own =
                    name.startsWith(TAKE)
                            || name.equals("_secret")
                            || name.equals(Forms.TOKEN)
                            || name.equals(Forms.VERSION);
            if (!own) {
                form.all(name).forEach(v -> hidden.add(new Hidden(name, v)));
            }
        }
        hidden.add(new Hidden(Forms.VERSION, Long.toString(version)));
        return hidden;
    }

    /** The form as it was sent, with the other's values where the visitor chose them. */
    static Parameters taken(Parameters form, Parameters now, List<Field> fields) {
        Parameters taken = form;
        for (Field field : fields) {
            if (THEIRS.equals(form.get(TAKE + field.name()))) {
                taken = replaced(taken, now, field.name());
            }
        }
        return taken;
    }

    private static Parameters replaced(Parameters form, Parameters by, String field) {
        Parameters replaced = form;
        for (String name : List.copyOf(form.names())) {
            if (name.equals(field) || name.startsWith(field + ".")) {
                replaced = replaced.with(name, null);
            }
        }
        for (String name : by.names()) {
            if (name.equals(field) || name.startsWith(field + ".")) {
                replaced = replaced.withAll(name, by.all(name));
            }
        }
        return replaced;
    }
}
