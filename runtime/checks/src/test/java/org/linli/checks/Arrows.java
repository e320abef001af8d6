package org.linli.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which bundle may know which.
 *
 * <p>Functions know the api and the register, platform bundles the api, the api nobody. No package
 * lies in two bundles: at run time the nearer one would hide the other.
 */
final class Arrows {
    private final List<BundleClasses> bundles;

    Arrows(List<BundleClasses> bundles) {
        this.bundles = bundles;
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (BundleClasses bundle : bundles) {
            Set<String> allowed = new TreeSet<>(bundle.packages());
            for (String other : allowed(bundle)) {
                allowed.addAll(packagesOf(other));
            }
            bundle.references()
                    .forEach(
                            (from, targets) ->
                                    targets.stream()
                                            .filter(target -> !allowed.contains(target))
                                            .filter(this::isOurs)
                                            .map(target -> from + " must not know " + target)
                                            .forEach(faults::add));
        }
        faults.addAll(splitPackages());
        return faults;
    }

    private static List<String> allowed(BundleClasses bundle) {
        if (bundle.name().equals("api")) {
            return List.of();
        }
        return bundle.kind().equals("functions") && !bundle.name().equals("registry")
                ? List.of("api", "registry")
                : List.of("api");
    }

    private Set<String> packagesOf(String name) {
        return bundles.stream()
                .filter(bundle -> bundle.name().equals(name))
                .findFirst()
                .map(BundleClasses::packages)
                .orElse(Set.of());
    }

    /** A part of a name may look like a package; what no bundle holds is none. */
    private boolean isOurs(String target) {
        return bundles.stream().anyMatch(bundle -> bundle.packages().contains(target));
    }

    private List<String> splitPackages() {
        List<String> faults = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (BundleClasses bundle : bundles) {
            for (String name : bundle.packages()) {
                String other = owners.putIfAbsent(name, bundle.name());
                if (other != null) {
                    faults.add(name + " lies in two bundles: " + other + ", " + bundle.name());
                }
            }
        }
        return faults;
    }
}
