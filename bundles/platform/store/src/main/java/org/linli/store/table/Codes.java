package org.linli.store.table;

/** Constants of code lists by their names. */
public final class Codes {
    private Codes() {}

    /**
     * @throws IllegalArgumentException if the list has no such constant
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a code list is an enum
    public static Object constant(Class<?> list, String name) {
        return Enum.valueOf((Class) list, name);
    }
}
