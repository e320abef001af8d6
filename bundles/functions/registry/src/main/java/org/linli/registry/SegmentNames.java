package org.linli.registry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.record.Ref;
import org.linli.refusal.Refusal;

/** The names of segments and areas in ledgers: 第2责任段 is the segment with the code 02. */
public final class SegmentNames {
    private static final Pattern NUMBERED =
            Pattern.compile("第?0?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:责任段|责任区|警务区|号)?");

    private SegmentNames() {}

    /** What stations write over the column of segments. */
    public static String[] headings() {
        return new String[] {"责任段", "社区责任段", "所属责任段", "责任段名称", "责任区"};
    }

    /** What stations write over the column of police areas. */
    static String[] areaHeadings() {
        return new String[] {"警务区", "所属警务区", "所在警务区", "警务区名称"};
    }

    /** The two-digit code in a numbered name; empty if the name has no number. */
    static Optional<String> code(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? ChineseNumber.digits(numbered.group(1)).map(SegmentNames::twoDigits)
                : Optional.empty();
    }

    /** The officer who has a segment; null if none has, or there is no such segment. */
    public static @Nullable Ref<Staff> officer(@Nullable String code, LedgerSink sink) {
        return code == null
                ? null
                : sink.find(Segment.class, Segment::code, code)
                        .map(known -> known.value().officer())
                        .orElse(null);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /**
     * The code of the segment that a row names; null if the cell is empty.
     *
     * @throws Refusal VAL-060 if it is neither numbered nor the name of a segment of the register
     */
    public static @Nullable String code(LedgerRow row, String column, LedgerSink sink) {
        return code(
                row,
                column,
                name ->
                        sink.find(Segment.class, Segment::name, name)
                                .map(known -> known.value().code()));
    }

    /**
     * The code of the police area that a row names; null if the cell is empty.
     *
     * @throws Refusal VAL-060 if it is neither numbered nor the name of an area of the register
     */
    static @Nullable String areaCode(LedgerRow row, String column, LedgerSink sink) {
        return code(
                row,
                column,
                name ->
                        sink.find(PoliceArea.class, PoliceArea::name, name)
                                .map(known -> known.value().code()));
    }

    private static @Nullable String code(
            LedgerRow row, String column, Function<String, Optional<String>> named) {
        String name = row.text(column);
        if (name == null) {
            return null;
        }
        return code(name)
                .or(() -> named.apply(name))
                .orElseThrow(() -> new Refusal("VAL-060", column, Map.of("value", name)));
    }
}
