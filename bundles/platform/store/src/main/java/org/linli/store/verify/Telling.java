package org.linli.store.verify;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.table.JsonTree;
import org.linli.store.table.RecordBody;

/** A record as its last journal entry tells it: facts by name, each as text. */
final class Telling {
    private static final Set<Act> WRITING =
            EnumSet.of(Act.CREATED, Act.CHANGED, Act.STEPPED, Act.VERIFIED, Act.WITHDRAWN);

    private Telling() {}

    /** Whether an entry tells what a row is to be. */
    static boolean isOfRow(JournalEntry entry) {
        return entry.id() != null && WRITING.contains(entry.act());
    }

    /**
     * @throws IllegalStateException if the body is no JSON object
     */
    static SortedMap<String, String> facts(JournalEntry entry) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (Map.Entry<?, ?> member : RecordBody.parse(entry.body()).entrySet()) {
            facts.put((String) member.getKey(), text(member.getValue()));
        }
        facts.remove(RecordBody.REASON);
        facts.putIfAbsent("@withdrawn", "false");
        facts.put("@type", entry.type());
        facts.put("@id", String.valueOf(entry.id()));
        facts.put("@version", Long.toString(entry.version()));
        facts.put("@entry", Long.toString(entry.sequence()));
        facts.put("@updatedAt", entry.at().toString());
        facts.put("@updatedBy", entry.account());
        facts.put("@gapCount", gapCount(facts.get("@gaps")));
        return facts;
    }

    static String gapCount(@Nullable String gaps) {
        return Integer.toString(gaps == null ? 0 : gaps.split(",", -1).length);
    }

    /** A list or part in one form, whoever wrote its JSON. */
    static String json(String json) {
        return text(JsonTree.parse(json));
    }

    private static String text(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> || tree instanceof List<?>)) {
            return String.valueOf(tree);
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
            JsonTree.write(json, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
