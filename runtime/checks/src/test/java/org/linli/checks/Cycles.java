package org.linli.checks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Nothing needs, by whatever way round, what needs it: no bundle, and no package of a bundle.
 *
 * <p>The packages of the api are left out: they are one contract, whose parts describe each other.
 */
final class Cycles {
    private final Map<String, Set<String>> needs;

    /**
     * @param needs who needs whom
     */
    Cycles(Map<String, Set<String>> needs) {
        this.needs = needs;
    }

    /** Which bundle uses packages of which other one. */
    static Cycles among(List<BundleClasses> bundles) {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (BundleClasses bundle : bundles) {
            Set<String> used = new TreeSet<>();
            bundle.references().values().forEach(used::addAll);
            used.removeAll(bundle.packages());
            needs.put(
                    bundle.name(),
                    bundles.stream()
                            .filter(other -> other.packages().stream().anyMatch(used::contains))
                            .map(BundleClasses::name)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return new Cycles(needs);
    }

    List<String> faults() {
        return needs.keySet().stream()
                .sorted()
                .filter(name -> reached(name).contains(name))
                .map(name -> name + " needs itself by way of " + needs.get(name))
                .toList();
    }

    private Set<String> reached(String start) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(needs.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /**
     * Which package of a bundle uses which other one. Templates include one another across their
     * folders; the classes written from them are left out.
     */
    static Cycles within(BundleClasses bundle) {
        Map<String, Set<String>> needs = new TreeMap<>(bundle.references());
        needs.keySet().removeIf(name -> name.contains(".template"));
        return new Cycles(bundle.name().equals("api") ? Map.of() : needs);
    }
}
