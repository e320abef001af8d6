package org.linli.demo;

import java.time.LocalDate;

/** Somebody made up; {@code number} is valid in form and issued to nobody. */
record Person(String name, Sex sex, LocalDate born, String number) {

    String surname() {
        return name.substring(0, 1);
    }
}
