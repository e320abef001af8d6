package org.linli.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Empty;
import org.linli.query.Condition.OneOf;
import org.linli.query.Condition.Operator;

/** A field about to be compared. An empty field fulfils no comparison, as in SQL. */
public final class Where<V> {
    private final String field;

    Where(String field) {
        this.field = field;
    }

    public Condition is(V value) {
        return compare(Operator.IS, value);
    }

    public Condition before(V value) {
        return compare(Operator.BEFORE, value);
    }

    public Condition notBefore(V value) {
        return compare(Operator.NOT_BEFORE, value);
    }

    public Condition after(V value) {
        return compare(Operator.AFTER, value);
    }

    public Condition notAfter(V value) {
        return compare(Operator.NOT_AFTER, value);
    }

    public Condition startsWith(String beginning) {
        return new Compare(field, Operator.STARTS_WITH, beginning);
    }

    /** The text holds these characters somewhere. */
    public Condition contains(String part) {
        return new Compare(field, Operator.CONTAINS, part);
    }

    /** Both bounds included. */
    public Condition between(V least, V most) {
        return notBefore(least).and(notAfter(most));
    }

    @SafeVarargs
    public final Condition in(V... values) {
        return in(Arrays.asList(values));
    }

    public Condition in(Collection<? extends V> values) {
        return new OneOf(field, new LinkedHashSet<>(values));
    }

    public Condition empty() {
        return new Empty(field);
    }

    public Condition present() {
        return empty().not();
    }

    private Condition compare(Operator operator, V value) {
        return new Compare(field, operator, java.util.Objects.requireNonNull(value));
    }
}
