package org.linli.registry;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of buildings or doors as a plan lists them: 1-11、13 are the first eleven and one more,
 * 2-98双 the even ones. A run takes in what begins with one of its numbers, 5A and 88-3 too; a
 * single number is that alone.
 */
record DoorRange(List<Item> items) {
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\s]+");
    private static final Pattern RUN = Pattern.compile("([0-9]{1,5})[-至到~～]([0-9]{1,5})(单|双)?");
    private static final Pattern BEHIND = Pattern.compile("号楼?|[幢栋座]");
    private static final Pattern LEADING = Pattern.compile("([0-9]{1,5}).*");

    /** One entry of the list. */
    record Item(String written, int first, int last, int step) {
        boolean holds(String number) {
            if (step == 0) {
                return written.equals(number);
            }
            Matcher leading = LEADING.matcher(number);
            if (!leading.matches()) {
                return false;
            }
            int begins = Integer.parseInt(leading.group(1));
            return begins >= first && begins <= last && (begins - first) % step == 0;
        }
    }

    /**
     * @param written null or empty for all
     * @param spelling the one spelling of a single number
     */
    static DoorRange parse(@Nullable String written, Function<String, @Nullable String> spelling) {
        return new DoorRange(
                Stream.of(BETWEEN.split(written == null ? "" : written))
                        .filter(item -> !item.isEmpty())
                        .map(item -> item(item, spelling))
                        .toList());
    }

    private static Item item(String written, Function<String, @Nullable String> spelling) {
        Matcher run = RUN.matcher(BEHIND.matcher(DoorNumber.hyphened(written)).replaceAll(""));
        if (run.matches()) {
            int first = Integer.parseInt(run.group(1));
            int last = Integer.parseInt(run.group(2));
            if (first < last) {
                return of(written, first, last, run.group(3));
            }
        }
        String number = spelling.apply(written);
        return new Item(number == null ? written : number, 0, 0, 0);
    }

    private static Item of(String written, int first, int last, @Nullable String parity) {
        if (parity == null) {
            return new Item(written, first, last, 1);
        }
        boolean odd = parity.equals("单");
        return new Item(written, (first % 2 == 1) == odd ? first : first + 1, last, 2);
    }

    boolean isAll() {
        return items.isEmpty();
    }

    boolean holds(String number) {
        return isAll() || items.stream().anyMatch(item -> item.holds(number));
    }

    /** What the list names and is not among the numbers there are. */
    List<String> missing(Collection<String> numbers) {
        return items.stream()
                .filter(item -> numbers.stream().noneMatch(item::holds))
                .map(Item::written)
                .toList();
    }
}
