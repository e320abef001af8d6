package org.linli.identity;

import java.util.Arrays;
import java.util.Optional;

/** Sex as in identity papers, with the codes of GB/T 2261.1-2003. */
public enum Sex {
    UNKNOWN(0),
    MALE(1),
    FEMALE(2),
    NOT_STATED(9);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<Sex> ofCode(int code) {
        return Arrays.stream(values()).filter(sex -> sex.code == code).findFirst();
    }
}
