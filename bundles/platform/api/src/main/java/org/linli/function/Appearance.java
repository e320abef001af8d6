package org.linli.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * How records of a type look: what they are called, their list, their page, where else they stand.
 */
public abstract class Appearance<T extends Record, B extends Appearance<T, B>>
        extends Safekeeping<T, B> {
    List<String> title = List.of();
    List<String> facts = List.of();
    List<String> columns = List.of();
    final Map<String, List<String>> groups = new LinkedHashMap<>();
    final Map<String, BiFunction<String, Locale, String>> spoken = new LinkedHashMap<>();
    final Map<String, Function<Lookup, Set<String>>> suggested = new LinkedHashMap<>();
    final List<ShownOn> shownOn = new ArrayList<>();
    final Map<Class<? extends Record>, Function<Ref<T>, Condition>> gathered =
            new LinkedHashMap<>();
    final Map<String, ToLongBiFunction<Stored<T>, Lookup>> reckoned = new LinkedHashMap<>();
    BiFunction<Stored<T>, Lookup, List<String>> remarks = (record, lookup) -> List.of();
    boolean hidden;

    Appearance() {}

    @SafeVarargs
    public final B title(Property<T, ? extends @Nullable Object>... fields) {
        title = names(fields);
        return self();
    }

    @SafeVarargs
    public final B facts(Property<T, ? extends @Nullable Object>... fields) {
        facts = names(fields);
        return self();
    }

    @SafeVarargs
    public final B columns(Property<T, ? extends @Nullable Object>... fields) {
        columns = names(fields);
        return self();
    }

    @SafeVarargs
    public final B group(String key, Property<T, ? extends @Nullable Object>... fields) {
        groups.put(key, names(fields));
        return self();
    }

    /**
     * A text that is kept as a code, or several, and how people say it: 文昌社区 for its number. Pages
     * and papers say it so; REST and forms have the code.
     *
     * @param words gives back what it does not know, such as a code that is masked
     */
    public B spoken(
            Property<T, ? extends @Nullable Object> field,
            BiFunction<String, Locale, String> words) {
        spoken.put(field.name(), words);
        return self();
    }

    /** The form of a text offers these, in the words of {@link #spoken}; others may be typed. */
    public B suggests(
            Property<T, ? extends @Nullable String> field, Function<Lookup, Set<String>> texts) {
        suggested.put(field.name(), texts);
        return self();
    }

    /**
     * While it is open, shown on the page of the record it points to, with these fields and with
     * what is owed on it, to readers who may read it. What is sensitive stands there only when the
     * reader asks for it and says why.
     */
    @SafeVarargs
    public final <P extends Record> B shownOn(
            Property<T, ? extends @Nullable Ref<P>> link,
            Class<P> page,
            Property<T, ? extends @Nullable Object>... fields) {
        shownOn.add(new ShownOn(link.name(), page, names(fields)));
        return self();
    }

    /**
     * Its page shows also what is shown on the pages of these records: a home shows what concerns
     * the people who live there.
     *
     * @param which of them belong to it
     */
    public <P extends Record> B gathers(Class<P> type, Function<Ref<T>, Condition> which) {
        gathered.put(type, which);
        return self();
    }

    /**
     * A number below the title of its page that is worked out whenever the page is opened, because
     * it changes without the record being written: in how many open cases somebody helps. Its label
     * has the key {@code type.key}; over REST it stands under {@code reckoned}.
     *
     * @param number of a record as it is kept; it must tell no more than every reader of the type
     *     may know
     */
    public B reckons(String key, ToLongBiFunction<Stored<T>, Lookup> number) {
        reckoned.put(key, number);
        return self();
    }

    /**
     * Remarks on top of its page, worked out whenever the page is opened, such as what the law
     * would allow somebody to consider. They are kept nowhere and decide nothing.
     *
     * @param remarks keys of labels of the function
     */
    public B remarks(BiFunction<Stored<T>, Lookup, List<String>> remarks) {
        this.remarks = remarks;
        return self();
    }

    /** No list of its own in the navigation. */
    public B hidden() {
        hidden = true;
        return self();
    }

    private static <T extends Record> List<String> names(
            Property<T, ? extends @Nullable Object>[] fields) {
        return Arrays.stream(fields).map(Property::name).toList();
    }
}
