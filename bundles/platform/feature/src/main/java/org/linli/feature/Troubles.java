package org.linli.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.feature.generation.Cause;
import org.linli.function.FunctionModel;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;

/** What the administrator must know though he asked for nothing. */
final class Troubles {
    private static final Labels SENTENCES = Labels.of(Refusal.class, "refusals");

    private final FeatureBundles bundles;
    private final FunctionNames names;
    private final Supplier<List<FunctionModel>> awaiting;
    private volatile @Nullable RuntimeException unfollowed;

    /**
     * @param awaiting functions that are left out until their impact assessment is recorded
     */
    Troubles(FeatureBundles bundles, FunctionNames names, Supplier<List<FunctionModel>> awaiting) {
        this.awaiting = awaiting;
        this.bundles = bundles;
        this.names = names;
    }

    /**
     * The declared set is not what the node runs.
     *
     * @param why a refusal, or what else kept it
     */
    void notFollowed(RuntimeException why) {
        unfollowed = why;
    }

    /** It is, or there is nothing to follow. */
    void followed() {
        unfollowed = null;
    }

    List<Refusal> of(Locale language) {
        List<Refusal> all = new ArrayList<>();
        RuntimeException why = unfollowed;
        if (why != null) {
            all.add(new Refusal("FUN-039", null, Map.of("cause", sentence(why, language))));
        }
        for (FunctionModel function : awaiting.get()) {
            all.add(new Refusal("FUN-082", null, Map.of("name", function.label(language))));
        }
        for (Bundle bundle : bundles.lingering()) {
            String function = FeatureBundles.functionOf(bundle).orElseGet(bundle::getSymbolicName);
            all.add(
                    new Refusal(
                            "FUN-040",
                            null,
                            Map.of(
                                    "name",
                                    names.of(function, language),
                                    "bundle",
                                    bundle.getSymbolicName())));
        }
        return all;
    }

    private String sentence(RuntimeException why, Locale language) {
        return why instanceof Refusal refusal
                ? sentence(names.spoken(refusal, language), language)
                : Cause.of(why);
    }

    /** As the command line says it. */
    static String sentence(Refusal refusal, Locale language) {
        String text = SENTENCES.get(refusal.code(), language);
        return Labels.filled(text, refusal.params()) + " (" + refusal.code() + ")";
    }
}
