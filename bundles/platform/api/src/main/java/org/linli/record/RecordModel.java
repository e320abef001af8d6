package org.linli.record;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record type taken apart: name, fields, and how to build and read a value.
 *
 * <p>Immutable and safe for use by several threads. It is made once for each type and forgotten
 * with it.
 */
public final class RecordModel<T extends Record> {
    private static final ClassValue<RecordModel<?>> KNOWN =
            new ClassValue<>() {
                @Override
                protected RecordModel<?> computeValue(Class<?> type) {
                    return new RecordModel<>(type.asSubclass(Record.class));
                }
            };

    /** A list of fifty cases holds thousands of parts, and the JDK parses a class each time. */
    private static final ClassValue<Shape<?>> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape<?> computeValue(Class<?> type) {
                    return Shape.of(type.asSubclass(Record.class));
                }
            };

    private final Class<T> type;
    private final RecordType declared;
    private final String name;
    private final Shape<T> shape;
    private final Map<String, Field> byName = new LinkedHashMap<>();

    private RecordModel(Class<T> type) {
        this.type = type;
        RecordType told = type.getAnnotation(RecordType.class);
        if (told == null) {
            throw new IllegalArgumentException(type.getName() + " has no @RecordType");
        }
        this.declared = told;
        this.name = declared.name();
        this.shape = shape(type);
        shape.fields().forEach(f -> byName.put(f.name(), f));
    }

    /** What a record has in common with a part, which has no name of its own. */
    private record Shape<R extends Record>(Constructor<R> constructor, List<Field> fields) {
        static <R extends Record> Shape<R> of(Class<R> type) {
            return new Shape<>(
                    canonical(type),
                    Arrays.stream(type.getRecordComponents()).map(RecordModel::field).toList());
        }

        R create(Map<String, ? extends @Nullable Object> values) {
            @Nullable Object[] arguments = new Object[fields.size()];
            for (int i = 0; i < arguments.length; i++) {
                Object value = values.get(fields.get(i).name());
                arguments[i] = value == null ? absent(fields.get(i)) : value;
            }
            try {
                return constructor.newInstance(arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException refused) {
                    throw refused;
                }
                throw new IllegalStateException(e);
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @SuppressWarnings("unchecked") // the shape of a type is a shape of that type
    private static <R extends Record> Shape<R> shape(Class<R> type) {
        return (Shape<R>) SHAPES.get(type);
    }

    /**
     * @throws IllegalArgumentException if the class is not annotated or a component not of a kind
     */
    @SuppressWarnings("unchecked") // the model of a type is a model of that type
    public static <T extends Record> RecordModel<T> of(Class<T> type) {
        return (RecordModel<T>) KNOWN.get(type);
    }

    /** The fields of a part, which has no name of its own. */
    public static List<Field> fieldsOf(Class<? extends Record> type) {
        return shape(type).fields();
    }

    public Class<T> type() {
        return type;
    }

    public String name() {
        return name;
    }

    public String numberPrefix() {
        return declared.number().isEmpty()
                ? declared.name().toUpperCase(Locale.ROOT)
                : declared.number();
    }

    public Sensitivity sensitivity() {
        return declared.sensitivity();
    }

    public List<Field> fields() {
        return shape.fields();
    }

    /**
     * @throws IllegalArgumentException if there is no such field
     */
    public Field field(String name) {
        Field field = byName.get(name);
        if (field == null) {
            throw new IllegalArgumentException(name() + " has no field " + name);
        }
        return field;
    }

    public boolean hasField(String name) {
        return byName.containsKey(name);
    }

    public @Nullable Object get(T record, String field) {
        return read(field(field), record);
    }

    public @Nullable Object get(T record, Field field) {
        return read(field, record);
    }

    /** Reads one component of a record or a part. */
    public static @Nullable Object read(Field field, Record record) {
        return field.read(record);
    }

    /**
     * Builds a record. Fields that are not named are null, false, 0 or the empty list: whether that
     * is allowed is for the constraints to say, not for the constructor.
     */
    public T create(Map<String, ? extends @Nullable Object> values) {
        return shape.create(values);
    }

    /** Builds a part the same way. */
    public static <P extends Record> P createPart(
            Class<P> part, Map<String, ? extends @Nullable Object> values) {
        return shape(part).create(values);
    }

    /** The same record with some fields changed. */
    public T with(T record, Map<String, ? extends @Nullable Object> changes) {
        Map<String, @Nullable Object> values = values(record);
        values.putAll(changes);
        return create(values);
    }

    public T with(T record, String field, @Nullable Object value) {
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        change.put(field, value);
        return with(record, change);
    }

    /** All values by name, in the order of the components. */
    public Map<String, @Nullable Object> values(T record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields().forEach(f -> values.put(f.name(), read(f, record)));
        return values;
    }

    private static @Nullable Object absent(Field field) {
        if (field.list()) {
            return List.of();
        }
        Class<?> raw = field.component().getType();
        if (raw == boolean.class) {
            return false;
        }
        if (raw == int.class) {
            return 0;
        }
        return raw == long.class ? 0L : null;
    }

    private static <R extends Record> Constructor<R> canonical(Class<R> type) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(RecordComponent component) {
        Type generic = component.getGenericType();
        boolean list = component.getType() == List.class;
        Type single = list ? argument(generic) : generic;
        Class<?> raw =
                single instanceof ParameterizedType p
                        ? (Class<?>) p.getRawType()
                        : (Class<?>) single;
        Kind kind = kindOf(raw, component);
        Classified classified = component.getAnnotation(Classified.class);
        return new Field(
                kind,
                kind == Kind.REF ? (Class<?>) argument(single) : boxed(raw),
                list,
                classified == null ? Sensitivity.INTERNAL : classified.value(),
                isNullable(component.getAnnotatedType()),
                component);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    private static Class<?> boxed(Class<?> raw) {
        if (raw == int.class) {
            return Integer.class;
        }
        if (raw == long.class) {
            return Long.class;
        }
        return raw == boolean.class ? Boolean.class : raw;
    }

    private static Kind kindOf(Class<?> raw, RecordComponent component) {
        if (raw.isEnum()) {
            return Kind.CODE;
        }
        if (raw == Ref.class) {
            return Kind.REF;
        }
        if (raw == Attachment.class) {
            return Kind.ATTACHMENT;
        }
        if (Record.class.isAssignableFrom(raw)) {
            requireNoAttachments(raw);
            return Kind.PART;
        }
        Kind kind = SIMPLE.get(boxed(raw));
        if (kind == null) {
            throw new IllegalArgumentException(
                    "no kind of field for " + raw.getName() + " " + component.getName());
        }
        return kind;
    }

    /** Files belong to the record itself, where access, proof and forms look for them. */
    private static void requireNoAttachments(Class<?> part) {
        for (RecordComponent inner : part.getRecordComponents()) {
            if (inner.getGenericType().getTypeName().contains(Attachment.class.getName())) {
                throw new IllegalArgumentException(
                        "a part keeps no attachment: " + part.getName() + " " + inner.getName());
            }
        }
    }

    private static final Map<Class<?>, Kind> SIMPLE =
            Map.of(
                    String.class, Kind.TEXT,
                    Integer.class, Kind.INTEGER,
                    Long.class, Kind.INTEGER,
                    BigDecimal.class, Kind.DECIMAL,
                    Boolean.class, Kind.BOOLEAN,
                    LocalDate.class, Kind.DATE,
                    LocalDateTime.class, Kind.DATE_TIME);
}
