package org.linli.record;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record type, as the platform sees it. Equal to itself alone; a model makes its
 * fields once.
 */
public final class Field {
    private final String name;
    private final Kind kind;
    private final Class<?> type;
    private final boolean list;
    private final boolean required;
    private final boolean nullable;
    private final Sensitivity sensitivity;
    private final RecordComponent component;
    private final ComponentReader reader;

    // Every field of every record is asked for these while a ledger comes in; the JDK answers such
    // questions through proxies and locks.
    private final Annotation[] annotations;
    private final Class<?>[] annotationTypes;
    private final int length;
    private final boolean typed;

    Field(
            Kind kind,
            Class<?> type,
            boolean list,
            Sensitivity sensitivity,
            boolean nullable,
            RecordComponent component) {
        this.name = component.getName();
        this.kind = kind;
        this.type = type;
        this.list = list;
        this.nullable = nullable;
        this.sensitivity = sensitivity;
        this.component = component;
        this.reader = new ComponentReader(component);
        this.annotations = component.getAnnotations();
        this.annotationTypes = new Class<?>[annotations.length];
        for (int i = 0; i < annotations.length; i++) {
            annotationTypes[i] = annotations[i].annotationType();
        }
        this.required = has(Required.class);
        this.length = annotation(Length.class).map(Length::value).orElse(200);
        this.typed = !has(Derived.class);
    }

    private Field(Field several) {
        this.name = several.name;
        this.kind = several.kind;
        this.type = several.type;
        this.list = false;
        this.required = several.required;
        this.nullable = several.nullable;
        this.sensitivity = several.sensitivity;
        this.component = several.component;
        this.reader = several.reader;
        this.annotations = several.annotations;
        this.annotationTypes = several.annotationTypes;
        this.length = several.length;
        this.typed = several.typed;
    }

    /** The component's name. */
    public String name() {
        return name;
    }

    /** What it holds. */
    public Kind kind() {
        return kind;
    }

    /**
     * Class of one value: String, Integer, Long, BigDecimal, Boolean, LocalDate, LocalDateTime,
     * Attachment, the enum, the record referred to, or the part.
     */
    public Class<?> type() {
        return type;
    }

    /** Whether it holds several. */
    public boolean list() {
        return list;
    }

    /** Must be filled in a form. */
    public boolean required() {
        return required;
    }

    /** May be null; if it is also {@link #required}: may be missing on paper. */
    public boolean nullable() {
        return nullable;
    }

    public Sensitivity sensitivity() {
        return sensitivity;
    }

    public RecordComponent component() {
        return component;
    }

    /** The same component as a field for one item of its list. */
    public Field single() {
        return new Field(this);
    }

    public <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        for (int i = 0; i < annotationTypes.length; i++) {
            if (annotationTypes[i] == annotation) {
                return Optional.of(annotation.cast(annotations[i]));
            }
        }
        return Optional.empty();
    }

    public boolean has(Class<? extends Annotation> annotation) {
        for (Class<?> type : annotationTypes) {
            if (type == annotation) {
                return true;
            }
        }
        return false;
    }

    /** Most characters of a text. */
    public int length() {
        return length;
    }

    /** The code of the refusal where it must be filled and is not. */
    public String missing() {
        return kind == Kind.ATTACHMENT ? "GEN-V04" : "VAL-001";
    }

    /** Typed by a person: neither derived nor a list of parts without a form of its own. */
    public boolean typed() {
        return typed;
    }

    /**
     * Whether the records that point to one are found by it: any reference to a single record,
     * unless it is derived and not {@link Indexed}.
     */
    public boolean leads() {
        return kind == Kind.REF && !list && (typed || has(Indexed.class));
    }

    /** The code of the refusal of a value sent for a field that is never typed. */
    public String typedByHand() {
        return annotation(Derived.class).map(Derived::code).orElse("API-001");
    }

    @Nullable Object read(Record record) {
        return reader.read(record);
    }

    @Override
    public String toString() {
        return name;
    }
}
