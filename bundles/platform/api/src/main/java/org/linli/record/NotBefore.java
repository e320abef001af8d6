package org.linli.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A date that cannot lie before another date of the same record; an empty date is not compared. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NotBefore {
    /** The other component. */
    String value();

    /** The code of the refusal. */
    String code() default "VAL-051";
}
