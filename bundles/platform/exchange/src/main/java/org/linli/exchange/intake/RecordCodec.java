package org.linli.exchange.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;

/**
 * A record as bytes, for the time of a trial: every value is its text, a list its length and parts.
 */
final class RecordCodec {
    private static final int ABSENT = -1;

    private RecordCodec() {}

    static byte[] write(List<Field> fields, Stored<?> record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, record.id().text());
            text(out, record.number());
            out.writeLong(record.version());
            text(out, record.place().station());
            text(out, record.place().community());
            text(out, record.place().segment());
            text(out, record.createdAt().toString());
            text(out, record.createdBy());
            text(out, record.updatedAt().toString());
            text(out, record.updatedBy());
            text(out, record.channel().name());
            out.writeInt(record.gaps().size());
            for (String gap : record.gaps()) {
                text(out, gap);
            }
            text(out, record.unverifiedBy());
            out.writeLong(record.entry());
            values(out, fields, record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T extends Record> Stored<T> read(RecordModel<T> model, byte[] bytes)
            throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        RecordId id = new RecordId(needed(in));
        String number = needed(in);
        long version = in.readLong();
        Place place = new Place(needed(in), text(in), text(in));
        Instant createdAt = Instant.parse(needed(in));
        String createdBy = needed(in);
        Instant updatedAt = Instant.parse(needed(in));
        String updatedBy = needed(in);
        Channel channel = Channel.valueOf(needed(in));
        Set<String> gaps = new LinkedHashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            gaps.add(needed(in));
        }
        String unverifiedBy = text(in);
        long entry = in.readLong();
        T value = model.create(values(in, model.fields()));
        return new Stored<>(
                id,
                number,
                version,
                place,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy,
                channel,
                gaps,
                unverifiedBy,
                false,
                Set.of(),
                entry,
                value);
    }

    private static void values(DataOutputStream out, List<Field> fields, Record value)
            throws IOException {
        for (Field field : fields) {
            Object one = RecordModel.read(field, value);
            if (one instanceof List<?> several) {
                out.writeInt(several.size());
                for (Object each : several) {
                    value(out, field, each);
                }
            } else {
                value(out, field, one);
            }
        }
    }

    private static void value(DataOutputStream out, Field field, @Nullable Object value)
            throws IOException {
        switch (value) {
            case null -> text(out, null);
            case Enum<?> constant -> text(out, constant.name());
            case Ref<?> ref -> text(out, ref.id().text());
            case Record part -> {
                text(out, "");
                values(out, RecordModel.fieldsOf(field.type().asSubclass(Record.class)), part);
            }
            default -> text(out, value.toString());
        }
    }

    private static Map<String, @Nullable Object> values(DataInputStream in, List<Field> fields)
            throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.list()) {
                List<Object> several = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    several.add(value(in, field));
                }
                values.put(field.name(), List.copyOf(several));
            } else {
                values.put(field.name(), value(in, field));
            }
        }
        return values;
    }

    private static @Nullable Object value(DataInputStream in, Field field) throws IOException {
        String text = text(in);
        if (text == null) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> text;
            case INTEGER ->
                    field.type() == Long.class
                            ? (Object) Long.valueOf(text)
                            : Integer.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case DATE_TIME -> LocalDateTime.parse(text);
            case CODE -> constant(field.type(), text);
            case REF -> Ref.to(text);
            case PART, ATTACHMENT -> part(in, field.type().asSubclass(Record.class));
        };
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("no such constant of " + type.getName());
    }

    private static <P extends Record> P part(DataInputStream in, Class<P> type) throws IOException {
        return RecordModel.createPart(type, values(in, RecordModel.fieldsOf(type)));
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String needed(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw new IOException("record in the scratch file is broken");
        }
        return text;
    }
}
