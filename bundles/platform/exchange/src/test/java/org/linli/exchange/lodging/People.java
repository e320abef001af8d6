package org.linli.exchange.lodging;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.linli.identity.CitizenNumber;

/** Numbers of people who do not exist: they begin with 71000. */
public final class People {
    public static final String TENANT_A = "71000319950315996X";
    public static final String TENANT_B = "710003199212259979";
    public static final String LANDLORD_C = "71000319680520999X";

    private People() {}

    /** A number of its own for each of the first millions. */
    public static String number(int which) {
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays(which / 1000);
        String seventeen =
                "710003"
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "%03d".formatted(which % 1000);
        return seventeen + CitizenNumber.checkCharacter(seventeen);
    }
}
