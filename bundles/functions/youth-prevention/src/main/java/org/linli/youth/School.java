package org.linli.youth;

import static org.linli.query.Condition.where;

import org.linli.query.Condition;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;
import org.linli.registry.Address;
import org.linli.registry.Person;

/**
 * A school or kindergarten of the area (学校). No minor is in it.
 *
 * @param safetyContact whom the station calls
 */
@RecordType(name = "school", number = "YTH-S", sensitivity = Sensitivity.PUBLIC)
public record School(
        @Required @Length(80) @Unique(code = "YTH-V14") @Searchable(initials = true) String name,
        @Required Ref<Address> address,
        @Required @Indexed SchoolKind kind,
        @Required @Between(least = 0, most = 20_000) int pupils,
        @Required Ref<Person> safetyContact) {

    /** What kind of school it is. */
    public enum SchoolKind {
        KINDERGARTEN,
        PRIMARY,
        MIDDLE,
        HIGH,
        VOCATIONAL,
        SPECIAL_SCHOOL
    }

    /** Those that have vice-principals and law lessons. */
    static Condition teaching() {
        return where(School::kind).is(SchoolKind.KINDERGARTEN).not();
    }

    boolean teaches() {
        return kind != SchoolKind.KINDERGARTEN;
    }
}
