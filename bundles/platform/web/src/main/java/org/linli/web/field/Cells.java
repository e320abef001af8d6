package org.linli.web.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Area;
import org.linli.query.Condition;
import org.linli.record.Attachment;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.TypeName;
import org.linli.web.frame.Visit;
import org.linli.web.words.Days;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/** Writes values in the reader's words. */
public final class Cells {
    /** What stands for a masked value that is no text. */
    public static final String STARS = "****";

    private final Visit visit;
    private final Say say;
    private final Titles titles;

    public Cells(Visit visit, Titles titles) {
        this.visit = visit;
        this.say = visit.say();
        this.titles = titles;
    }

    /** One field of a record; {@code @number} and its like are of the envelope. */
    public <T extends Record> Cell of(RecordDefinition<T> type, Stored<T> row, String name) {
        String label = say.field(type, name);
        if (name.startsWith("@")) {
            return new Cell(name, label, List.of(envelope(row, name)), null, false, false, false);
        }
        Field field = type.model().field(name);
        Object value = seen(type, row, field);
        boolean masked = row.masked().contains(name);
        List<String> lines = lines(type, field, value);
        if (masked && lines.isEmpty()) {
            lines = List.of(STARS);
        }
        boolean number = field.kind() == Kind.INTEGER || field.kind() == Kind.DECIMAL;
        boolean missing = row.gaps().contains(name) && lines.isEmpty();
        return new Cell(name, label, lines, href(field, value), masked, missing, number);
    }

    /**
     * What a reader sees of a field. A hidden number, or yes or no, that cannot be absent stands as
     * 0 or no in the record, which would be believed: it is null here.
     */
    public static <T extends Record> @Nullable Object seen(
            RecordDefinition<T> type, Stored<T> row, Field field) {
        boolean untold =
                row.masked().contains(field.name()) && field.component().getType().isPrimitive();
        return untold ? null : type.model().get(row.value(), field);
    }

    /**
     * A value among others, away from its label: a day, a number or a yes alone would tell nobody
     * what it is.
     */
    public String told(RecordDefinition<?> type, Cell cell) {
        boolean plain =
                !type.model().hasField(cell.field())
                        || switch (type.model().field(cell.field()).kind()) {
                            case DATE, DATE_TIME, INTEGER, DECIMAL, BOOLEAN -> false;
                            default -> true;
                        };
        return plain ? cell.text() : cell.label() + say.say("colon") + cell.text();
    }

    private String envelope(Stored<?> row, String name) {
        String segment = row.place().segment();
        String community = row.place().community();
        return switch (name) {
            case Condition.NUMBER -> row.number();
            case Condition.SEGMENT -> segment == null ? "" : area(Area.Kind.SEGMENT, segment);
            case Condition.COMMUNITY ->
                    community == null ? "" : area(Area.Kind.COMMUNITY, community);
            case Condition.CREATED_AT -> Days.minute(row.createdAt());
            case Condition.UPDATED_AT -> Days.minute(row.updatedAt());
            default -> "";
        };
    }

    /** Each value on a line of its own. */
    public List<String> lines(RecordDefinition<?> type, Field field, @Nullable Object value) {
        List<String> lines = new ArrayList<>();
        if (value instanceof List<?> several) {
            several.forEach(one -> lines.add(text(type, field, one)));
        } else if (value != null) {
            lines.add(text(type, field, value));
        }
        return lines.stream().filter(l -> !l.isEmpty()).toList();
    }

    private String text(RecordDefinition<?> type, Field field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> code -> say.code(type, code);
            case Boolean yes -> say.say(yes ? "yes" : "no");
            case LocalDate day -> day.toString();
            case LocalDateTime time -> Days.minute(time);
            case BigDecimal number -> Figures.decimal(number, Math.max(0, number.scale()));
            case Integer number -> number(field, number);
            case Long number -> number(field, number);
            case Ref<?> ref ->
                    titles.of(field.type(), ref.id()).orElseGet(() -> say.say("ref.hidden"));
            case Attachment file -> Attached.said(file);
            case Record part -> part(type, part);
            default -> named(type, field, value.toString());
        };
    }

    /** A field called segment or segmentCode holds the code of one, and people know its name. */
    private String named(RecordDefinition<?> type, Field field, String text) {
        if (field.component().isAnnotationPresent(TypeName.class)) {
            return visit.platform().functions().record(text).map(say::type).orElse(text);
        }
        return switch (field.name()) {
            case "segment", "segmentCode" -> area(Area.Kind.SEGMENT, text);
            default -> type.spoken(field, text, say.language());
        };
    }

    private String area(Area.Kind kind, String code) {
        return visit.areas().of(new Area(kind, code), say);
    }

    /** Years and the like are not grouped: nobody writes 2,026. */
    private static String number(Field field, long number) {
        boolean year = field.name().toLowerCase(java.util.Locale.ROOT).endsWith("year");
        return year ? Long.toString(number) : Figures.grouped(number);
    }

    private String part(RecordDefinition<?> type, Record part) {
        List<String> texts = new ArrayList<>();
        for (Field inner : RecordModel.fieldsOf(part.getClass())) {
            Object value = RecordModel.read(inner, part);
            // An id is for programs and tells people nothing.
            if (!(value instanceof String text && RecordId.isRecordId(text))) {
                texts.addAll(lines(type, inner, value));
            }
        }
        return String.join(say.say("list.comma"), texts);
    }

    private @Nullable String href(Field field, @Nullable Object value) {
        if (!(value instanceof Ref<?> ref) || titles.of(field.type(), ref.id()).isEmpty()) {
            return null;
        }
        RecordDefinition<?> to =
                visit.platform().functions().record(field.type().asSubclass(Record.class));
        // Whoever is told a name may not open the page behind it for that.
        return visit.platform().access().mayRead(visit.actor(), to)
                ? "/records/" + to.name() + "/" + ref
                : null;
    }
}
