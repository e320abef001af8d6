package org.linli.web.station;

import java.util.List;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.Past;
import org.linli.web.frame.Visit;
import org.linli.web.words.Say;

/**
 * What was chosen when, as lines. A generation keeps its change as the words of the command, such
 * as {@code enable corrections}; the page says it in the reader's.
 */
final class PastChanges {
    private final Say say;
    private final List<Entry> entries;

    private PastChanges(Say say, List<Entry> entries) {
        this.say = say;
        this.entries = entries;
    }

    static List<String> of(Visit visit, List<Entry> entries, int most) {
        PastChanges words = new PastChanges(visit.say(), entries);
        return visit.platform().functionSwitch().past(most).stream()
                .map(one -> words.line(one, visit.days().moment(one.at())))
                .toList();
    }

    private String line(Past one, String when) {
        return say.say(
                "functions.past",
                "number",
                one.number(),
                "when",
                when,
                "who",
                who(say, one.by()),
                "change",
                change(one.change()));
    }

    /** An account, or what is no account: the console, the set. */
    static String who(Say say, String by) {
        return say.optional("functions.past.by." + by).orElse(by);
    }

    private String change(String kept) {
        int sign = kept.indexOf(' ');
        String verb = sign < 0 ? kept : kept.substring(0, sign);
        String rest = sign < 0 ? "" : kept.substring(sign + 1);
        int colon = rest.indexOf(':');
        String name = colon < 0 ? rest : rest.substring(0, colon);
        String key = "functions.past." + verb + (colon < 0 ? "" : ".version");
        if (say.optional(key).isEmpty()) {
            return kept;
        }
        return say.say(key, "name", label(name), "version", rest.substring(colon + 1));
    }

    /** A function that is no longer at hand has no label left; a generation's number is none. */
    private String label(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::label)
                .findFirst()
                .orElse(name);
    }
}
