package org.linli.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Condition;
import org.linli.record.Field;
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

    /** The reference to the record that this one is part of. */
    public Optional<String> partOf() {
        return Optional.ofNullable(told.partOf);
    }

    /** Whether it is part of records of this type. */
    public boolean isPartOf(Class<? extends Record> whole) {
        return told.partOf != null && told.model.field(told.partOf).type() == whole;
    }

    /** A text in the words of people, if it is kept as a known code; otherwise the text. */
    public String spoken(Field field, String text, Locale language) {
        BiFunction<String, Locale, String> words = told.spoken.get(field.name());
        return words == null || !told.model.fields().contains(field)
                ? text
                : words.apply(text, language);
    }

    /** What the form of a text offers; empty for most. */
    public Optional<Function<Lookup, Set<String>>> suggestions(Field field) {
        return Optional.ofNullable(told.suggested.get(field.name()));
    }

    /** On which pages of other records it is shown, and with what. */
    public List<ShownOn> shownOn() {
        return List.copyOf(told.shownOn);
    }

    /** Of which further records its page shows what is shown on theirs; which, by its reference. */
    public Map<Class<? extends Record>, Function<Ref<T>, Condition>> gathered() {
        return Map.copyOf(told.gathered);
    }

    /** The numbers that its page works out whenever it is opened, by the key of their labels. */
    public Map<String, ToLongBiFunction<Stored<T>, Lookup>> reckoned() {
        return Map.copyOf(told.reckoned);
    }

    /** Keys of labels of what is remarked on a record's page. */
    public List<String> remarks(Stored<T> record, Lookup lookup) {
        return told.remarks.apply(record, lookup);
    }

    /** Whether the left column of pages leads to its list. */
    public boolean inNavigation() {
        return told.partOf == null && !told.hidden;
    }

    /** When and for whom records of the type are sealed; empty if they never are. */
    public Optional<Sealing> sealing() {
        return Optional.ofNullable(told.sealing);
    }

    /** When records of the type are erased; empty if they are kept. */
    public Optional<Erasure> erasure() {
        return Optional.ofNullable(told.erasure);
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

    /** Who alone may withdraw a record; empty if whoever may change it may. */
    public Set<Role> withdrawers() {
        return told.withdrawers;
    }

    /** What speaks against the withdrawal of a record by itself. */
    public void checkWithdrawal(Stored<T> record, Lookup lookup, Problems problems) {
        told.withdrawals.forEach(check -> check.check(record, lookup, problems));
    }

    /** How somebody who does not read the type names one of its records; empty if nobody does. */
    public Optional<Identification> identification() {
        return Optional.ofNullable(told.identification);
    }

    /** A reader's own if he sees no others; null if one of his roles reads others' too. */
    public @Nullable Condition ownOf(Actor actor) {
        return Own.of(actor, told.readers, told.own);
    }

    /** Fields hidden from a reader who sees only his own; none from others. */
    public Set<String> unseenBy(Actor actor) {
        return ownOf(actor) == null ? Set.of() : Own.unseenBy(actor, told.own);
    }

    /** Fields that nobody is told of while a step waits for its second person. */
    public Set<String> untoldWhileWaiting() {
        return Set.copyOf(told.untold);
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

    /** Types of records that derivations rest on, each with its link to here. */
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

    /** Whether the definition tells where a record belongs; if not, it is where it was entered. */
    public boolean isPlaced() {
        return told.locator != null;
    }

    /** Where a value belongs; empty if the definition does not tell, or knows no place for it. */
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

        /** The same for a record that is kept already; self is null if it is new. */
        default T derive(T value, @Nullable Ref<T> self, Lookup lookup) {
            return derive(value, lookup);
        }

        /** The same for a new record of which a ledger tells more than somebody could type. */
        default T deriveTold(T value, Lookup lookup) {
            return derive(value, null, lookup);
        }
    }

    /** A rule that takes more than one field. */
    @FunctionalInterface
    public interface Check<T extends Record> {
        void check(Draft<T> draft, Lookup lookup, Problems problems);
    }

    /** Collects the statements; each method can be called again and adds to what was said. */
    public static final class Builder<T extends Record> extends Appearance<T, Builder<T>> {
        private final String function;
        private final RecordModel<T> model;
        private @Nullable String partOf;
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

        /** Part of another record: shown on its page, placed where it is placed. */
        public <P extends Record> Builder<T> partOf(Property<T, Ref<P>> parent, Class<P> type) {
            partOf = parent.name();
            return locatedBy(parent, type);
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
         * person registered in a building.
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
         * same transaction: nothing where the other stands as it should. Not asked for rows of
         * ledgers, which tell how things stand, nor for what a consequence wrote.
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
            Lifecycle.Builder<T, S> builder = new Lifecycle.Builder<>(stage, checks::add);
            lifecycle = builder;
            return builder;
        }

        /** Takes over the sealing of what it is part of, and whose own that is. */
        void sealWith(Map<Class<?>, Builder<?>> records) {
            if (placedWith != null) {
                sealAsPart(partOf, placedWith.type(), records.get(placedWith.type()));
                ownAsPart(partOf, placedWith.type(), records.get(placedWith.type()));
            }
        }

        @Override
        Builder<T> self() {
            return this;
        }

        RecordDefinition<T> build() {
            return new RecordDefinition<>(this);
        }
    }
}
