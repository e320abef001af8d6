package org.linli.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The search box finds the record by any fragment of the field. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Searchable {
    /** Whether the initials of the pinyin find it as well: for names of people and places. */
    boolean initials() default false;
}
