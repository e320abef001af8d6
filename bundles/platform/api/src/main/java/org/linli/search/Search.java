package org.linli.search;

import java.util.List;
import org.linli.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Finds records by any fragment of a name, its pinyin initials, a number, phone or address. */
@ProviderType
public interface Search {

    /**
     * @param wholeStation beyond the reader's own segments: at most 20 hits, with a purpose,
     *     journalled
     * @throws org.linli.refusal.Refusal SYS-403, SYS-428, or SEA-001 if the fragment is too short
     *     to find anything but everything
     */
    List<Hit> find(Actor actor, String fragment, boolean wholeStation, int most);

    /** Whether all committed changes can be found yet. */
    boolean upToDate();
}
