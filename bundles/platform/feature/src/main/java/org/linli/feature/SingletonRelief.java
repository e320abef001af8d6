package org.linli.feature;

import java.util.Collection;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Lets the new version of a bundle be wired beside the old one that a change takes away, also where
 * there may be only one of its name: of the two only one ever runs.
 *
 * @see "OSGi Core 8, 57.6: resolver hook, singleton collisions"
 */
final class SingletonRelief implements ResolverHook {
    private final Predicate<Bundle> leaving;

    SingletonRelief(Predicate<Bundle> leaving) {
        this.leaving = leaving;
    }

    @Override
    public void filterSingletonCollisions(
            BundleCapability singleton, Collection<BundleCapability> candidates) {
        boolean leaves = leaving.test(singleton.getRevision().getBundle());
        candidates.removeIf(other -> leaves || leaving.test(other.getRevision().getBundle()));
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // All may be.
    }

    @Override
    public void filterMatches(
            BundleRequirement requirement, Collection<BundleCapability> candidates) {
        // All may be.
    }

    @Override
    public void end() {
        // Nothing is kept.
    }
}
