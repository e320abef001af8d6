package org.linli.function;

import java.util.Locale;
import java.util.Set;
import org.linli.store.Lookup;

/**
 * The communities and villages that the station works in, as the function that keeps them knows.
 */
public interface Communities {
    /** Division codes of twelve digits, at most some hundred. */
    Set<String> of(Lookup lookup);

    /** What people call one; of a code that is not known the code. */
    String name(String code, Locale language);
}
