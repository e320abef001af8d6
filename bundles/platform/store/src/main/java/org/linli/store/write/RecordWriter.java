package org.linli.store.write;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Consequence;
import org.linli.function.Functions;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.record.Attachment;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.JournalEntry.Act;
import org.linli.store.Lookup;
import org.linli.store.attachment.AttachmentFolder;
import org.linli.store.attachment.AttachmentUses;
import org.linli.store.seal.SealedLinks;
import org.linli.store.seal.Seals;
import org.linli.store.table.Column;
import org.linli.store.table.Kept;
import org.linli.store.table.TableLayout;
import org.linli.store.transaction.WriteTransaction;
import org.linli.store.write.Keeping.Next;

/** Decides whether a record may be written, and writes it into the running transaction. */
public final class RecordWriter {
    private final Station station;
    private final Functions functions;
    private final Access access;
    private final Seals seals;
    private final Keeping keeping;
    private final Stages stages;
    private final Following following;
    private final Wholes wholes;
    private final Withdrawals withdrawals;
    private final AttachmentFolder attachments;
    private final Typed typed;

    public RecordWriter(Station station, Functions functions, Access access) {
        this.station = station;
        this.functions = functions;
        this.access = access;
        this.seals = new Seals(functions, access);
        this.keeping = new Keeping(station);
        this.stages = new Stages(functions, access);
        this.following = new Following(functions, keeping);
        this.wholes = new Wholes(functions, keeping);
        this.withdrawals = new Withdrawals(functions, keeping, wholes);
        this.attachments = AttachmentFolder.of(station);
        this.typed = new Typed(new SealedLinks(functions, access));
    }

    /**
     * Whoever may not see a record does not make it: ACC-014, by what it says and not by what is
     * kept, so that the answer tells of no sealed file.
     */
    public <T extends Record> Stored<T> create(
            WriteTransaction t, Actor actor, T value, @Nullable Place place, boolean paper)
            throws SQLException {
        RecordDefinition<T> definition = functions.record(typeOf(value));
        Drafted<T> drafted =
                draft(definition, actor, value, null, place, t.lookup(), paper, Set.of());
        Stored<T> created =
                keeping.create(
                        t,
                        definition,
                        actor,
                        drafted,
                        stages.startVerifier(definition, actor, drafted));
        if (seals.isHidden(t.lookup(), actor, definition, created.id())) {
            throw new Refusal("ACC-014", null);
        }
        wholes.follow(t, actor, definition, null, created);
        if (!paper) {
            lead(t, actor, definition, created);
        }
        return created;
    }

    /** Whether a new record of the type may still be refused after something was written. */
    public boolean isRefusedLate(Class<? extends Record> type) {
        RecordDefinition<?> definition = functions.record(type);
        return definition.sealing().isPresent() || !wholes.links(definition).isEmpty();
    }

    /** All that is checked before a value is kept, by a batch's rules. */
    public <T extends Record> T check(
            Actor actor,
            T value,
            @Nullable Stored<T> before,
            @Nullable Place place,
            Lookup lookup) {
        RecordDefinition<T> definition = functions.record(typeOf(value));
        if (before != null) {
            seals.requireOpen(lookup, actor, definition, before.id());
            access.requireChange(actor, definition, before.place());
        }
        return draft(definition, actor, value, before, place, lookup, true, Set.of()).value();
    }

    private <T extends Record> Drafted<T> draft(
            RecordDefinition<T> definition,
            Actor actor,
            T value,
            @Nullable Stored<T> before,
            @Nullable Place place,
            Lookup lookup,
            boolean paper,
            Set<String> demanded) {
        if (before == null && !access.mayCreate(actor, definition)) {
            access.requireCreate(actor, definition, new Place(station.code(), null, null));
        }
        boolean anyStage = paper || actor.channel() == Channel.IMPORT;
        T staged = before == null ? stages.begun(definition, value) : value;
        Drafted<T> drafted =
                new Drafting<>(definition, actor, seals, lookup, before, paper, demanded)
                        .draft(staged, place);
        requireKept(definition, before, drafted.value());
        if (before == null) {
            access.requireCreate(actor, definition, drafted.place());
            stages.requireInitial(definition, drafted.value(), anyStage);
        }
        return drafted;
    }

    /**
     * What a value newly names must have been kept before it: nothing acknowledged is a promise.
     */
    private <T extends Record> void requireKept(
            RecordDefinition<T> definition, @Nullable Stored<T> before, T value) {
        TableLayout<T> layout = TableLayout.of(definition.type());
        for (Column column : layout.attachments()) {
            List<Attachment> earlier =
                    before == null ? List.of() : AttachmentUses.of(column, before.value());
            for (Attachment attachment : AttachmentUses.of(column, value)) {
                if (!earlier.contains(attachment) && !attachments.holds(attachment)) {
                    throw new Refusal("ATT-005", column.field().name());
                }
            }
        }
    }

    public <T extends Record> Stored<T> change(
            WriteTransaction t,
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            Map<String, ? extends @Nullable Object> fields)
            throws SQLException {
        RecordDefinition<T> definition = functions.record(type);
        Kept<T> kept = current(t, definition, actor, id);
        access.requireChange(actor, definition, kept.stored().place());
        requireVersion(t, definition, actor, kept.stored(), version, fields);
        Stored<T> after =
                change(
                        t,
                        definition,
                        actor,
                        kept,
                        typed.of(t.lookup(), definition, actor, kept.stored(), fields),
                        isPaper(actor));
        if (after.version() != kept.stored().version() && !isPaper(actor)) {
            lead(t, actor, definition, after);
        }
        return after;
    }

    /** The version as it stands; for batches, which nobody edits beside. */
    public <T extends Record> Stored<T> changeCurrent(
            WriteTransaction t,
            Actor actor,
            Class<T> type,
            RecordId id,
            Map<String, ? extends @Nullable Object> fields)
            throws SQLException {
        RecordDefinition<T> definition = functions.record(type);
        Kept<T> kept = current(t, definition, actor, id);
        access.requireChange(actor, definition, kept.stored().place());
        return change(
                t,
                definition,
                actor,
                kept,
                typed.of(t.lookup(), definition, actor, kept.stored(), fields),
                true);
    }

    private <T extends Record> Stored<T> change(
            WriteTransaction t,
            RecordDefinition<T> definition,
            Actor actor,
            Kept<T> kept,
            Map<String, ? extends @Nullable Object> typed,
            boolean paper)
            throws SQLException {
        Stored<T> before = kept.stored();
        stages.requireUntouched(definition, before.value(), typed);
        T value = definition.model().with(before.value(), typed);
        Set<String> told = paper ? Set.of() : Stages.told(definition, before.value());
        Drafted<T> drafted = draft(definition, actor, value, before, null, t.lookup(), paper, told);
        List<String> differing =
                Keeping.differing(definition.model(), before.value(), drafted.value());
        boolean same =
                differing.isEmpty()
                        && drafted.gaps().equals(before.gaps())
                        && drafted.place().equals(before.place());
        return same
                ? before
                : kept(t, definition, actor, Act.CHANGED, kept, Next.of(kept, drafted), differing);
    }

    public <T extends Record> Stored<T> step(
            WriteTransaction t,
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            String step,
            Map<String, ? extends @Nullable Object> fields)
            throws SQLException {
        RecordDefinition<T> definition = functions.record(type);
        Kept<T> kept = current(t, definition, actor, id);
        Stored<T> before = kept.stored();
        Stages.Taking<T> taking = stages.take(definition, actor, before, step, t.lookup());
        requireVersion(t, definition, actor, before, version, fields);
        Stored<T> after = step(t, definition, actor, kept, taking, fields, isPaper(actor));
        if (!isPaper(actor)) {
            lead(t, actor, definition, after);
        }
        return after;
    }

    private <T extends Record> Stored<T> step(
            WriteTransaction t,
            RecordDefinition<T> definition,
            Actor actor,
            Kept<T> kept,
            Stages.Taking<T> taking,
            Map<String, ? extends @Nullable Object> fields,
            boolean paper)
            throws SQLException {
        Stored<T> before = kept.stored();
        T value = taking.applied(definition, before.value(), fields);
        Drafted<T> drafted =
                draft(
                        definition,
                        actor,
                        value,
                        before,
                        null,
                        t.lookup(),
                        paper,
                        taking.demanded(definition, before.value()));
        // A step taken while an earlier one still waits for its second person leaves that wait.
        boolean waits = taking.verifiedBy() != null;
        Next<T> next =
                new Next<>(
                        drafted,
                        waits ? taking.verifiedBy() : before.unverifiedBy(),
                        waits ? actor.account() : kept.takenBy(),
                        waits ? actor.staff() : kept.takenByStaff(),
                        false);
        List<String> differing =
                Keeping.differing(definition.model(), before.value(), drafted.value());
        return kept(t, definition, actor, Act.STEPPED, kept, next, differing);
    }

    private <T extends Record> void lead(
            WriteTransaction t, Actor actor, RecordDefinition<T> definition, Stored<T> written)
            throws SQLException {
        for (Consequence<?> consequence : definition.consequences(written, t.lookup())) {
            lead(t, actor, consequence);
        }
    }

    /** A record with gaps is no reason to refuse what leads to it: it keeps them. */
    private <R extends Record> void lead(
            WriteTransaction t, Actor actor, Consequence<R> consequence) throws SQLException {
        RecordDefinition<R> definition = functions.record(consequence.type());
        Kept<R> kept = Current.row(t, definition.type(), consequence.id());
        if (consequence.step() == null) {
            change(t, definition, actor, kept, consequence.fields(), true);
            return;
        }
        Stages.Taking<R> taking =
                stages.led(
                        definition,
                        actor,
                        kept.stored(),
                        Stages.step(definition, consequence.step()),
                        t.lookup());
        step(t, definition, actor, kept, taking, consequence.fields(), true);
    }

    public <T extends Record> Stored<T> verify(
            WriteTransaction t, Actor actor, Class<T> type, RecordId id, long version)
            throws SQLException {
        RecordDefinition<T> definition = functions.record(type);
        Kept<T> kept = current(t, definition, actor, id);
        stages.requireSecondPerson(definition, actor, kept);
        requireVersion(t, definition, actor, kept.stored(), version, Map.of());
        Stored<T> same = kept.stored();
        Next<T> next =
                new Next<>(
                        new Drafted<>(same.value(), same.gaps(), same.place()),
                        null,
                        null,
                        null,
                        false);
        return keeping.change(t, definition, actor, Act.VERIFIED, kept, next, List.of());
    }

    public <T extends Record> Stored<T> withdraw(
            WriteTransaction t,
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            String reason)
            throws SQLException {
        RecordDefinition<T> definition = functions.record(type);
        Kept<T> kept = current(t, definition, actor, id);
        if (!access.mayWithdraw(actor, definition, kept.stored().place())) {
            throw new Refusal("SYS-403", null);
        }
        requireVersion(t, definition, actor, kept.stored(), version, Map.of());
        Problems problems = new Problems();
        definition.checkWithdrawal(kept.stored(), t.lookup(), problems);
        problems.refuse();
        return withdrawals.withdraw(t, actor, definition, kept, Reason.of(reason, definition));
    }

    /**
     * The record as it stands, unless this person may not see it: then it is not there. What is
     * open to him for reading alone he cannot change.
     */
    private <T extends Record> Kept<T> current(
            WriteTransaction t, RecordDefinition<T> definition, Actor actor, RecordId id)
            throws SQLException {
        seals.requireOpen(t.lookup(), actor, definition, id);
        Kept<T> kept = Current.row(t, definition.type(), id);
        if (!isPaper(actor)) {
            // The answer to a change shows the record: who may not read it now may not change it.
            access.requireRead(actor, definition, kept.stored().place());
        }
        return kept;
    }

    private <T extends Record> Stored<T> kept(
            WriteTransaction t,
            RecordDefinition<T> definition,
            Actor actor,
            Act act,
            Kept<T> before,
            Next<T> next,
            List<String> fields)
            throws SQLException {
        Stored<T> after = keeping.change(t, definition, actor, act, before, next, fields);
        if (!after.place().equals(before.stored().place())) {
            following.moved(t, actor, definition, after);
        }
        wholes.follow(t, actor, definition, before.stored(), after);
        return after;
    }

    private <T extends Record> void requireVersion(
            WriteTransaction t,
            RecordDefinition<T> definition,
            Actor actor,
            Stored<T> now,
            long version,
            Map<String, ? extends @Nullable Object> fields)
            throws SQLException {
        if (now.version() != version) {
            Set<String> masked = access.masked(actor, definition);
            throw StaleEdit.of(t.session(), definition.model(), now, version, fields, masked);
        }
    }

    private static boolean isPaper(Actor actor) {
        return actor.channel() == Channel.IMPORT;
    }

    @SuppressWarnings("unchecked") // getClass() of a T that is a final record class
    private static <T extends Record> Class<T> typeOf(T value) {
        return (Class<T>) value.getClass();
    }
}
