package org.linli.exchange.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.exchange.intake.RowResult.Outcome;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.Lifecycle;
import org.linli.function.RecordDefinition;
import org.linli.language.Labels;
import org.linli.record.Field;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Records;

/** Writes what a row tells about its records, and knows of which the rows before have told. */
final class Telling {
    private final Functions functions;
    private final Records records;
    private final Actor actor;
    private final HandWriting handWriting;
    private final Keeping keeping;

    /** Ids of the records that accepted rows have told of. */
    private final DigestSet told = new DigestSet();

    /** What became of the records that the row in hand tells of. */
    private final Map<RecordId, Outcome> outcomes = new LinkedHashMap<>();

    private int line;

    Telling(Office office, Actor actor, Keeping keeping) {
        this.functions = office.functions();
        this.records = office.records();
        this.actor = actor;
        this.handWriting = new HandWriting(office.journal());
        this.keeping = keeping;
    }

    void begin(int lineOfSheet) {
        line = lineOfSheet;
        outcomes.clear();
    }

    Map<RecordId, Outcome> outcomes() {
        return outcomes;
    }

    /** The row in hand stands. */
    void accepted() {
        outcomes.keySet().forEach(id -> told.add(Digest.of(id.text())));
    }

    /** Makes the record that is not there. */
    <T extends Record> Stored<T> anew(
            RecordDefinition<T> definition, T value, @Nullable Place place) {
        Stored<T> made = keeping.create(definition, value, place, line);
        outcomes.put(made.id(), Outcome.CREATED);
        return made;
    }

    /** Compares with the record that is there, and changes what paper may change. */
    <T extends Record> Stored<T> again(RecordDefinition<T> definition, Stored<T> there, T paper) {
        if (compare(definition, there, paper).isNothing()) {
            outcomes.merge(there.id(), Outcome.SAME, Telling::stronger);
            return there;
        }
        // What is remembered may be some rows old: decide on the record as it stands now. And on
        // the
        // paper as it would be kept: a phone with blanks is not another phone.
        Stored<T> before = keeping.lookup().find(definition.type(), there.ref()).orElse(there);
        Comparison comparison = compare(definition, before, settled(definition, before, paper));
        requireSameStage(definition, before, comparison.changes());
        outcomes.merge(before.id(), outcome(comparison), Telling::stronger);
        return comparison.changes().isEmpty()
                ? before
                : keeping.change(definition, before, comparison.changes());
    }

    /** Changes what differs, whoever told of it; a row about somebody is not a row about this. */
    <T extends Record> Stored<T> amend(RecordDefinition<T> definition, Stored<T> there, T value) {
        T checked = records.check(actor, value, there, null, keeping.lookup());
        RecordModel<T> model = definition.model();
        Map<String, Object> changes = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            Object now = model.get(checked, field);
            if (field.typed() && now != null && !now.equals(model.get(there.value(), field))) {
                changes.put(field.name(), now);
            }
        }
        return changes.isEmpty() ? there : keeping.change(definition, there, changes);
    }

    /** The paper with what differs from the record in the form in which it would be kept. */
    private <T extends Record> T settled(
            RecordDefinition<T> definition, Stored<T> before, T paper) {
        RecordModel<T> model = definition.model();
        Map<String, Object> differing = compare(definition, before, paper).told();
        T whole = model.with(before.value(), differing);
        T checked = records.check(actor, whole, before, null, keeping.lookup());
        Map<String, @Nullable Object> settled = new LinkedHashMap<>();
        differing.keySet().forEach(f -> settled.put(f, model.get(checked, f)));
        return model.with(paper, settled);
    }

    /** Paper makes records in any stage, but from there on they move by steps only. */
    private <T extends Record> void requireSameStage(
            RecordDefinition<T> definition, Stored<T> before, Map<String, Object> changes) {
        String stage = definition.lifecycle().map(Lifecycle::stage).orElse("");
        if (changes.get(stage) instanceof Enum<?> wanted
                && definition.model().get(before.value(), stage) instanceof Enum<?> now) {
            Labels labels = functions.of(definition).labels();
            throw Refusal.worded(
                    "IMP-016",
                    stage,
                    language ->
                            Map.of(
                                    "no", before.number(),
                                    "from", labels.get(FunctionModel.codeKey(now), language),
                                    "to", labels.get(FunctionModel.codeKey(wanted), language)));
        }
    }

    /**
     * The first row that tells of a record may change it; later ones of the same file fill gaps.
     */
    private <T extends Record> Comparison compare(
            RecordDefinition<T> definition, Stored<T> there, T paper) {
        boolean first =
                !outcomes.containsKey(there.id()) && !told.contains(Digest.of(there.id().text()));
        return Comparison.of(
                definition.model(), there.value(), paper, first, () -> handWriting.in(there));
    }

    private static Outcome outcome(Comparison comparison) {
        if (comparison.kept()) {
            return Outcome.KEPT;
        }
        return comparison.changes().isEmpty() ? Outcome.SAME : Outcome.CHANGED;
    }

    private static Outcome stronger(Outcome one, Outcome other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
