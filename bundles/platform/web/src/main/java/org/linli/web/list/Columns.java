package org.linli.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.web.http.Parameters;
import org.linli.web.words.Say;

/** The columns of a list, in the order of the paper ledger, and how it is sorted. */
public final class Columns {
    private final Say say;
    private final RecordDefinition<?> type;
    private final Parameters asked;
    private final Set<String> masked;
    private final String path;
    private final Sorting sorting;

    /**
     * The head of a column.
     *
     * @param href sorts by it, or turns the order; null if it cannot be sorted by
     * @param order as {@code aria-sort} says it; null if the list is not sorted by it
     */
    public record Column(
            String name,
            String label,
            boolean number,
            @Nullable String href,
            @Nullable String order) {}

    Columns(Say say, RecordDefinition<?> type, Filters filters, String path) {
        this.say = say;
        this.type = type;
        this.asked = filters.asked();
        this.masked = filters.masked();
        this.path = path;
        this.sorting = filters.sorting().orElse(Sorting.BY_NUMBER);
    }

    /** Names of the fields shown; the record's own name leads and is not repeated. */
    List<String> fields() {
        List<String> columns = type.columns().isEmpty() ? type.facts() : type.columns();
        List<String> fields = new ArrayList<>(columns);
        fields.removeAll(type.title());
        return fields;
    }

    List<Column> heads() {
        List<Column> heads = new ArrayList<>();
        String first =
                type.title().size() == 1
                        ? say.field(type, type.title().getFirst())
                        : say.type(type);
        heads.add(head(Condition.NUMBER, first, false));
        for (String name : fields()) {
            boolean number =
                    !name.startsWith("@")
                            && switch (type.model().field(name).kind()) {
                                case INTEGER, DECIMAL -> true;
                                default -> false;
                            };
            heads.add(head(name, say.field(type, name), number));
        }
        return heads;
    }

    private Column head(String name, String label, boolean number) {
        boolean sorted = name.equals(sorting.field());
        String href = null;
        if (Sorting.allows(type, masked, name)) {
            String next = sorted && !sorting.descending() ? "-" + name : name;
            href = path + asked.with(Filters.SORT, next).query();
        }
        String order = sorted ? (sorting.descending() ? "descending" : "ascending") : null;
        return new Column(name, label, number, href, order);
    }

    <T extends Record> Query<T> sorted(Query<T> query) {
        return sorting.of(query);
    }
}
