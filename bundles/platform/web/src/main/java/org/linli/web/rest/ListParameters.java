package org.linli.web.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.refusal.Refusal;
import org.linli.web.field.TypedDate;
import org.linli.web.field.TypedDate.Lean;
import org.linli.web.frame.Visit;
import org.linli.web.list.Filters;
import org.linli.web.list.Sorting;

/**
 * The parameters of a list, each known, readable and open to the reader, or refused by its name.
 */
final class ListParameters {
    static final String CURSOR = "cursor";
    private static final Set<String> MARKS = Set.of(Filters.GAPS, Filters.UNVERIFIED);
    private static final List<String> BESIDE_FIELDS =
            List.of(
                    "limit",
                    CURSOR,
                    Filters.SORT,
                    Filters.SEGMENT,
                    Filters.GAPS,
                    Filters.UNVERIFIED);

    private final Visit visit;
    private final RecordDefinition<?> type;
    private final Set<String> masked;

    ListParameters(Visit visit, RecordDefinition<?> type) {
        this.visit = visit;
        this.type = type;
        this.masked = visit.platform().access().masked(visit.actorFor(type), type);
    }

    /**
     * @throws Refusal API-004 unknown, API-005 unreadable, SYS-403 a field the reader may not see
     */
    void check() {
        for (String name : visit.query().names()) {
            if (!BESIDE_FIELDS.contains(name)) {
                field(name);
            } else if (MARKS.contains(name)) {
                oneOf(name, "1");
            } else {
                Asked.single(visit, name);
            }
        }
        sorting();
    }

    /** As the request asks, or by number. */
    Sorting sorting() {
        String text = visit.query().get(Filters.SORT);
        if (text == null) {
            return Sorting.BY_NUMBER;
        }
        String name = text.startsWith("-") ? text.substring(1) : text;
        if (masked.contains(name)) {
            throw new Refusal("SYS-403", name);
        }
        return Sorting.read(type, masked, text)
                .orElseThrow(() -> Asked.unreadable(Filters.SORT, text, Sorting.names(type)));
    }

    private void field(String name) {
        Field field = Filters.field(type, name).orElseThrow(() -> Asked.unknown(name, known()));
        if (masked.contains(field.name())) {
            throw new Refusal("SYS-403", field.name());
        }
        switch (field.kind()) {
            case CODE -> codes(field);
            case BOOLEAN -> oneOf(name, "yes", "no");
            case REF -> {
                String id = String.valueOf(Asked.single(visit, name));
                if (!RecordId.isRecordId(id)) {
                    throw Asked.unreadable(name, id, "01ARZ3NDEKTSV4RRFFQ69G5FAV");
                }
            }
            default -> day(name);
        }
    }

    private void codes(Field field) {
        List<String> known =
                Arrays.stream(field.type().getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .toList();
        for (String code : visit.query().all(field.name())) {
            if (!known.contains(code)) {
                throw Asked.unreadable(field.name(), code, String.join(", ", known));
            }
        }
    }

    private void day(String name) {
        String text = String.valueOf(Asked.single(visit, name));
        if (TypedDate.read(text, visit.days().today(), Lean.PAST).isEmpty()) {
            throw Asked.unreadable(name, text, "2026-03-05");
        }
    }

    private void oneOf(String name, String... allowed) {
        String text = String.valueOf(Asked.single(visit, name));
        if (!List.of(allowed).contains(text)) {
            throw Asked.unreadable(name, text, String.join(", ", allowed));
        }
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(BESIDE_FIELDS);
        for (Field field : type.model().fields()) {
            if (Filters.narrows(type, field) && !masked.contains(field.name())) {
                if (field.kind() == Kind.DATE) {
                    known.add(field.name() + ".from");
                    known.add(field.name() + ".to");
                } else {
                    known.add(field.name());
                }
            }
        }
        return known;
    }
}
