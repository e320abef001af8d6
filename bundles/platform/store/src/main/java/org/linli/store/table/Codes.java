package org.linli.store.table;

/** Constants of code lists by their names. */
public final class Codes {
    private Codes() {}

    /**
     * @throws IllegalArgumentException if the list has no such constant
     */
    public static Object constant(Class<?> list, String name) {
        for (Object constant : list.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(list.getSimpleName() + " has no constant " + name);
    }
}
