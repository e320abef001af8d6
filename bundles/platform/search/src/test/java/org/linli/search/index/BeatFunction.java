package org.linli.search.index;

import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.STATION_LEADER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.identity.Sex;
import org.linli.record.Classified;
import org.linli.record.Phone;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;

/** People, doors and shops of a beat, as small as a search needs them. */
public final class BeatFunction implements Function {

    @RecordType(name = "resident", number = "RES", sensitivity = Sensitivity.PERSONAL)
    public record Resident(
            @Nullable @Searchable(initials = true) @Classified(Sensitivity.PERSONAL) String name,
            @Nullable @Searchable @Classified(Sensitivity.PERSONAL) String latinName,
            @Nullable @Searchable @Classified(Sensitivity.SENSITIVE) String idNumber,
            @Nullable @Phone @Searchable @Classified(Sensitivity.PERSONAL) String phone,
            @Nullable Sex sex,
            @Nullable LocalDate born) {

        static Resident named(String name) {
            return new Resident(name, null, null, null, null, null);
        }

        static Resident of(String name, String idNumber, String phone) {
            return new Resident(name, null, idNumber, phone, Sex.FEMALE, LocalDate.of(1995, 3, 15));
        }
    }

    /** A road, known to everybody. */
    @RecordType(name = "street", number = "STR", sensitivity = Sensitivity.PUBLIC)
    public record Street(@Searchable(initials = true) String name) {}

    @RecordType(name = "door", number = "DOR")
    public record Door(
            @Searchable(initials = true) String fullAddress, @Nullable Ref<Street> street) {}

    @RecordType(name = "shop", number = "SHP")
    public record Shop(
            @Searchable(initials = true) String name,
            @Nullable @Searchable String code,
            @Nullable @Phone @Searchable @Classified(Sensitivity.PUBLIC) String phone,
            Kind kind,
            @Nullable Ref<Door> at) {

        public enum Kind {
            FOOD,
            HOTEL
        }
    }

    /** Hidden from everybody: found by nobody. */
    @RecordType(name = "sealed-note", sensitivity = Sensitivity.SEALED)
    public record SealedNote(@Searchable String text) {}

    @Override
    public String name() {
        return "beat";
    }

    @Override
    public void define(FunctionDefinition beat) {
        beat.record(Resident.class)
                .title(Resident::name, Resident::latinName)
                .facts(Resident::sex, Resident::idNumber, Resident::phone, Resident::born)
                .keptBy(BEAT_OFFICER, ASSISTANT, STATION_LEADER, DUTY_DESK);
        beat.record(Street.class)
                .title(Street::name)
                .keptBy(BEAT_OFFICER, ASSISTANT, STATION_LEADER, DUTY_DESK);
        beat.record(Door.class)
                .title(Door::fullAddress)
                .keptBy(BEAT_OFFICER, ASSISTANT, STATION_LEADER, DUTY_DESK);
        beat.record(Shop.class)
                .title(Shop::name)
                .facts(Shop::kind, Shop::phone, Shop::at)
                .keptBy(BEAT_OFFICER, ASSISTANT, STATION_LEADER);
        beat.record(SealedNote.class).title(SealedNote::text).keptBy(BEAT_OFFICER);
    }
}
