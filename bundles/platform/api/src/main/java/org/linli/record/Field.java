package org.linli.record;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/**
 * One component of a record type, as the platform sees it.
 *
 * @param name the component's name
 * @param kind what it holds
 * @param type class of one value: String, Integer, Long, BigDecimal, Boolean, LocalDate,
 *     LocalDateTime, Attachment, the enum, the record referred to, or the part
 * @param list whether it holds several
 * @param required must be filled in a form
 * @param nullable may be null; with {@code required}: may be missing on paper
 */
public record Field(
        String name,
        Kind kind,
        Class<?> type,
        boolean list,
        boolean required,
        boolean nullable,
        Sensitivity sensitivity,
        RecordComponent component) {

    public <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        return Optional.ofNullable(component.getAnnotation(annotation));
    }

    public boolean has(Class<? extends Annotation> annotation) {
        return component.isAnnotationPresent(annotation);
    }

    /** Most characters of a text. */
    public int length() {
        return annotation(Length.class).map(Length::value).orElse(200);
    }

    /** The code of the refusal where it must be filled and is not. */
    public String missing() {
        return kind == Kind.ATTACHMENT ? "GEN-V04" : "VAL-001";
    }

    /** Typed by a person: neither derived nor a list of parts without a form of its own. */
    public boolean typed() {
        return !has(Derived.class);
    }
}
