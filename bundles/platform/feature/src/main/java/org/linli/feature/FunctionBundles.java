package org.linli.feature;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/**
 * The bundles that say in their manifest which function they bring, whether started or not: {@code
 * Provide-Capability: org.linli.function;org.linli.function=corrections}.
 */
final class FunctionBundles {
    static final String NAMESPACE = "org.linli.function";

    private final BundleContext context;

    FunctionBundles(BundleContext context) {
        this.context = context;
    }

    /** By function name, in their order. */
    Map<String, Bundle> all() {
        Map<String, Bundle> found = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            functionOf(bundle).ifPresent(name -> found.put(name, bundle));
        }
        return found;
    }

    static Optional<String> functionOf(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Optional.empty()
                : revision.getDeclaredCapabilities(NAMESPACE).stream()
                        .map(c -> String.valueOf(c.getAttributes().get(NAMESPACE)))
                        .findFirst();
    }

    /** Started functions that import packages of this one and would not work without it. */
    Set<String> users(Bundle bundle) {
        Set<String> users = new LinkedHashSet<>();
        all().forEach(
                        (name, user) -> {
                            if (user.getState() == Bundle.ACTIVE && imports(user, bundle)) {
                                users.add(name);
                            }
                        });
        return users;
    }

    /** Functions that this one imports packages of and that are not started. */
    Set<String> missing(Bundle bundle) {
        Set<String> missing = new LinkedHashSet<>();
        all().forEach(
                        (name, needed) -> {
                            if (needed.getState() != Bundle.ACTIVE && imports(bundle, needed)) {
                                missing.add(name);
                            }
                        });
        return missing;
    }

    /** By what the two declare, since a function that was never started has no wires. */
    private static boolean imports(Bundle user, Bundle provider) {
        BundleRevision using = user.adapt(BundleRevision.class);
        BundleRevision providing = provider.adapt(BundleRevision.class);
        return user != provider
                && using.getDeclaredRequirements(BundleRevision.PACKAGE_NAMESPACE).stream()
                        .anyMatch(
                                wanted ->
                                        providing
                                                .getDeclaredCapabilities(
                                                        BundleRevision.PACKAGE_NAMESPACE)
                                                .stream()
                                                .anyMatch(wanted::matches));
    }
}
