package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.identity.Sex;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Person.IdType;
import org.linli.registry.Person.LifeStatus;

/** Finds the people that ledgers name by their numbers, and takes in those who are new. */
public final class KnownPersons {
    private KnownPersons() {}

    /**
     * What a row tells about a person.
     *
     * @param idNumber as typed; a number of an identity card or of the permit that residents of
     *     Hong Kong, Macao and Taiwan have in its stead
     * @param sex null if the ledger does not tell; it follows from the number
     */
    public record Told(
            String nameZh,
            String idNumber,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String segmentCode) {

        public Told {
            nameZh = PersonName.of(nameZh);
        }

        /**
         * What the columns {@code nameZh}, {@code idNumber}, {@code sex} and {@code phone} tell.
         *
         * @throws Refusal VAL-001 without name or number, VAL-053 for a word that is no sex
         */
        public static Told in(LedgerRow row, @Nullable String segmentCode) {
            return new Told(
                    row.need("nameZh"),
                    row.need("idNumber"),
                    row.word("sex", LedgerWords.SEX),
                    null,
                    row.text("phone"),
                    segmentCode);
        }

        /**
         * The person as a record.
         *
         * @throws Refusal VAL-010 to VAL-014, REG-P-02 or REG-P-04 if the number is wrong or sex or
         *     birth date contradict it
         */
        Person person(LocalDate today) {
            NumberFacts facts = NumberFacts.read(idNumber, sex, birthDate, today);
            return Values.of(Person.class)
                    .set(Person::idType, paper(facts.number()))
                    .set(Person::idNumber, facts.number())
                    .set(Person::nameZh, nameZh)
                    .set(Person::sex, facts.sex())
                    .set(Person::birthDate, facts.birthDate())
                    .set(Person::phone, phone)
                    .set(Person::segmentCode, segmentCode)
                    .set(Person::lifeStatus, LifeStatus.ALIVE)
                    .record();
        }

        private static IdType paper(String number) {
            return PaperNumbers.isResidencePermit(number) ? IdType.HMT : IdType.ID;
        }
    }

    /**
     * The person with this number as the register knows him, or a new one. What the register holds
     * is not changed: another function's ledger is no source for it. But whoever came in before his
     * home had a segment gets the one that the home has by now, or no officer would ever see him.
     *
     * @throws Refusal as {@link Told#person}; REG-P-07 if the number belongs to another name
     */
    public static Stored<Person> ensure(LedgerSink sink, Told told) {
        Person person = told.person(sink.lookup().today());
        String number = person.idNumber() == null ? "" : person.idNumber();
        Optional<Stored<Person>> known = sink.find(Person.class, Person::idNumber, number);
        if (known.isEmpty()) {
            return sink.ensure(person, null, List.of(Person::idNumber));
        }
        if (!told.nameZh().equals(known.get().value().nameZh())) {
            throw new Refusal("REG-P-07", "nameZh");
        }
        return withSegment(known.get(), told.segmentCode(), sink);
    }

    private static Stored<Person> withSegment(
            Stored<Person> known, @Nullable String segmentCode, LedgerSink sink) {
        if (segmentCode == null || known.value().segmentCode() != null) {
            return known;
        }
        Person placed = Values.of(known.value()).set(Person::segmentCode, segmentCode).record();
        return sink.ensure(placed, null, List.of(Person::idNumber));
    }
}
