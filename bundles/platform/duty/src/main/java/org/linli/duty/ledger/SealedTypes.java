package org.linli.duty.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.RecordId;
import org.linli.store.Lookup;

/**
 * The types of which some records may be sealed for a reader. Duties of such a record are not there
 * for him, nor are they counted.
 *
 * <p>They are found among the duties that were read anyway: a list of all that is sealed would grow
 * with the years, and with it every statement that leaves them out.
 */
final class SealedTypes {
    private final Map<String, Seal> seals = new LinkedHashMap<>();

    /** What is sealed of a type. */
    private record Seal(RecordDefinition<?> type, Condition sealed) {}

    SealedTypes(Actor actor, Functions functions, Access access) {
        for (FunctionModel function : functions.enabled()) {
            for (RecordDefinition<?> type : function.records()) {
                Condition sealed = access.sealed(actor, type);
                if (sealed != null && access.mayRead(actor, type)) {
                    seals.put(type.name(), new Seal(type, sealed));
                }
            }
        }
    }

    Set<String> names() {
        return seals.keySet();
    }

    /** Those of records that are not sealed, in their order. */
    <D> List<D> seen(
            Lookup lookup, List<D> duties, Function<D, String> type, Function<D, RecordId> record) {
        Map<Seal, Set<RecordId>> asked = new LinkedHashMap<>();
        for (D duty : duties) {
            Seal seal = seals.get(type.apply(duty));
            if (seal != null) {
                asked.computeIfAbsent(seal, s -> new HashSet<>()).add(record.apply(duty));
            }
        }
        Set<RecordId> hidden = new HashSet<>();
        asked.forEach(
                (seal, ids) ->
                        hidden.addAll(lookup.holding(seal.type().type(), ids, seal.sealed())));
        List<D> seen = new ArrayList<>(duties);
        seen.removeIf(duty -> hidden.contains(record.apply(duty)));
        return seen;
    }
}
