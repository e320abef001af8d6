package org.linli.feature.generation;

/** A feature or a set is named that is not at hand, or a set that cannot be read. */
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final What what;

    /** What is missing. */
    public enum What {
        FEATURE,
        SET,
        /** It is there and is no UTF-8 text with a line {@code features}. */
        READABLE_SET
    }

    private Missing(String name, What what) {
        super(what.toString());
        this.name = name;
        this.what = what;
    }

    static Missing feature(String name) {
        return new Missing(name, What.FEATURE);
    }

    static Missing set(String name) {
        return new Missing(name, What.SET);
    }

    static Missing readable(String name) {
        return new Missing(name, What.READABLE_SET);
    }

    public String name() {
        return name;
    }

    public What what() {
        return what;
    }
}
