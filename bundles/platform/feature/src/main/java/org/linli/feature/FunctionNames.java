package org.linli.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Shelf;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;

/** What functions are called, on the node or at hand: sentences name them as pages do. */
final class FunctionNames {
    /** Places of a sentence that name functions, by their keys. */
    private static final List<String> PLACES = List.of("name", "by");

    /** Their names are those of sets. */
    private static final Set<String> OF_SETS = Set.of("FUN-017", "FUN-035");

    private final FeatureBundles bundles;
    private final Shelf shelf;
    private final Generations generations;

    FunctionNames(FeatureBundles bundles, Shelf shelf, Generations generations) {
        this.bundles = bundles;
        this.shelf = shelf;
        this.generations = generations;
    }

    /**
     * @param key name of a feature, with {@code :VERSION} or without
     * @return its label and version; the key if nothing at hand tells a label
     */
    String of(String key, Locale language) {
        int sign = key.indexOf(':');
        String name = sign < 0 ? key : key.substring(0, sign);
        String version = sign < 0 ? "" : " " + key.substring(sign + 1);
        return label(name, language).map(label -> label + version).orElse(key);
    }

    String of(List<String> keys, Locale language) {
        return joined(keys.stream().map(key -> of(key, language)).toList(), language);
    }

    /** As an enumeration is written in the language. */
    static String joined(List<String> words, Locale language) {
        return String.join(Labels.isEnglish(language) ? ", " : "、", words);
    }

    /** The refusal as the reader is to see it. */
    Refusal spoken(Refusal refusal, Locale language) {
        if (!refusal.code().startsWith("FUN-") || OF_SETS.contains(refusal.code())) {
            return refusal;
        }
        Map<String, String> params = new HashMap<>(refusal.params());
        for (String place : PLACES) {
            params.computeIfPresent(place, (_, key) -> of(List.of(key.split(", ")), language));
        }
        return new Refusal(refusal.code(), refusal.field(), params);
    }

    private Optional<String> label(String name, Locale language) {
        return choices(name)
                .flatMap(chosen -> bundles.jarsAtHand(chosen).stream())
                .filter(jar -> jar.function().filter(f -> isNamed(f, name)).isPresent())
                .flatMap(jar -> Stream.ofNullable(jar.labels(language).getProperty("function")))
                .findFirst();
    }

    /** The feature that all others stand on has a function of another name. */
    private static boolean isNamed(String function, String feature) {
        return function.equals(feature) || feature.equals(Chosen.BASE);
    }

    private Stream<Chosen> choices(String name) {
        List<Chosen> choices = new ArrayList<>();
        generations.current().flatMap(now -> now.feature(name)).ifPresent(choices::add);
        choices.add(Chosen.declared(name, "", true));
        shelf.versions(name).forEach(version -> choices.add(Chosen.declared(name, version, true)));
        return choices.stream();
    }
}
