package org.linli.web.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.duty.Duty;
import org.linli.function.FunctionModel;
import org.linli.function.Lifecycle;
import org.linli.function.RecordDefinition;
import org.linli.function.ShownOn;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.duty.DutyLine;
import org.linli.web.duty.DutyLines;
import org.linli.web.field.Cell;
import org.linli.web.field.Cells;
import org.linli.web.field.Titles;
import org.linli.web.frame.PurposePrompt;
import org.linli.web.frame.PurposePrompt.Choice;
import org.linli.web.frame.Visit;

/**
 * What the enabled functions have open about a record: each says which of its records stand here
 * and with which fields.
 *
 * <p>Sensitive ones are looked for only when the reader asks and says why. That he can ask follows
 * from his roles and from the functions that are on, never from the record: a page that has nothing
 * to hide looks like one that has.
 */
public final class Matters {
    private static final int ROWS = 6;
    private static final int DUTIES = 4;

    /** A dormitory may house hundreds; nobody reads that on one page. */
    private static final int GATHERED = 100;

    private static final Set<String> NOT_THERE = Set.of("SYS-403", "SYS-404", "SYS-428");

    private final Visit visit;
    private final RecordDefinition<?> type;
    private final RecordId id;

    Matters(Visit visit, RecordDefinition<?> type, RecordId id) {
        this.visit = visit;
        this.type = type;
        this.id = id;
    }

    /**
     * The part of the page.
     *
     * @param open what needs no purpose
     * @param asks purposes to choose from; empty if the reader can ask for nothing
     * @param asked whether he has asked
     * @param found what he was shown for it
     * @param crowded whether more records belong here than are looked through
     */
    public record View(
            List<Section> open,
            List<Choice> asks,
            boolean asked,
            List<Section> found,
            boolean crowded) {}

    /**
     * @param more address of the list that holds the rest; null if there is none
     */
    public record Section(String title, List<Line> lines, @Nullable String more) {}

    /** One matter, with what is owed on it. */
    public record Line(
            String href, String title, String stage, List<Cell> facts, List<DutyLine> duties) {}

    /** Records of another type whose pages this one gathers. */
    private record Gathered(Set<RecordId> ids, boolean crowded) {}

    View view(@Nullable Purpose purpose) {
        Map<Class<? extends Record>, Gathered> pages = pages();
        List<Section> open = new ArrayList<>();
        List<Section> found = new ArrayList<>();
        boolean asks = false;
        for (FunctionModel function : visit.platform().functions().enabled()) {
            for (RecordDefinition<?> other : function.records()) {
                for (ShownOn shown : other.shownOn()) {
                    Gathered page = pages.get(shown.page());
                    boolean reads = visit.platform().access().mayRead(visit.actor(), other);
                    if (page == null || !reads) {
                        continue;
                    }
                    boolean discreet = isDiscreet(other);
                    asks |= discreet;
                    if (!discreet) {
                        section(other, shown, page, reader(other), open);
                    } else if (purpose != null) {
                        section(other, shown, page, visit.actor().withPurpose(purpose), found);
                    }
                }
            }
        }
        boolean crowded = pages.values().stream().anyMatch(Gathered::crowded);
        return new View(
                open,
                asks ? PurposePrompt.choices(visit, purpose) : List.of(),
                purpose != null,
                found,
                crowded && (asks || !open.isEmpty()));
    }

    /**
     * That somebody has such a record is itself what must be guarded; but who has opened a
     * sensitive record of the same function has said why.
     */
    private boolean isDiscreet(RecordDefinition<?> other) {
        boolean opened = isSensitive(type) && other.function().equals(type.function());
        return isSensitive(other) && !opened;
    }

    private static boolean isSensitive(RecordDefinition<?> one) {
        return one.model().sensitivity().compareTo(Sensitivity.SENSITIVE) >= 0;
    }

    private Actor reader(RecordDefinition<?> other) {
        return isSensitive(other)
                ? visit.actor().withPurpose(visit.actorFor(type).purpose())
                : visit.actorFor(other);
    }

    /** The pages whose matters stand here: its own, and those it gathers. */
    private Map<Class<? extends Record>, Gathered> pages() {
        Map<Class<? extends Record>, Gathered> pages = new java.util.LinkedHashMap<>();
        pages.put(type.type(), new Gathered(Set.of(id), false));
        gather(type, pages);
        return pages;
    }

    private <T extends Record> void gather(
            RecordDefinition<T> of, Map<Class<? extends Record>, Gathered> pages) {
        for (Map.Entry<Class<? extends Record>, Function<Ref<T>, Condition>> entry :
                of.gathered().entrySet()) {
            if (visit.platform().functions().keeps(entry.getKey())) {
                Condition which = entry.getValue().apply(new Ref<>(id));
                pages.put(entry.getKey(), gathered(entry.getKey(), which));
            }
        }
    }

    private <P extends Record> Gathered gathered(Class<P> page, Condition which) {
        RecordDefinition<P> definition = visit.platform().functions().record(page);
        Set<RecordId> ids = new LinkedHashSet<>();
        try {
            Slice<P> slice =
                    visit.platform()
                            .records()
                            .list(
                                    visit.actorFor(definition),
                                    Query.of(page, which).limit(GATHERED));
            slice.rows().forEach(row -> ids.add(row.id()));
            return new Gathered(ids, slice.next() != null);
        } catch (Refusal refused) {
            requireNotThere(refused);
            return new Gathered(ids, false);
        }
    }

    /** A refusal of another kind, such as of a journal that cannot be written, is no absence. */
    private static void requireNotThere(Refusal refused) {
        if (!NOT_THERE.contains(refused.code())) {
            throw refused;
        }
    }

    private <O extends Record> void section(
            RecordDefinition<O> other,
            ShownOn shown,
            Gathered page,
            Actor reader,
            List<Section> sections) {
        if (page.ids().isEmpty()) {
            return;
        }
        List<Ref<?>> refs = page.ids().stream().<Ref<?>>map(Ref::new).toList();
        Condition condition = Condition.field(shown.link()).in(refs).and(open(other));
        Query<O> query =
                Query.of(other.type(), condition).sortedBy(Condition.NUMBER, true).limit(ROWS);
        Slice<O> slice;
        try {
            slice = visit.platform().records().list(reader, query);
        } catch (Refusal refused) {
            requireNotThere(refused);
            return;
        }
        if (slice.rows().isEmpty()) {
            return;
        }
        boolean own = shown.page() == type.type();
        String list = "/records/" + other.name() + "?" + shown.link() + "=" + id;
        sections.add(
                new Section(
                        visit.say().many(other),
                        lines(other, shown, slice.rows(), reader, own),
                        slice.next() != null && own ? list : null));
    }

    private static <O extends Record> Condition open(RecordDefinition<O> other) {
        return other.lifecycle()
                .filter(l -> !l.closed().isEmpty())
                .map(l -> Condition.field(l.stage()).in(stages(other, l)))
                .orElse(Condition.ALWAYS);
    }

    private static List<Object> stages(RecordDefinition<?> other, Lifecycle<?> lifecycle) {
        return Arrays.stream(other.model().field(lifecycle.stage()).type().getEnumConstants())
                .map(Object.class::cast)
                .filter(s -> !lifecycle.closed().contains(s))
                .toList();
    }

    private <O extends Record> List<Line> lines(
            RecordDefinition<O> other,
            ShownOn shown,
            List<Stored<O>> rows,
            Actor reader,
            boolean own) {
        Titles titles = new Titles(visit.platform(), reader).gather(other, rows);
        rows.forEach(r -> titles.want(other.type(), r.id()));
        Cells cells = new Cells(visit, titles);
        // On the page of the person it is about, a name of the person tells nothing.
        boolean number = own && other.title().equals(List.of(shown.link()));
        List<Line> lines = new ArrayList<>();
        for (Stored<O> row : rows) {
            String title =
                    number ? row.number() : titles.of(other.type(), row.id()).orElse(row.number());
            lines.add(
                    new Line(
                            "/records/" + other.name() + "/" + row.id(),
                            title,
                            other.lifecycle()
                                    .map(l -> cells.of(other, row, l.stage()).text())
                                    .orElse(""),
                            shown.columns().stream()
                                    .map(f -> cells.of(other, row, f))
                                    .filter(c -> !c.empty())
                                    .toList(),
                            duties(reader, other, row)));
        }
        return lines;
    }

    private List<DutyLine> duties(Actor reader, RecordDefinition<?> other, Stored<?> row) {
        DutyLines writer = new DutyLines(visit);
        return visit.platform().duties().of(reader, other.name(), row.id()).stream()
                .filter(Duty::open)
                .sorted(Comparator.comparing(Duty::dueOn))
                .limit(DUTIES)
                .map(writer::of)
                .toList();
    }

    /** What a reader stated on this page holds for the matters he is led to. */
    static void stated(Visit visit, RecordDefinition<?> type, Purpose purpose) {
        for (FunctionModel function : visit.platform().functions().enabled()) {
            for (RecordDefinition<?> other : function.records()) {
                boolean here =
                        other.shownOn().stream()
                                .map(ShownOn::page)
                                .anyMatch(p -> p == type.type() || type.gathered().containsKey(p));
                if (here && visit.platform().access().mayRead(visit.actor(), other)) {
                    visit.stated(other, purpose);
                }
            }
        }
    }
}
