package org.linli.registry;

import static org.linli.query.Condition.where;

import java.util.List;
import java.util.Locale;
import org.linli.identity.CleanText;
import org.linli.query.Condition;

/** The one record that somebody means who tells all that identifies it, in the kept spelling. */
final class Exactly {
    private Exactly() {}

    /** Number of the papers and name, in Chinese or in the letters of a passport. */
    static Condition person(List<String> numberAndName) {
        String name = CleanText.clean(numberAndName.get(1));
        return where(Person::idNumber)
                .is(PaperNumbers.plain(numberAndName.get(0)))
                .and(
                        where(Person::nameZh)
                                .is(PersonName.of(name))
                                .or(where(Person::nameLatin).is(name.toUpperCase(Locale.ROOT))));
    }

    static Condition staff(List<String> badgeAndName) {
        return where(Staff::badgeNo)
                .is(CleanText.clean(badgeAndName.get(0)))
                .and(where(Staff::displayName).is(CleanText.clean(badgeAndName.get(1))));
    }

    static Condition address(List<String> spelling) {
        return where(Address::fullAddress).is(CleanText.clean(spelling.get(0)));
    }
}
