package org.linli.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No two kept, not voided records of the type share the value; backed by an index. A record that is
 * sealed for the author does not count: a clash would tell him that it is there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unique {
    /**
     * The code of the refusal; its parameter {@code no} is the number of the record already there.
     */
    String code();

    /**
     * The field at which it is said, where the unique one is derived and so on no form; empty for
     * the unique one itself.
     */
    String at() default "";
}
