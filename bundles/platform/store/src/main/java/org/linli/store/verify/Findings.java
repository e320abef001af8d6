package org.linli.store.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.store.verify.Finding.Kind;

/** What was found, the first of it in words: after a hundred nobody reads on. */
final class Findings {
    private static final int TOLD = 100;

    private final List<Finding> told = new ArrayList<>();
    private long count;

    /**
     * @param params name, value, name, value
     */
    void add(Kind kind, Object... params) {
        count++;
        if (told.size() >= TOLD) {
            return;
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < params.length; i += 2) {
            named.put(params[i].toString(), params[i + 1].toString());
        }
        told.add(new Finding(kind, named));
    }

    List<Finding> told() {
        return told;
    }

    long count() {
        return count;
    }
}
