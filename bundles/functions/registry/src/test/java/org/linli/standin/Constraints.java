package org.linli.standin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.identity.ProhibitedWords;
import org.linli.record.Between;
import org.linli.record.Field;
import org.linli.record.FreeText;
import org.linli.record.Kind;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.Stored;
import org.linli.record.Unique;
import org.linli.refusal.Refusal;

/** What annotations and conditional requirements say of a draft. */
final class Constraints {
    private final RecordDefinition<?> definition;
    private final Shelf shelf;
    private final boolean paper;
    private final Set<String> gaps = new LinkedHashSet<>();

    Constraints(RecordDefinition<?> definition, Shelf shelf, boolean paper) {
        this.definition = definition;
        this.shelf = shelf;
        this.paper = paper;
    }

    /** Required fields that paper did not tell. */
    Set<String> gaps() {
        return gaps;
    }

    /** Asked before derivation: what must be there always and is typed. */
    void checkTyped(Record typed, Problems problems) {
        for (Field field : definition.model().fields()) {
            boolean always = field.required() && field.typed() && !field.nullable();
            problems.when(
                    always && isEmpty(Matching.component(typed, field.name())),
                    field.missing(),
                    field.name());
        }
    }

    <T extends Record> void check(RecordDefinition<T> type, Draft<T> draft, Problems problems) {
        for (Field field : definition.model().fields()) {
            Object value = Matching.component(draft.value(), field.name());
            if (field.required() && isEmpty(value)) {
                lacks(field.name(), field.missing(), paper && field.nullable(), problems);
            }
            if (!isEmpty(value)) {
                checkValue(field, value, draft, problems);
            }
        }
        for (var conditional : type.requiredWhen()) {
            Object value = Matching.component(draft.value(), conditional.field());
            if (isEmpty(value) && conditional.when().test(draft.value(), shelf)) {
                lacks(conditional.field(), conditional.code(), paper, problems);
            }
        }
    }

    private void lacks(String field, String code, boolean onPaper, Problems problems) {
        if (onPaper) {
            gaps.add(field);
        } else {
            problems.add(code, field);
        }
    }

    private void checkValue(Field field, Object value, Draft<?> draft, Problems problems) {
        field.annotation(NotFuture.class)
                .filter(rule -> day(value).isAfter(shelf.today()))
                .ifPresent(rule -> problems.add(rule.code(), field.name()));
        field.annotation(NotBefore.class)
                .filter(rule -> isBefore(value, Matching.component(draft.value(), rule.value())))
                .ifPresent(rule -> problems.add(rule.code(), field.name()));
        field.annotation(Between.class)
                .filter(rule -> !isWithin(rule, value))
                .ifPresent(rule -> problems.add("VAL-004", field.name()));
        field.annotation(Unique.class)
                .ifPresent(rule -> checkUnique(field, value, rule, draft, problems));
        if (field.has(FreeText.class) && field.kind() == Kind.TEXT) {
            try {
                ProhibitedWords.EVERYWHERE.refuseIn(value.toString(), field.name());
            } catch (Refusal refusal) {
                problems.add(refusal);
            }
        }
    }

    private void checkUnique(
            Field field, Object value, Unique rule, Draft<?> draft, Problems problems) {
        String at = rule.at().isEmpty() ? field.name() : rule.at();
        taken(field, value, draft)
                .ifPresent(other -> problems.add(rule.code(), at, Map.of("no", other.number())));
    }

    private java.util.Optional<? extends Stored<?>> taken(
            Field field, Object value, Draft<?> draft) {
        return shelf.all(definition.type()).stream()
                .filter(other -> value.equals(Matching.component(other.value(), field.name())))
                .filter(other -> draft.before() == null || !other.id().equals(draft.before().id()))
                .findFirst();
    }

    private static boolean isWithin(Between rule, Object value) {
        BigDecimal number = new BigDecimal(value.toString());
        return number.compareTo(BigDecimal.valueOf(rule.least())) >= 0
                && number.compareTo(BigDecimal.valueOf(rule.most())) <= 0;
    }

    private static boolean isBefore(Object value, Object other) {
        return other != null
                && (value instanceof LocalDateTime time && other instanceof LocalDateTime earlier
                        ? time.isBefore(earlier)
                        : day(value).isBefore(day(other)));
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> list && list.isEmpty());
    }
}
