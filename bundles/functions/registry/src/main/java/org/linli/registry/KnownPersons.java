package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.identity.Sex;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Person.IdType;
import org.linli.registry.Person.LifeStatus;

/** Finds the people that ledgers name by their numbers, and takes in those who are new. */
public final class KnownPersons {
    /** What clerks write where somebody has no phone, or none is known. */
    private static final Set<String> NO_PHONE =
            Set.of("无", "暂无", "没有", "不详", "未知", "/", "-", "--", "—", "——");

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
            phone = phone == null || NO_PHONE.contains(phone) ? null : phone;
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

    /** Where the ledger in hand has told before that somebody lives; empty of one who stays. */
    @FunctionalInterface
    public interface FormerHomes {
        Stream<Ref<Address>> of(Stored<Person> person);
    }

    /**
     * The person with this number as the register knows him, or a new one. What the register holds
     * is not changed: another function's ledger is no source for it. But a phone that it lacks is
     * taken, and whoever came in before his home had a segment gets the one that the home has by
     * now, or no officer would ever see him.
     *
     * @throws Refusal as {@link Told#person}; REG-P-07 if the number belongs to another name;
     *     VAL-030 to VAL-033 for a phone that is none
     */
    public static Stored<Person> ensure(LedgerSink sink, Told told) {
        return ensure(sink, told, known -> Stream.empty());
    }

    /**
     * As {@link #ensure(LedgerSink, Told)}, of somebody who may have moved: the officer of his new
     * home looks after him, if it was the one of his former home who did. Whom the register itself
     * ties to a home stays with it.
     */
    public static Stored<Person> ensure(LedgerSink sink, Told told, FormerHomes formerHomes) {
        Person person = told.person(sink.lookup().today());
        String number = person.idNumber() == null ? "" : person.idNumber();
        Optional<Stored<Person>> known = sink.find(Person.class, Person::idNumber, number);
        if (known.isEmpty()) {
            return sink.ensure(person, null, List.of(Person::idNumber));
        }
        if (!told.nameZh().equals(known.get().value().nameZh())) {
            throw new Refusal("REG-P-07", "nameZh");
        }
        return completed(known.get(), told, formerHomes, sink);
    }

    private static Stored<Person> completed(
            Stored<Person> known, Told told, FormerHomes formerHomes, LedgerSink sink) {
        Person person = known.value();
        boolean calls = told.phone() != null && person.phone() == null;
        boolean moves =
                told.segmentCode() != null
                        && !told.segmentCode().equals(person.segmentCode())
                        && (person.segmentCode() == null || hasLeft(known, formerHomes, sink));
        if (!calls && !moves) {
            return known;
        }
        Person now =
                Values.of(person)
                        .set(Person::phone, calls ? told.phone() : person.phone())
                        .set(Person::segmentCode, moves ? told.segmentCode() : person.segmentCode())
                        .record();
        return sink.ensure(now, null, List.of(Person::idNumber));
    }

    private static boolean hasLeft(Stored<Person> known, FormerHomes formerHomes, LedgerSink sink) {
        return formerHomes
                        .of(known)
                        .flatMap(home -> sink.lookup().find(Address.class, home).stream())
                        .map(home -> home.value().segmentCode())
                        .anyMatch(segment -> Objects.equals(segment, known.value().segmentCode()))
                && sink.lookup().linked(Residence.class, Residence::person, known.ref()).stream()
                        .noneMatch(residence -> residence.value().isOpen());
    }
}
