package org.linli.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.field.Cells;
import org.linli.web.field.Titles;
import org.linli.web.frame.Visit;

/**
 * The records that point to one: its parts, each with a button for a new one, and others that refer
 * to it.
 *
 * <p>Sensitive records of another function are left out: that somebody is on such a list is not
 * told on the page of the person, not even as a number.
 */
public final class Relations {
    private static final int ROWS = 6;

    private final Visit visit;
    private final RecordDefinition<?> type;
    private final RecordId id;
    private final boolean shut;

    /**
     * @param shut whether nothing can be added to it
     */
    Relations(Visit visit, RecordDefinition<?> type, RecordId id, boolean shut) {
        this.visit = visit;
        this.type = type;
        this.id = id;
        this.shut = shut;
    }

    /**
     * @param create address of the form for a new part; null if that is not for this reader
     * @param all address of the whole list; null if all are shown
     */
    public record Section(
            String title,
            long count,
            List<Line> lines,
            @Nullable String create,
            String createLabel,
            @Nullable String all) {}

    /** One record of a section. */
    public record Line(String href, String title, String facts, String stage, int gaps) {}

    List<Section> parts() {
        return sections(true);
    }

    List<Section> references() {
        return sections(false);
    }

    private List<Section> sections(boolean parts) {
        List<Section> sections = new ArrayList<>();
        for (FunctionModel function : visit.platform().functions().enabled()) {
            for (RecordDefinition<?> other : function.records()) {
                for (Field link : other.model().fields()) {
                    boolean part = other.partOf().map(link.name()::equals).orElse(false);
                    if (part == parts && pointsHere(other, link)) {
                        section(other, link, parts).ifPresent(sections::add);
                    }
                }
            }
        }
        return sections;
    }

    private boolean pointsHere(RecordDefinition<?> other, Field link) {
        boolean told =
                other.function().equals(type.function())
                        || other.model().sensitivity().compareTo(Sensitivity.SENSITIVE) < 0;
        // What the function itself put on this page stands there once.
        boolean placed =
                other.shownOn().stream()
                        .anyMatch(s -> s.page() == type.type() && s.link().equals(link.name()));
        return link.leads()
                && !placed
                && link.type() == type.type()
                && told
                && visit.platform().access().mayRead(visit.actor(), other);
    }

    private <O extends Record> Optional<Section> section(
            RecordDefinition<O> other, Field link, boolean part) {
        Actor reader = visit.actorFor(other);
        if (part) {
            reader = reader.withPurpose(visit.actorFor(type).purpose());
        }
        Query<O> query =
                Query.of(other.type(), Condition.field(link.name()).is(new Ref<>(id)))
                        .sortedBy(Condition.NUMBER, true)
                        .limit(ROWS);
        List<Stored<O>> rows;
        long count;
        try {
            rows = visit.platform().records().list(reader, query).rows();
            count =
                    rows.size() < ROWS
                            ? rows.size()
                            : visit.platform().records().count(reader, query);
        } catch (Refusal notForThisReader) {
            return Optional.empty();
        }
        boolean creates =
                part && !shut && visit.platform().access().mayCreate(visit.actor(), other);
        if (rows.isEmpty() && !creates) {
            return Optional.empty();
        }
        String list = "/records/" + other.name();
        String title = visit.say().many(other);
        if (!part && several(other)) {
            title += visit.say().say("dot") + visit.say().field(other, link.name());
        }
        return Optional.of(
                new Section(
                        title,
                        count,
                        lines(reader, other, link, rows),
                        creates ? list + "/new?" + link.name() + "=" + id : null,
                        visit.say().newRecord(other),
                        count > rows.size() ? list + "?" + link.name() + "=" + id : null));
    }

    /**
     * Whether the other type points here by more than one field, so that the field must be told.
     */
    private boolean several(RecordDefinition<?> other) {
        return other.model().fields().stream().filter(f -> f.type() == type.type()).count() > 1;
    }

    private <O extends Record> List<Line> lines(
            Actor reader, RecordDefinition<O> other, Field link, List<Stored<O>> rows) {
        Titles titles = new Titles(visit.platform(), reader).gather(other, rows);
        rows.forEach(r -> titles.want(other.type(), r.id()));
        Cells cells = new Cells(visit, titles);
        List<String> facts =
                (other.facts().isEmpty() ? other.columns() : other.facts())
                        .stream()
                                .filter(f -> !f.equals(link.name()) && !other.title().contains(f))
                                .limit(3)
                                .toList();
        List<Line> lines = new ArrayList<>();
        for (Stored<O> row : rows) {
            List<String> told =
                    facts.stream()
                            .map(f -> cells.of(other, row, f))
                            .filter(c -> !c.empty())
                            .map(c -> cells.told(other, c))
                            .toList();
            String stage =
                    other.lifecycle().map(l -> cells.of(other, row, l.stage()).text()).orElse("");
            lines.add(
                    new Line(
                            "/records/" + other.name() + "/" + row.id(),
                            titles.of(other.type(), row.id()).orElse(row.number()),
                            String.join(visit.say().say("list.comma"), told),
                            stage,
                            row.gaps().size()));
        }
        return lines;
    }
}
