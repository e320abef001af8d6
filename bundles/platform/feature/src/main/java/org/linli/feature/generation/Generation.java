package org.linli.feature.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the node runs from one change to the next.
 *
 * @param number counts up; a generation that goes back has a new one
 * @param before the generation that going back leads to; 0 if there is none
 * @param by account, or {@code set} where the declared set was followed
 * @param change what was done, such as {@code enable corrections}
 * @param declared the declared set as it was last followed
 * @param head the journal's last entry when the change began, for going back; {@link #UNKNOWN}
 *     until the node has started with what was chosen while it stood still
 * @param features in the order they are put on the node
 * @param returns functions whose records go back to what they were at an entry of the journal
 */
public record Generation(
        int number,
        int before,
        Instant at,
        String by,
        String change,
        String declared,
        long head,
        List<Chosen> features,
        Map<String, Long> returns) {

    public static final long UNKNOWN = -1;

    public Generation {
        features = List.copyOf(features);
        returns = Map.copyOf(returns);
    }

    public Optional<Chosen> feature(String name) {
        return features.stream().filter(f -> f.feature().equals(name)).findFirst();
    }

    /**
     * What goes back from this generation to the one before it: its features, and the records of
     * the functions whose version changed. From there, going back leads one further.
     */
    public Generation backTo(Generation earlier, Instant when, String who) {
        Map<String, Long> returning = new TreeMap<>();
        for (Chosen then : earlier.features) {
            // Where the node never started with this generation, nobody has changed a record.
            feature(then.feature())
                    .filter(now -> !now.version().equals(then.version()) && head != UNKNOWN)
                    .ifPresent(now -> returning.put(then.feature(), head));
        }
        return new Generation(
                number + 1,
                earlier.before,
                when,
                who,
                "back " + earlier.number,
                declared,
                earlier.head,
                earlier.features,
                returning);
    }

    /** Whether what it runs was said by a file of city IT's own. */
    public boolean isOfOwnSet() {
        return DeclaredSet.isOfOwn(declared);
    }

    /** Whether it stands for one that was begun and taken back. */
    public boolean undoes() {
        return change.startsWith("undo ");
    }

    /** The same, begun at an entry of the journal. */
    public Generation begunAt(long entry) {
        return new Generation(number, before, at, by, change, declared, entry, features, returns);
    }

    Properties written() {
        Properties lines = new Properties();
        lines.setProperty("before", Integer.toString(before));
        lines.setProperty("at", at.toString());
        lines.setProperty("by", by);
        lines.setProperty("change", change);
        lines.setProperty("declared", declared);
        lines.setProperty("head", Long.toString(head));
        List<String> order = new ArrayList<>();
        for (Chosen chosen : features) {
            order.add(chosen.feature());
            String key = "feature." + chosen.feature();
            lines.setProperty(key, chosen.enabled() ? "enabled" : "disabled");
            lines.setProperty(key + ".version", chosen.version());
            if (chosen.at() != null && chosen.by() != null) {
                lines.setProperty(key + ".at", chosen.at().toString());
                lines.setProperty(key + ".by", chosen.by());
            }
        }
        lines.setProperty("features", String.join(" ", order));
        returns.forEach((name, entry) -> lines.setProperty("returns." + name, entry.toString()));
        return lines;
    }

    static Generation read(int number, Properties lines) {
        List<Chosen> features = new ArrayList<>();
        for (String name : lines.getProperty("features", "").split(" ")) {
            if (!name.isEmpty()) {
                features.add(chosen(name, lines));
            }
        }
        Map<String, Long> returns = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith("returns.")) {
                returns.put(
                        key.substring("returns.".length()), Long.valueOf(lines.getProperty(key)));
            }
        }
        return new Generation(
                number,
                Integer.parseInt(lines.getProperty("before", "0")),
                Instant.parse(lines.getProperty("at")),
                lines.getProperty("by", ""),
                lines.getProperty("change", ""),
                lines.getProperty("declared", ""),
                Long.parseLong(lines.getProperty("head", "0")),
                features,
                returns);
    }

    private static Chosen chosen(String name, Properties lines) {
        String key = "feature." + name;
        String at = lines.getProperty(key + ".at");
        return new Chosen(
                name,
                lines.getProperty(key + ".version", ""),
                "enabled".equals(lines.getProperty(key)),
                at == null ? null : Instant.parse(at),
                lines.getProperty(key + ".by"));
    }
}
