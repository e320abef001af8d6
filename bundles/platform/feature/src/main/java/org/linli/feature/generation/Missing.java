package org.linli.feature.generation;

/** A feature or a set is named that is not at hand. */
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final boolean set;

    private Missing(String name, boolean set) {
        super(set ? "no such set" : "no such feature");
        this.name = name;
        this.set = set;
    }

    static Missing feature(String name) {
        return new Missing(name, false);
    }

    static Missing set(String name) {
        return new Missing(name, true);
    }

    public String name() {
        return name;
    }

    public boolean isSet() {
        return set;
    }
}
