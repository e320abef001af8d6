package org.linli.control;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Where a command speaks to. */
@ProviderType
public interface Console {
    void line(String text);

    /** A line that the next one replaces, on a terminal. */
    void progress(String text);

    /** The same for machines; printed with {@code --json} in place of the lines. */
    void data(Map<String, ?> fields);

    /** Asks for a secret without showing it; empty if the user gave none. */
    char[] secret(String prompt);
}
