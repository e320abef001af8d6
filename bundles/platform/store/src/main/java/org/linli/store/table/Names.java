package org.linli.store.table;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of types and fields as identifiers of SQL, and back. Only letters and digits pass, so a
 * name can stand in a statement; the prefix keeps every name clear of SQL's own words.
 */
public final class Names {
    static final String TABLE = "r_";

    /** Before the column of a single value. */
    static final String VALUE = "f_";

    /** Before the column of a list or a part, which holds JSON. */
    static final String JSON = "j_";

    /** PostgreSQL cuts identifiers behind so many characters. */
    private static final int LONGEST = 60;

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

    private Names() {}

    /**
     * @throws IllegalArgumentException if the type's name is not lower case with hyphens
     */
    public static String table(String type) {
        return checked(TYPE, type, TABLE + type.replace('-', '_'));
    }

    static String column(String field, boolean json) {
        StringBuilder name = new StringBuilder(json ? JSON : VALUE);
        for (char c : field.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('_');
            }
            name.append(Character.toLowerCase(c));
        }
        return checked(FIELD, field, name.toString());
    }

    /** The type that a table of the catalogue is of. */
    public static String type(String table) {
        return table.toLowerCase(Locale.ROOT).substring(TABLE.length()).replace('_', '-');
    }

    public static boolean isTable(String table) {
        return table.toLowerCase(Locale.ROOT).startsWith(TABLE);
    }

    /** The field that a column of the catalogue holds. */
    public static String field(String column) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (char c : column.toLowerCase(Locale.ROOT).substring(VALUE.length()).toCharArray()) {
            if (c == '_') {
                capital = true;
            } else {
                name.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        return name.toString();
    }

    public static boolean isField(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        return lower.startsWith(VALUE) || lower.startsWith(JSON);
    }

    public static boolean isJson(String column) {
        return column.toLowerCase(Locale.ROOT).startsWith(JSON);
    }

    static String index(String table, String about) {
        String name = "x_" + table.substring(TABLE.length()) + "_" + about;
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - 9) + "_" + Integer.toHexString(name.hashCode());
    }

    private static String checked(Pattern form, String name, String identifier) {
        if (!form.matcher(name).matches()) {
            throw new IllegalArgumentException("a name must be letters and digits: " + name);
        }
        if (identifier.length() > LONGEST) {
            throw new IllegalArgumentException("a name is too long for a table: " + name);
        }
        return identifier;
    }
}
