package org.linli.function;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.query.Condition;
import org.linli.record.Place;
import org.linli.record.Property;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** What a function says about one kind of record, beyond what its annotations say. */
public final class RecordDefinition<T extends Record> {
    private final Builder<T> told;
    private final @Nullable Lifecycle<T> lifecycle;
    private final List<Printout> printouts;

    private RecordDefinition(Builder<T> told) {
        this.told = told;
        this.printouts = told.printouts.values().stream().map(Printout.Builder::build).toList();
        this.lifecycle = told.lifecycle == null ? null : told.lifecycle.build();
    }

    public String function() {
        return told.function;
    }

    public RecordModel<T> model() {
        return told.model;
    }

    public String name() {
        return told.model.name();
    }

    public Class<T> type() {
        return told.model.type();
    }

    /** Fields that together name a record; the record number if empty. */
    public List<String> title() {
        return told.title;
    }

    /** The facts that tell two of the same name apart. */
    public List<String> facts() {
        return told.facts;
    }

    /** Columns of the list, in the order of the paper ledger. */
    public List<String> columns() {
        return told.columns;
    }

    /** Groups of fields on the page, by label key. */
    public Map<String, List<String>> groups() {
        return told.groups;
    }

    /** The reference to the record that this one is part of, shown on its page. */
    public Optional<String> partOf() {
        return Optional.ofNullable(told.partOf);
    }

    /** Whether it is part of records of this type. */
    public boolean isPartOf(Class<? extends Record> whole) {
        return told.partOf != null && told.model.field(told.partOf).type() == whole;
    }

    /** On which pages of other records it is shown, and with what. */
    public List<ShownOn> shownOn() {
        return List.copyOf(told.shownOn);
    }

    /** Of which further records its page shows what is shown on theirs; which, by its reference. */
    public Map<Class<? extends Record>, Function<Ref<T>, Condition>> gathered() {
        return Map.copyOf(told.gathered);
    }

    /** Whether the left column of pages leads to its list. */
    public boolean inNavigation() {
        return told.partOf == null && !told.hidden;
    }

    /** When and for whom records of the type are sealed; empty if they never are. */
    public Optional<Sealing> sealing() {
        return Optional.ofNullable(told.sealing);
    }

    public Set<Role> readers() {
        return told.readers;
    }

    public Set<Role> creators() {
        return told.creators;
    }

    public Set<Role> editors() {
        return told.editors;
    }

    /** Who completes what the paper did not tell; empty if gaps bring no duty. */
    public Optional<Role> completer() {
        return Optional.ofNullable(told.completer);
    }

    public Optional<Lifecycle<T>> lifecycle() {
        return Optional.ofNullable(lifecycle);
    }

    /** The papers that can be printed from a record, in the order they were told. */
    public List<Printout> printouts() {
        return printouts;
    }

    public Optional<Printout> printout(String key) {
        return printouts.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    public List<Derivation<T>> derivations() {
        return told.derivations;
    }

    /**
     * Types of the records that derivations rest on, each with the link by which they point here.
     */
    public Map<Class<? extends Record>, String> derivedFrom() {
        return told.derivedFrom;
    }

    public List<Check<T>> checks() {
        return told.checks;
    }

    /** The record that this one is placed with, if it is; its place follows when that one moves. */
    public Optional<PlacedWith> placedWith() {
        return Optional.ofNullable(told.placedWith);
    }

    /** Fields that must be filled under a condition, besides those annotated as required. */
    public List<ConditionalRequirement<T>> requiredWhen() {
        return List.copyOf(told.requiredWhen);
    }

    /** What the writing of a record leads to on others; empty for most. */
    public List<Consequence<?>> consequences(Stored<T> written, Lookup lookup) {
        return told.consequences == null ? List.of() : told.consequences.apply(written, lookup);
    }

    /** What fills the form of a new record once its parent is known. */
    public Optional<Prefill> prefill() {
        return Optional.ofNullable(told.prefill);
    }

    /** Where a value belongs; empty if the definition does not tell: the whole station then. */
    public Optional<Place> locate(T value, Lookup lookup) {
        return told.locator == null
                ? Optional.empty()
                : Optional.ofNullable(told.locator.apply(value, lookup));
    }

    /** Fills fields that follow from others, before the checks. */
    @FunctionalInterface
    public interface Derivation<T extends Record> {
        /**
         * @throws org.linli.refusal.Refusal if what it derives from is wrong
         */
        T derive(T value, Lookup lookup);

        /**
         * The same for a record that is kept already.
         *
         * @param self the record; null if it is new
         */
        default T derive(T value, @Nullable Ref<T> self, Lookup lookup) {
            return derive(value, lookup);
        }
    }

    /** Fills fields that follow from records that point here. */
    @FunctionalInterface
    public interface PartDerivation<T extends Record, P extends Record> {
        /**
         * @param parts in the order in which they came; none of a new record
         */
        T derive(T value, List<Stored<P>> parts);
    }

    /** A rule that takes more than one field. */
    @FunctionalInterface
    public interface Check<T extends Record> {
        void check(Draft<T> draft, Lookup lookup, Problems problems);
    }

    /** Collects the statements; each method can be called again and adds to what was said. */
    public static final class Builder<T extends Record> {
        private final String function;
        private final RecordModel<T> model;
        private List<String> title = List.of();
        private List<String> facts = List.of();
        private List<String> columns = List.of();
        private final Map<String, List<String>> groups = new LinkedHashMap<>();
        private @Nullable String partOf;
        private @Nullable Sealing sealing;
        private final List<ShownOn> shownOn = new ArrayList<>();
        private final Map<Class<? extends Record>, Function<Ref<T>, Condition>> gathered =
                new LinkedHashMap<>();
        private boolean hidden;
        private final Set<Role> readers = new LinkedHashSet<>();
        private final Set<Role> creators = new LinkedHashSet<>();
        private final Set<Role> editors = new LinkedHashSet<>();
        private @Nullable Role completer;
        private Lifecycle.@Nullable Builder<T, ?> lifecycle;
        private final List<Derivation<T>> derivations = new ArrayList<>();
        private final Map<Class<? extends Record>, String> derivedFrom = new LinkedHashMap<>();
        private final List<Check<T>> checks = new ArrayList<>();
        private final Map<String, Printout.Builder<T>> printouts = new LinkedHashMap<>();
        private final List<ConditionalRequirement<T>> requiredWhen = new ArrayList<>();
        private @Nullable BiFunction<T, Lookup, @Nullable Place> locator;
        private @Nullable PlacedWith placedWith;
        private @Nullable Prefill prefill;
        private @Nullable BiFunction<Stored<T>, Lookup, List<Consequence<?>>> consequences;

        Builder(String function, RecordModel<T> model) {
            this.function = function;
            this.model = model;
        }

        @SafeVarargs
        public final Builder<T> title(Property<T, ? extends @Nullable Object>... fields) {
            title = names(fields);
            return this;
        }

        @SafeVarargs
        public final Builder<T> facts(Property<T, ? extends @Nullable Object>... fields) {
            facts = names(fields);
            return this;
        }

        @SafeVarargs
        public final Builder<T> columns(Property<T, ? extends @Nullable Object>... fields) {
            columns = names(fields);
            return this;
        }

        @SafeVarargs
        public final Builder<T> group(
                String key, Property<T, ? extends @Nullable Object>... fields) {
            groups.put(key, names(fields));
            return this;
        }

        /** Part of another record: shown on its page, placed where it is placed. */
        public <P extends Record> Builder<T> partOf(Property<T, Ref<P>> parent, Class<P> type) {
            partOf = parent.name();
            return locatedBy(parent, type);
        }

        /**
         * While it is open, shown on the page of the record it points to, with these fields and
         * with what is owed on it, to readers who may read it. What is sensitive stands there only
         * when the reader asks for it and says why.
         */
        @SafeVarargs
        public final <P extends Record> Builder<T> shownOn(
                Property<T, ? extends @Nullable Ref<P>> link,
                Class<P> page,
                Property<T, ? extends @Nullable Object>... fields) {
            shownOn.add(new ShownOn(link.name(), page, names(fields)));
            return this;
        }

        /**
         * Its page shows also what is shown on the pages of these records: a home shows what
         * concerns the people who live there.
         *
         * @param which of them belong to it
         */
        public <P extends Record> Builder<T> gathers(
                Class<P> type, Function<Ref<T>, Condition> which) {
            gathered.put(type, which);
            return this;
        }

        /**
         * Sealed from the day in a field on, with all that is part of it: only these roles find it
         * and read it then.
         */
        public Builder<T> sealedFrom(Property<T, @Nullable LocalDate> day, Role... opened) {
            sealing = Sealing.from(day.name(), Set.of(opened));
            return this;
        }

        /** No list of its own in the navigation. */
        public Builder<T> hidden() {
            hidden = true;
            return this;
        }

        /** Placed where another record is placed. */
        public <P extends Record> Builder<T> locatedBy(
                Property<T, ? extends @Nullable Ref<P>> reference, Class<P> type) {
            placedWith = new PlacedWith(reference.name(), type);
            return locatedAt(
                    (value, lookup) -> {
                        Ref<P> ref = reference.apply(value);
                        return ref == null
                                ? null
                                : lookup.find(type, ref).map(Stored::place).orElse(null);
                    });
        }

        public Builder<T> locatedAt(BiFunction<T, Lookup, @Nullable Place> where) {
            locator = where;
            return this;
        }

        public Builder<T> readableBy(Role... roles) {
            readers.addAll(Arrays.asList(roles));
            return this;
        }

        /** These create and change records; reading is included. */
        public Builder<T> keptBy(Role... roles) {
            return createdBy(roles).changedBy(roles);
        }

        public Builder<T> createdBy(Role... roles) {
            creators.addAll(Arrays.asList(roles));
            return readableBy(roles);
        }

        public Builder<T> changedBy(Role... roles) {
            editors.addAll(Arrays.asList(roles));
            return readableBy(roles);
        }

        /** Opens a duty of this role for every record that paper left incomplete. */
        public Builder<T> completedBy(Role role) {
            completer = role;
            return this;
        }

        /** Must be filled while the condition holds; paper that lacks it leaves a gap. */
        public Builder<T> requiredWhen(
                Property<T, ? extends @Nullable Object> field,
                BiPredicate<T, Lookup> condition,
                String code) {
            requiredWhen.add(new ConditionalRequirement<>(field.name(), condition, code));
            return this;
        }

        public Builder<T> derives(Derivation<T> derivation) {
            derivations.add(derivation);
            return this;
        }

        /**
         * Fills fields that follow from records that point here, such as its parts. When one of
         * them is written or withdrawn, this record is derived anew in the same transaction.
         */
        public <P extends Record> Builder<T> derivesFrom(
                Class<P> type,
                Property<P, @Nullable Ref<T>> link,
                PartDerivation<T, P> derivation) {
            derivedFrom.put(type, link.name());
            derivations.add(new FromParts<>(type, link, derivation));
            return this;
        }

        public Builder<T> checks(Check<T> check) {
            checks.add(check);
            return this;
        }

        /**
         * Begins the form of a new record with what is known of its parent, such as a line for each
         * person who is registered in a building. What is sent is what the officer left standing.
         */
        @SuppressWarnings("unchecked") // the form reads the reference by the field's own type
        public <P extends Record> Builder<T> prefilledFrom(
                Property<T, Ref<P>> parent,
                BiFunction<Ref<P>, Lookup, Map<String, ? extends @Nullable Object>> values) {
            prefill =
                    new Prefill(parent.name(), (ref, lookup) -> values.apply((Ref<P>) ref, lookup));
            return this;
        }

        /**
         * What follows on other records when one is created, changed or moved by a step, in the
         * same transaction. Asked after each such write: say nothing where the other record stands
         * already as it should. Not asked for the rows of ledgers, which tell themselves how things
         * stand, and not for what a consequence wrote.
         */
        public Builder<T> leadsTo(BiFunction<Stored<T>, Lookup, List<Consequence<?>>> led) {
            consequences = led;
            return this;
        }

        /**
         * A paper printed from a record.
         *
         * @throws IllegalArgumentException if the record has one of that key
         */
        public Printout.Builder<T> printout(String key) {
            Printout.Builder<T> printout = new Printout.Builder<>(this, key);
            if (printouts.putIfAbsent(key, printout) != null) {
                throw new IllegalArgumentException(model.name() + " prints " + key + " twice");
            }
            return printout;
        }

        /** The stages of the record and the steps between them. */
        public <S extends Enum<S>> Lifecycle.Builder<T, S> lifecycle(Property<T, S> stage) {
            Lifecycle.Builder<T, S> builder = new Lifecycle.Builder<>(stage.name());
            lifecycle = builder;
            return builder;
        }

        /**
         * Takes over the sealing of what it is part of, if that is sealed and it has none itself.
         */
        void sealWith(Map<Class<?>, Builder<?>> records) {
            if (partOf == null || placedWith == null || sealing != null) {
                return;
            }
            Class<? extends Record> type = placedWith.type();
            Builder<?> whole = records.get(type);
            if (whole != null && whole.sealing != null) {
                sealing = whole.sealing.ofParts(partOf, type);
            }
        }

        RecordDefinition<T> build() {
            return new RecordDefinition<>(this);
        }

        private static <T extends Record> List<String> names(
                Property<T, ? extends @Nullable Object>[] fields) {
            return Arrays.stream(fields).map(Property::name).toList();
        }
    }
}
