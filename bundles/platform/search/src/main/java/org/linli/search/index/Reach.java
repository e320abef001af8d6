package org.linli.search.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Sensitivity;
import org.linli.refusal.Refusal;

/**
 * The cards a reader may find, as {@link Access} decides: only types he may read, of functions that
 * are on, in his area.
 */
final class Reach {
    private final Access access;
    private final Functions functions;

    Reach(Access access, Functions functions) {
        this.access = access;
        this.functions = functions;
    }

    /**
     * @param wholeStation beyond the reader's area; never for sensitive types, which belong to
     *     those who work on the case
     * @return empty if there is nothing the reader may find
     * @throws Refusal SYS-428 if the reader may look for nobody without a purpose, as the duty desk
     */
    Optional<Query> of(Actor reader, boolean wholeStation) {
        Map<Optional<Condition>, List<String>> areas = new LinkedHashMap<>();
        for (FunctionModel function : functions.enabled()) {
            for (RecordDefinition<?> type : function.records()) {
                // No card tells whose own a record is: who sees only his own looks into his list.
                if (Shape.isFound(type)
                        && access.mayRead(reader, type)
                        && access.own(reader, type) == null) {
                    areas.computeIfAbsent(area(reader, type, wholeStation), a -> new ArrayList<>())
                            .add(type.name());
                }
            }
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        areas.forEach((area, types) -> any.add(cards(types, area.orElse(null)), Occur.SHOULD));
        return areas.isEmpty() ? Optional.empty() : Optional.of(any.build());
    }

    private Optional<Condition> area(Actor reader, RecordDefinition<?> type, boolean wholeStation) {
        boolean sensitive = type.model().sensitivity() == Sensitivity.SENSITIVE;
        // A sensitive record is named behind stars and opened with a purpose: finding it needs
        // none.
        Actor asking =
                sensitive && reader.purpose() == null ? reader.withPurpose(Purpose.DUTY) : reader;
        // Records that are going to be sealed have no card: the area is all that narrows.
        Condition area = access.area(asking, type);
        return wholeStation && !sensitive ? Optional.empty() : Optional.ofNullable(area);
    }

    private static Query cards(List<String> types, @Nullable Condition area) {
        Query ofTypes = oneOf(CardDocument.TYPE, types);
        return area == null ? ofTypes : both(ofTypes, query(area));
    }

    private static Query query(Condition condition) {
        return switch (condition) {
            case Condition.OneOf one -> oneOf(column(one.field()), one.values());
            case Condition.Compare is when is.operator() == Condition.Operator.IS ->
                    oneOf(column(is.field()), Set.of(is.value()));
            case Condition.Any any -> joined(any.conditions(), Occur.SHOULD);
            case Condition.All all when all.conditions().isEmpty() -> MatchAllDocsQuery.INSTANCE;
            case Condition.All all -> joined(all.conditions(), Occur.FILTER);
            case Condition.Not not -> not(query(not.condition()));
            case Condition.Empty empty -> not(new FieldExistsQuery(column(empty.field())));
            // Whatever else an area may become, it is refused rather than overlooked.
            default ->
                    throw new IllegalStateException("cards cannot be narrowed by this condition");
        };
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query joined(List<Condition> conditions, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        conditions.forEach(c -> joined.add(query(c), occur));
        return joined.build();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }

    private static Query oneOf(String column, Iterable<?> values) {
        List<BytesRef> texts = new ArrayList<>();
        values.forEach(v -> texts.add(new BytesRef(v.toString())));
        return SortedDocValuesField.newSlowSetQuery(column, texts);
    }

    private static String column(String field) {
        return switch (field) {
            case Condition.STATION -> CardDocument.STATION;
            case Condition.SEGMENT -> CardDocument.SEGMENT;
            case Condition.COMMUNITY -> CardDocument.COMMUNITY;
            default -> throw new IllegalStateException("cards have no column " + field);
        };
    }
}
