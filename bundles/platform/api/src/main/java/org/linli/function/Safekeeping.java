package org.linli.function;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.query.Condition;
import org.linli.record.Property;
import org.linli.record.Ref;

/** Who reads and keeps records of a type, from whom they are kept, and how long. */
public abstract class Safekeeping<T extends Record, B extends Safekeeping<T, B>> {
    @Nullable Sealing sealing;
    @Nullable Erasure erasure;

    final Set<Role> readers = new LinkedHashSet<>();
    final Set<Role> creators = new LinkedHashSet<>();
    final Set<Role> editors = new LinkedHashSet<>();
    final Set<Role> withdrawers = new LinkedHashSet<>();
    final List<WithdrawalCheck<T>> withdrawals = new ArrayList<>();
    final Map<Role, Own> own = new LinkedHashMap<>();
    final Set<String> untold = new LinkedHashSet<>();

    @Nullable Role completer;
    @Nullable Identification identification;

    Safekeeping() {}

    abstract B self();

    /** Opens a duty of this role for every record that paper left incomplete. */
    public B completedBy(Role role) {
        completer = role;
        return self();
    }

    public B readableBy(Role... roles) {
        readers.addAll(Arrays.asList(roles));
        return self();
    }

    /** These create and change records; reading is included. */
    public B keptBy(Role... roles) {
        return createdBy(roles).changedBy(roles);
    }

    public B createdBy(Role... roles) {
        creators.addAll(Arrays.asList(roles));
        return readableBy(roles);
    }

    public B changedBy(Role... roles) {
        editors.addAll(Arrays.asList(roles));
        return readableBy(roles);
    }

    /**
     * Only these declare a record a wrong entry, with a reason of ten characters and more; without
     * this, whoever may change it does. For what nobody should undo alone who works on it: a case
     * ends by its steps, and not because its officer takes it back.
     */
    public B withdrawnBy(Role... roles) {
        withdrawers.addAll(Arrays.asList(roles));
        return readableBy(roles);
    }

    /**
     * What must hold before a record is withdrawn by itself, such as that nothing rests on it
     * alone. Not asked when it goes with the record that it is part of.
     */
    public B checksWithdrawal(WithdrawalCheck<T> check) {
        withdrawals.add(check);
        return self();
    }

    /**
     * Read by this role as well, yet only what is the reader's own: for a reader whose other roles
     * do not read the type, records of others are not there, in lists, search, duties and behind
     * figures, and nothing can be added to them. Search finds none of the type for him at all.
     *
     * @param own his records, by the number by which his account names him: a badge, or a
     *     volunteer's number. An account without one has no records of his own
     * @param unseen fields that stay hidden from the role, whatever its purpose
     */
    @SafeVarargs
    public final B ownReadableBy(
            Role role,
            Function<String, Condition> own,
            Property<T, ? extends @Nullable Object>... unseen) {
        this.own.put(role, new Own(own, names(unseen)));
        return readableBy(role);
    }

    /** The same for a part: it is somebody's own if what it is part of is. */
    @SafeVarargs
    public final B ownPartReadableBy(Role role, Property<T, ? extends @Nullable Object>... unseen) {
        own.put(role, new Own(null, names(unseen)));
        return readableBy(role);
    }

    /**
     * Whoever fills in a reference to such a record and does not read the type, as a function's own
     * role does not read the register, may name one by these fields, all of them exact. Nothing is
     * told of a record that was named otherwise, nor whether there is one.
     *
     * @param exactly the texts told for the fields, in their order, as a condition
     */
    @SafeVarargs
    public final B identifiedBy(
            Function<List<String>, Condition> exactly,
            Property<T, ? extends @Nullable Object>... fields) {
        List<String> told = Arrays.stream(fields).map(Property::name).toList();
        identification = new Identification(told, exactly);
        return self();
    }

    @SafeVarargs
    private static <T extends Record> Set<String> names(
            Property<T, ? extends @Nullable Object>... fields) {
        return Arrays.stream(fields).map(Property::name).collect(Collectors.toSet());
    }

    /**
     * Sealed from the day in a field on, with all that is part of it: only these roles find it and
     * read it then. While a step waits for its second person it is not sealed; from then on at once
     * if the day has passed.
     */
    public B sealedFrom(Property<T, @Nullable LocalDate> day, Role... opened) {
        sealing = Sealing.from(day.name(), Set.of(opened));
        return self();
    }

    /**
     * Sealed while a condition holds, with all that is part of it: only these roles find it and
     * read it then. {@link Condition#ALWAYS} seals from the start.
     */
    public B sealedWhile(Condition condition, Role... opened) {
        sealing = Sealing.when(condition, Set.of(opened));
        return self();
    }

    /**
     * Lets the account that made an opening record read what is sealed, once a day is filled there
     * and no step of it waits for its second person. Each such reading is journalled with the
     * opening's number. Said after {@link #sealedFrom} or {@link #sealedWhile}.
     *
     * @param until the last day of reading
     * @param readOnly refusal of a change by those to whom it is open this way alone
     * @throws IllegalStateException if the type is not sealed
     */
    public <O extends Record> B openedBy(
            Class<O> opening,
            Property<O, @Nullable Ref<T>> record,
            Property<O, @Nullable LocalDate> until,
            String readOnly) {
        sealing =
                sealed().openedBy(
                                new Sealing.Opening(
                                        opening, record.name(), until.name(), readOnly));
        return self();
    }

    /**
     * Takes the seal off for everybody, as a court's decision does: what fulfils the condition is
     * not sealed. Said after {@link #sealedFrom} or {@link #sealedWhile}.
     *
     * @throws IllegalStateException if the type is not sealed
     */
    public B unsealedWhere(Condition condition) {
        sealing = sealed().except(condition);
        return self();
    }

    /**
     * Shows fields to nobody, not even that there is something in them, while a step of the record
     * waits for its second person: what an opening found is no one person's to learn.
     */
    @SafeVarargs
    public final B untoldWhileWaiting(Property<T, ? extends @Nullable Object>... fields) {
        untold.addAll(names(fields));
        return self();
    }

    private Sealing sealed() {
        if (sealing == null) {
            throw new IllegalStateException("nothing is sealed that could be opened");
        }
        return sealing;
    }

    /**
     * Erased once the period from the day in a field is over and two persons have decided so: the
     * node puts the record on a {@link DeletionList}. With it go its parts and what the journal
     * told of them, withdrawn or not. The entries stay in the chain and hold nothing any more.
     */
    public B erasedAfter(Property<T, @Nullable LocalDate> day, Term period) {
        erasure = new Erasure(day.name(), period, false, null);
        return self();
    }

    /**
     * The same for a part that goes before what it is part of, by a day of that one: a test some
     * years after the term of its case. What the whole has counted of its parts stays there until
     * it is written again.
     */
    public <W extends Record> B erasedAfter(
            Class<W> whole, Property<W, @Nullable LocalDate> day, Term period) {
        erasure = new Erasure(day.name(), period, false, whole);
        return self();
    }

    /** The same without anybody's decision, where a rule wants it gone by its day. */
    public B erasedByItselfAfter(Property<T, @Nullable LocalDate> day, Term period) {
        erasure = new Erasure(day.name(), period, true, null);
        return self();
    }

    /** What is part of somebody's own record is his own. */
    void ownAsPart(
            @Nullable String link,
            Class<? extends Record> type,
            @Nullable Safekeeping<?, ?> whole) {
        if (link != null && whole != null) {
            own.replaceAll(
                    (role, part) -> {
                        Own his = whole.own.get(role);
                        return part.which() != null || his == null
                                ? part
                                : his.ofParts(link, type, part);
                    });
        }
    }

    /** What is part of a sealed record is sealed with it, unless it has a seal of its own. */
    void sealAsPart(
            @Nullable String link,
            Class<? extends Record> type,
            @Nullable Safekeeping<?, ?> whole) {
        if (link != null && sealing == null && whole != null && whole.sealing != null) {
            sealing = whole.sealing.ofParts(link, type);
        }
    }
}
