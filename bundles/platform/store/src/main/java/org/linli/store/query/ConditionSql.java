package org.linli.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Any;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Empty;
import org.linli.query.Condition.Exists;
import org.linli.query.Condition.Not;
import org.linli.query.Condition.Of;
import org.linli.query.Condition.OneOf;
import org.linli.query.Condition.Operator;
import org.linli.store.engine.ColumnType;
import org.linli.store.table.Column;
import org.linli.store.table.Envelope;
import org.linli.store.table.TableLayout;

/**
 * Compiles one condition.
 *
 * <p>An empty field fulfils no comparison, and what is not fulfilled its negation is: {@code
 * where(x).is(A).not()} holds for an empty x. SQL would answer "unknown" there, so below a NOT
 * every comparison says that its column is not null. Withdrawn records are left out on every level,
 * but not from what narrows a reader: a file that was sealed stays sealed when it is withdrawn. A
 * type whose table nobody made has no records.
 */
final class ConditionSql {
    private final Predicate<String> hasTable;
    private final Narrowing narrowing;
    private final String letter;
    private final Set<String> tables = new TreeSet<>();
    private int aliases;

    ConditionSql(Predicate<String> hasTable, Narrowing narrowing) {
        this(hasTable, narrowing, "x");
    }

    /**
     * @param letter begins the names that this compiler gives to tables
     */
    ConditionSql(Predicate<String> hasTable, Narrowing narrowing, String letter) {
        this.hasTable = hasTable;
        this.narrowing = narrowing;
        this.letter = letter;
    }

    /** The tables that the conditions so far ask, besides the one they are about. */
    Set<String> tables() {
        return tables;
    }

    /** A wish: with the eyes of whoever wishes. */
    Sql compile(TableLayout<?> layout, String alias, Condition condition) {
        return compile(new Scope(layout, alias, false, false), condition);
    }

    /** What narrows: the node's own word, which sees everything. */
    Sql compileTrusted(TableLayout<?> layout, String alias, Condition condition) {
        return compile(new Scope(layout, alias, false, true), condition);
    }

    /** Where a name is looked up, and whether an odd number of negations stands above. */
    private record Scope(TableLayout<?> layout, String alias, boolean negated, boolean trusted) {
        Scope flipped() {
            return new Scope(layout, alias, !negated, trusted);
        }

        Scope inside(TableLayout<?> other, String name) {
            return new Scope(other, name, false, trusted);
        }
    }

    private record Target(String name, ColumnType type, boolean envelope, boolean json) {}

    private Sql compile(Scope scope, Condition condition) {
        return switch (condition) {
            case All all -> joined(scope, all.conditions(), " AND ", Sql.TRUE);
            case Any any -> joined(scope, any.conditions(), " OR ", Sql.FALSE);
            case Not not -> compile(scope.flipped(), not.condition()).wrapped("NOT (", ")");
            case Compare compare -> compare(scope, compare);
            case OneOf oneOf -> oneOf(scope, oneOf);
            case Empty empty -> Sql.of(target(scope, empty.field()).name() + " IS NULL");
            case Exists exists -> exists(scope, exists);
            case Of of -> of(scope, of);
        };
    }

    private Sql joined(Scope scope, List<Condition> conditions, String word, Sql none) {
        return conditions.stream()
                .map(c -> compile(scope, c))
                .reduce((one, other) -> one.then(word, other))
                .map(sql -> conditions.size() == 1 ? sql : sql.wrapped("(", ")"))
                .orElse(none);
    }

    private Sql compare(Scope scope, Compare compare) {
        Target target = comparable(scope, compare.field());
        if (compare.operator() == Operator.STARTS_WITH) {
            String beginning = compare.value().toString();
            // A range rather than LIKE: no signs to mask, and every index serves it.
            return present(
                    scope,
                    target,
                    Sql.of(
                            "(" + target.name() + " >= ? AND " + target.name() + " < ?)",
                            beginning,
                            beginning + Character.MAX_VALUE));
        }
        if (compare.operator() == Operator.CONTAINS) {
            String part = compare.value().toString().replaceAll("([\\\\%_])", "\\\\$1");
            return present(
                    scope, target, Sql.of(target.name() + " LIKE ? ESCAPE '\\'", "%" + part + "%"));
        }
        Object operand = Operand.of(target.type(), compare.value(), target.envelope());
        if (operand instanceof Boolean flag && compare.operator() == Operator.IS) {
            return present(scope, target, Sql.of(target.name() + " = " + flag));
        }
        return present(
                scope, target, Sql.of(target.name() + sign(compare.operator()) + "?", operand));
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case IS -> " = ";
            case BEFORE -> " < ";
            case NOT_BEFORE -> " >= ";
            case AFTER -> " > ";
            case NOT_AFTER -> " <= ";
            case STARTS_WITH, CONTAINS -> throw new IllegalStateException("is not one comparison");
        };
    }

    private Sql oneOf(Scope scope, OneOf oneOf) {
        Target target = comparable(scope, oneOf.field());
        if (oneOf.values().isEmpty()) {
            return Sql.FALSE;
        }
        List<@Nullable Object> params = new ArrayList<>();
        oneOf.values().stream()
                .map(v -> Operand.of(target.type(), v, target.envelope()))
                .sorted()
                .forEach(params::add);
        String places = params.stream().map(p -> "?").collect(Collectors.joining(", "));
        String in = params.size() == 1 ? " = ?" : " IN (" + places + ")";
        return present(scope, target, new Sql(target.name() + in, params));
    }

    private static Sql present(Scope scope, Target target, Sql comparison) {
        return scope.negated()
                ? comparison.wrapped("(", " AND " + target.name() + " IS NOT NULL)")
                : comparison;
    }

    private Sql exists(Scope scope, Exists exists) {
        TableLayout<?> other = TableLayout.of(exists.type());
        return inside(
                scope,
                other,
                exists.condition(),
                alias ->
                        alias
                                + "."
                                + other.column(exists.link()).name()
                                + " = "
                                + scope.alias()
                                + ".id");
    }

    private Sql of(Scope scope, Of of) {
        Target reference = target(scope, of.reference());
        return inside(
                scope,
                TableLayout.of(of.type()),
                of.condition(),
                alias -> alias + ".id = " + reference.name());
    }

    private Sql inside(
            Scope scope,
            TableLayout<?> other,
            Condition condition,
            java.util.function.Function<String, String> link) {
        if (!hasTable.test(other.table())) {
            return Sql.FALSE;
        }
        tables.add(other.table());
        aliases++;
        String alias = letter + aliases;
        Sql inner = compile(scope.inside(other, alias), condition);
        Condition narrowed = scope.trusted() ? null : narrowing.of(other.model().type());
        if (narrowed != null) {
            inner = inner.and(compileTrusted(other, alias, narrowed));
        }
        String head =
                "EXISTS (SELECT 1 FROM "
                        + other.table()
                        + " "
                        + alias
                        + " WHERE "
                        + link.apply(alias)
                        + (scope.trusted() ? "" : " AND NOT " + alias + ".withdrawn")
                        + " AND ";
        return inner.wrapped(head, ")");
    }

    private static Target comparable(Scope scope, String field) {
        Target target = target(scope, field);
        if (target.json()) {
            throw new IllegalArgumentException("a list can be empty, but not compared: " + field);
        }
        return target;
    }

    private static Target target(Scope scope, String field) {
        Optional<Envelope> envelope = Envelope.named(field);
        if (envelope.isPresent()) {
            return new Target(
                    scope.alias() + "." + envelope.get().column(),
                    envelope.get().type(),
                    true,
                    false);
        }
        Column column = scope.layout().column(field);
        return new Target(scope.alias() + "." + column.name(), column.type(), false, column.json());
    }
}
