package org.linli.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/** What is wrong with a draft, gathered so that a form shows all of it at once. */
public final class Problems {
    private final List<Refusal> found = new ArrayList<>();

    public Problems add(String code, @Nullable String field) {
        return add(code, field, Map.of());
    }

    public Problems add(String code, @Nullable String field, Map<String, String> params) {
        return add(new Refusal(code, field, params));
    }

    public Problems add(Refusal refusal) {
        found.addAll(refusal.each());
        return this;
    }

    public Problems when(boolean wrong, String code, @Nullable String field) {
        return wrong ? add(code, field) : this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Refusal> found() {
        return List.copyOf(found);
    }

    /**
     * @throws Refusal with all problems, the first leading, if there are any
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.all(found);
        }
    }
}
