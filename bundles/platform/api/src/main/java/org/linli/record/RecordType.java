package org.linli.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a Java record a kind of record that Linli keeps. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RecordType {
    /** Name in table, page address and REST resource: lower case with hyphens, unique on a node. */
    String name();

    /**
     * First part of the record number {@code PREFIX-station-year-six digits}; by default the name
     * in capitals.
     */
    String number() default "";

    /** The class of the record as a whole: reading a SENSITIVE one needs a purpose. */
    Sensitivity sensitivity() default Sensitivity.INTERNAL;

    /**
     * Who opens more of them on one day is named to area leads and auditors; 0 names nobody.
     *
     * @see "Personal Information Protection Law art. 6, 51; domain rules, registry, section 9"
     */
    int openedADay() default 0;
}
