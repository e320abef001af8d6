package org.linli.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/** Whether all that bundles need is there; if not, one sentence says what, and who has it. */
final class Fit {
    private static final Pattern FROM = Pattern.compile("version>?=([0-9.A-Za-z_-]+)");

    private final List<Bundle> all;

    Fit(List<Bundle> all) {
        this.all = all;
    }

    /**
     * @param offers names of functions at hand that would bring a package
     * @throws Refusal FUN-011 another function brings it, FUN-012 it is there in another version,
     *     FUN-013 nobody has it
     */
    void require(String function, List<Bundle> fresh, Function<String, Optional<String>> offers) {
        for (Bundle bundle : fresh) {
            for (BundleRequirement need : revision(bundle).getDeclaredRequirements(null)) {
                if (isMandatory(need) && capabilities(need).noneMatch(need::matches)) {
                    throw refusal(function, need, offers);
                }
            }
        }
    }

    /**
     * Whether bundles of others find all they need when a change is made.
     *
     * @param going what the change takes away or exchanges
     * @throws Refusal FUN-043 with the function that would not work any more
     */
    void requireStill(String going, List<Bundle> rewired) {
        for (Bundle bundle : rewired) {
            for (BundleRequirement need : revision(bundle).getDeclaredRequirements(null)) {
                if (isMandatory(need) && capabilities(need).noneMatch(need::matches)) {
                    String by =
                            FeatureBundles.functionOf(bundle).orElseGet(bundle::getSymbolicName);
                    throw new Refusal(
                            "FUN-043",
                            null,
                            Map.of("name", going, "needs", needed(need), "by", by));
                }
            }
        }
    }

    /**
     * Whether bundles keep to themselves: none is a part of another's bundle or offers a package
     * that the station has. At the next start others would be wired to it.
     *
     * @param station bundles that all functions stand on
     * @throws Refusal FUN-025 with what they may not bring
     */
    void requireOwn(String function, List<Bundle> fresh, List<Bundle> station) {
        Set<String> own = names(fresh);
        Set<Object> packages =
                station.stream()
                        .flatMap(Fit::packages)
                        .collect(Collectors.toCollection(HashSet::new));
        for (Bundle bundle : fresh) {
            for (BundleRequirement host :
                    revision(bundle).getDeclaredRequirements(HostNamespace.HOST_NAMESPACE)) {
                String wanted =
                        wanted(
                                HostNamespace.HOST_NAMESPACE,
                                host.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""));
                if (!own.contains(wanted)) {
                    throw foreign(function, "Fragment-Host: " + wanted);
                }
            }
            packages(bundle)
                    .filter(packages::contains)
                    .findFirst()
                    .ifPresent(
                            exported -> {
                                throw foreign(function, "Export-Package: " + exported);
                            });
        }
    }

    private static Set<String> names(List<Bundle> bundles) {
        return bundles.stream()
                .map(Bundle::getSymbolicName)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Object> packages(Bundle bundle) {
        return revision(bundle).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(c -> c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
    }

    private static Refusal foreign(String function, String what) {
        return new Refusal("FUN-025", null, Map.of("name", function, "what", what));
    }

    private static boolean isMandatory(BundleRequirement need) {
        Map<String, String> said = need.getDirectives();
        String effective = said.getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, "resolve");
        return !Constants.RESOLUTION_OPTIONAL.equals(said.get(Constants.RESOLUTION_DIRECTIVE))
                && effective.equals("resolve")
                && !"dynamic".equals(said.get(Constants.RESOLUTION_DIRECTIVE));
    }

    private Stream<BundleCapability> capabilities(BundleRequirement need) {
        return all.stream()
                .filter(bundle -> bundle.getState() != Bundle.UNINSTALLED)
                .flatMap(b -> revision(b).getDeclaredCapabilities(need.getNamespace()).stream());
    }

    private static BundleRevision revision(Bundle bundle) {
        return bundle.adapt(BundleRevision.class);
    }

    private Refusal refusal(
            String function, BundleRequirement need, Function<String, Optional<String>> offers) {
        String wanted = wanted(need);
        List<String> there = new ArrayList<>();
        capabilities(need)
                .filter(c -> wanted.equals(c.getAttributes().get(need.getNamespace())))
                .forEach(c -> there.add(version(c)));
        String by = offers.apply(wanted).orElse("");
        Map<String, String> told =
                Map.of(
                        "name",
                        function,
                        "needs",
                        needed(need),
                        "has",
                        String.join(", ", there),
                        "by",
                        by);
        if (!there.isEmpty()) {
            return new Refusal("FUN-012", null, told);
        }
        return new Refusal(by.isEmpty() ? "FUN-013" : "FUN-011", null, told);
    }

    private static String wanted(BundleRequirement need) {
        return wanted(need.getNamespace(), filter(need));
    }

    /** With the version from which on it fits. */
    private static String needed(BundleRequirement need) {
        Matcher from = FROM.matcher(filter(need));
        return from.find() ? wanted(need) + " " + from.group(1) : wanted(need);
    }

    private static String filter(BundleRequirement need) {
        return need.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }

    /** Of Java all versions are told up to the one there is. */
    private static String version(BundleCapability capability) {
        Object said = capability.getAttributes().get("version");
        return String.valueOf(said instanceof List<?> versions ? versions.getLast() : said);
    }

    private static String wanted(String namespace, String filter) {
        Matcher name = Pattern.compile(Pattern.quote(namespace) + "=([^)]+)").matcher(filter);
        return name.find() ? name.group(1) : namespace;
    }
}
