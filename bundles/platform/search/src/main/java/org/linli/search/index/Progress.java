package org.linli.search.index;

import java.util.HashMap;
import java.util.Map;

/**
 * How far the index is: for each record type the shape of its cards and the journal entry up to
 * which its records are on them. Kept with every commit of the index, so that the two never
 * disagree.
 *
 * <p>Each type has a mark of its own, since a function that is off falls behind the others.
 */
final class Progress {
    /** The newest journal entry seen, with its hash: another database has another one there. */
    private static final String SEEN = "journal";

    private static final String TYPE = "type.";

    private final Map<String, Mark> marks = new HashMap<>();
    private Seen seen = new Seen(0, "");

    /**
     * @param digest of the {@link Shape}
     * @param entry sequence of the journal entry
     */
    record Mark(String digest, long entry) {}

    record Seen(long entry, String hash) {}

    static Progress of(Iterable<Map.Entry<String, String>> kept) {
        Progress progress = new Progress();
        for (Map.Entry<String, String> line : kept) {
            int space = line.getValue().indexOf(' ');
            String first = line.getValue().substring(0, space);
            String second = line.getValue().substring(space + 1);
            if (line.getKey().equals(SEEN)) {
                progress.seen = new Seen(Long.parseLong(first), second);
            } else {
                progress.marks.put(
                        line.getKey().substring(TYPE.length()),
                        new Mark(second, Long.parseLong(first)));
            }
        }
        return progress;
    }

    Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        marks.forEach((type, m) -> kept.put(TYPE + type, m.entry() + " " + m.digest()));
        kept.put(SEEN, seen.entry() + " " + seen.hash());
        return kept;
    }

    boolean knows(Shape<?> shape) {
        Mark mark = marks.get(shape.type());
        return mark != null && mark.digest().equals(shape.digest());
    }

    /** The entry up to which the type's records are in; 0 if there are none. */
    long of(Shape<?> shape) {
        Mark mark = marks.get(shape.type());
        return mark == null ? 0 : mark.entry();
    }

    /** All changes of the type up to the entry are on its cards. Never goes back. */
    void reached(Shape<?> shape, long entry) {
        marks.put(shape.type(), new Mark(shape.digest(), Math.max(of(shape), entry)));
    }

    void forget(Shape<?> shape) {
        marks.remove(shape.type());
    }

    void forgetAll() {
        marks.clear();
        seen = new Seen(0, "");
    }

    /** The newest entry that any type has reached. */
    long newest() {
        return marks.values().stream().mapToLong(Mark::entry).max().orElse(0);
    }

    Seen seen() {
        return seen;
    }

    void saw(long entry, String hash) {
        seen = new Seen(entry, hash);
    }
}
