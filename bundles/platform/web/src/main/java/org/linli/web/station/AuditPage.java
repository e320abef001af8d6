package org.linli.web.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.access.Role;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Parameters;
import org.linli.web.words.Days;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/**
 * The journal for the auditor: who did what and why, newest first; never what stood in a record.
 */
public final class AuditPage implements Page {
    private static final int ROWS = 50;

    /** Looked through for the rows of one page, so that a rare account cannot stop the node. */
    private static final int MOST = 5_000;

    private final Frames frames;
    private final Views views;
    private final Glances glances;

    public AuditPage(Frames frames, Views views, Glances glances) {
        this.frames = frames;
        this.views = views;
        this.glances = glances;
    }

    public record View(
            Frame frame,
            String sub,
            List<String> glances,
            String account,
            String act,
            List<Option> acts,
            List<Line> lines,
            @Nullable String older) {}

    /** A kind of act to choose. */
    public record Option(String value, String label) {}

    /** One entry. */
    public record Line(
            String sequence,
            String when,
            String who,
            String roles,
            String what,
            String object,
            String purpose,
            String terminal,
            boolean refused) {}

    @Override
    public Answer answer(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.AUDIT)) {
            throw new Refusal("SYS-403", null);
        }
        Say say = visit.say();
        String account = visit.query().text("account").strip();
        Act act = visit.query().constant(Act.class, "act").orElse(null);
        long below = visit.query().number("below", Long.MAX_VALUE);
        List<Line> lines = new ArrayList<>();
        int seen = 0;
        long last = below;
        boolean more = true;
        while (lines.size() < ROWS && seen < MOST && more) {
            List<JournalEntry> some = visit.platform().journal().before(last, 500);
            more = some.size() == 500;
            for (JournalEntry entry : some) {
                seen++;
                last = entry.sequence();
                boolean fits = account.isEmpty() || entry.account().equals(account);
                if (fits && (act == null || entry.act() == act)) {
                    lines.add(line(visit, entry));
                }
                if (lines.size() == ROWS) {
                    more = more || entry != some.getLast();
                    break;
                }
            }
        }
        List<Option> acts = new ArrayList<>();
        for (Act one : Act.values()) {
            acts.add(new Option(one.name(), say.say("act." + one)));
        }
        String older =
                more
                        ? "/audit"
                                + Parameters.of(
                                                "account",
                                                account,
                                                "act",
                                                act == null ? "" : act.name(),
                                                "below",
                                                Long.toString(last))
                                        .query()
                        : null;
        View view =
                new View(
                        frames.around(visit, say.say("nav.audit")),
                        say.say(
                                "audit.sub",
                                "n",
                                Figures.grouped(visit.platform().journal().head())),
                        glances.told(visit),
                        account,
                        act == null ? "" : act.name(),
                        acts,
                        lines,
                        older);
        return views.page("audit", view);
    }

    private static Line line(Visit visit, JournalEntry entry) {
        Say say = visit.say();
        var purpose = entry.purpose();
        return new Line(
                Figures.grouped(entry.sequence()),
                Days.minute(entry.at()),
                entry.account(),
                roles(say, entry.role()),
                what(visit, entry),
                object(visit, entry),
                purpose == null ? "–" : say.say("purpose." + purpose),
                entry.terminal(),
                entry.act() == Act.REFUSED);
    }

    private static String roles(Say say, String codes) {
        List<String> labels = new ArrayList<>();
        for (String code : codes.split("[^A-Z]+")) {
            if (code.matches("[A-Z]{2,3}")) {
                labels.add(say.role(new Role(code)));
            }
        }
        return String.join(say.say("list.comma"), labels);
    }

    private static String what(Visit visit, JournalEntry entry) {
        String act = visit.say().say("act." + entry.act());
        Optional<RecordDefinition<?>> type = visit.platform().functions().record(entry.type());
        List<String> fields =
                entry.fields().stream()
                        .limit(4)
                        .map(
                                f ->
                                        type.filter(t -> t.model().hasField(f))
                                                .map(t -> visit.say().field(t, f))
                                                .orElse(f))
                        .toList();
        return fields.isEmpty()
                ? act
                : act
                        + visit.say().say("colon")
                        + String.join(visit.say().say("list.comma"), fields);
    }

    private static String object(Visit visit, JournalEntry entry) {
        Optional<RecordDefinition<?>> known = visit.platform().functions().record(entry.type());
        String type =
                known.map(t -> visit.say().type(t))
                        .orElseGet(
                                () ->
                                        visit.say()
                                                .optional("audit.type." + entry.type())
                                                .orElse(entry.type()));
        var id = entry.id();
        return id == null
                ? LookedAt.list(visit.say(), known, type, entry)
                : LookedAt.record(visit.say(), type, entry);
    }
}
