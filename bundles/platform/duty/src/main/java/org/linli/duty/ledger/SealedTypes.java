package org.linli.duty.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<String, RecordDefinition<?>> types = new LinkedHashMap<>();
    private final Map<String, Condition> seals = new HashMap<>();

    SealedTypes(Actor actor, Functions functions, Access access) {
        for (FunctionModel function : functions.enabled()) {
            for (RecordDefinition<?> type : function.records()) {
                Condition sealed = access.sealed(actor, type);
                if (sealed != null && access.mayRead(actor, type)) {
                    types.put(type.name(), type);
                    seals.put(type.name(), sealed);
                }
            }
        }
    }

    Set<String> names() {
        return types.keySet();
    }

    /** Those of records that are not sealed, in their order. */
    <D> List<D> seen(
            Lookup lookup, List<D> duties, Function<D, String> type, Function<D, RecordId> record) {
        Map<String, Set<RecordId>> asked = new LinkedHashMap<>();
        for (D duty : duties) {
            if (types.containsKey(type.apply(duty))) {
                asked.computeIfAbsent(type.apply(duty), t -> new HashSet<>())
                        .add(record.apply(duty));
            }
        }
        Set<RecordId> hidden = new HashSet<>();
        asked.forEach((name, ids) -> hidden.addAll(hidden(lookup, name, ids)));
        List<D> seen = new ArrayList<>(duties);
        seen.removeIf(duty -> hidden.contains(record.apply(duty)));
        return seen;
    }

    private Set<RecordId> hidden(Lookup lookup, String name, Collection<RecordId> ids) {
        RecordDefinition<?> type = types.get(name);
        Condition seal = seals.get(name);
        return type == null || seal == null ? Set.of() : lookup.holding(type.type(), ids, seal);
    }
}
