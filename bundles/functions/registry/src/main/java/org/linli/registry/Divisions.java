package org.linli.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.identity.DivisionCode;
import org.linli.identity.DivisionCode.Level;

/**
 * The divisions of the configured city, from the province down to the community: code and name.
 *
 * <p>They are a table that comes with the bundle and not records, because nobody at a station may
 * change them. Where they come from is told beside the table. Immutable.
 *
 * @see "domain rules, cross-cutting, section 7"
 */
public final class Divisions {
    private static final Divisions SHIPPED = new Divisions(read("divisions.csv"));

    private final Map<String, String> names;
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> spoken = new HashMap<>();
    private final Map<String, String[]> spellings = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    private Divisions(Map<String, String> names) {
        this.names = names;
        // Parents come before their children: the codes are sorted, and a child's begins with its
        // parent's.
        for (Map.Entry<String, String> division : names.entrySet()) {
            String parent = parent(division.getKey());
            children.computeIfAbsent(parent, p -> new ArrayList<>()).add(division.getKey());
            String above = spoken.getOrDefault(parent, "");
            spoken.put(division.getKey(), above + Spelling.spoken(division.getValue()));
            levels.put(division.getKey(), new DivisionCode(division.getKey()).level());
            spellings.put(
                    division.getKey(), Spelling.all(division.getValue()).toArray(String[]::new));
        }
    }

    /** The table that comes with the bundle. */
    public static Divisions shipped() {
        return SHIPPED;
    }

    /** The official name, as 冯庄居委会; empty for a code that is not in the table. */
    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /**
     * The name of the place, as 冯庄社区, in any language; of a code that is not in the table the code.
     */
    public static String said(String code, Locale language) {
        return SHIPPED.name(code).map(Spelling::spoken).orElse(code);
    }

    /** Whether the code is one of a community or village of the city. */
    public boolean hasCommunity(@Nullable String code) {
        return code != null && code.length() == 12 && names.containsKey(code);
    }

    /** Whether the code is one of a village, whose houses need no road. */
    boolean isVillage(@Nullable String code) {
        return code != null && hasCommunity(code) && spoken(code).endsWith("村");
    }

    /** All of it as an address begins, as 江苏省扬州市邗江区邗上街道冯庄社区; empty if unknown. */
    public String spoken(String code) {
        return spoken.getOrDefault(code, "");
    }

    /** The communities of a street or town by code. */
    public Map<String, String> communities(String street) {
        Map<String, String> found = new TreeMap<>();
        for (String code : children.getOrDefault(street, List.of())) {
            found.put(code, names.getOrDefault(code, ""));
        }
        return found;
    }

    /**
     * The beginning of a written address.
     *
     * @param length characters up to the end of the community
     */
    public record Start(String communityCode, int length) {}

    /**
     * Reads the divisions that an address begins with. Every level but the community may be
     * missing; empty if none or more than one community fits.
     */
    public Optional<Start> startOf(String address) {
        Walk walk = new Walk(address);
        for (Level level : List.of(Level.PROVINCE, Level.CITY, Level.COUNTY, Level.STREET)) {
            walk.stepDown(level);
        }
        return walk.community();
    }

    /** Goes down the tree as far as the text does. */
    private final class Walk {
        private final String text;
        private String at = "";
        private int read;

        Walk(String text) {
            this.text = text;
        }

        void stepDown(Level level) {
            longest(level).ifPresent(this::stand);
        }

        private void stand(Start found) {
            at = found.communityCode();
            read = found.length();
        }

        Optional<Start> community() {
            return longest(Level.COMMUNITY);
        }

        private Optional<Start> longest(Level level) {
            Start best = null;
            boolean shared = false;
            for (String code : below(at, level)) {
                int end = read + spelledAt(code);
                if (end > read && (best == null || end >= best.length())) {
                    shared = best != null && end == best.length();
                    best = new Start(code, end);
                }
            }
            return shared ? Optional.empty() : Optional.ofNullable(best);
        }

        private int spelledAt(String code) {
            String[] all = spellings.get(code);
            int longest = 0;
            for (int i = 0; all != null && i < all.length; i++) {
                if (all[i].length() > longest && text.startsWith(all[i], read)) {
                    longest = all[i].length();
                }
            }
            return longest;
        }

        private List<String> below(String code, Level level) {
            List<String> found = children.getOrDefault(code, List.of());
            if (found.isEmpty() || levels.get(found.getFirst()) == level) {
                return found;
            }
            return found.stream().flatMap(child -> below(child, level).stream()).toList();
        }
    }

    private static String parent(String code) {
        return new DivisionCode(code).parent().map(DivisionCode::text).orElse("");
    }

    private static Map<String, String> read(String resource) {
        @Nullable InputStream table = Divisions.class.getResourceAsStream(resource);
        if (table == null) {
            throw new IllegalStateException("division table missing: " + resource);
        }
        Map<String, String> names = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> names.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("division table unreadable: " + resource, e);
        }
        return names;
    }
}
