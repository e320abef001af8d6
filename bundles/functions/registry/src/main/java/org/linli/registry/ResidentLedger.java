package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.identity.Sex;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Household.HouseholdKind;
import org.linli.registry.Residence.Relation;
import org.linli.registry.Residence.ResidenceKind;
import org.linli.registry.Residence.ResidenceStage;
import org.linli.registry.Residence.Source;

/**
 * 户籍人口: one row for each registered resident, with his household and both addresses.
 *
 * <p>Whether registration and real life differ (人户分离) is not read: it follows from the addresses.
 * What comes from paper is unverified.
 */
final class ResidentLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("residents")
                    .key("householdNo", "户号", "户口编号", "户编号", "户口簿号", "户口本号", "家庭户号")
                    .key(
                            "registeredAddress",
                            "户籍地址",
                            "户口所在地",
                            "户籍地",
                            "户籍所在地",
                            "户籍住址",
                            "户籍地详址",
                            "户口地址",
                            "户口登记地",
                            "户口登记地址")
                    .column("relation", "与户主关系", "关系", "与户主的关系", "户主关系", "家庭关系")
                    .column("nameZh", PersonHeadings.name("", "人员"))
                    .column("sex", "性别")
                    .column("idNumber", PersonHeadings.idNumber())
                    .column(BirthColumn.NAME, BirthColumn.headings())
                    .column("actualAddress", PersonHeadings.home())
                    .column("segment", SegmentNames.headings())
                    .column("phone", PersonHeadings.phone())
                    .column("registeredOn", "登记日期", "迁入日期", "户口登记日期", "落户日期", "入户日期")
                    .read(ResidentLedger::read);

    private static final String CHILDREN = "子女";

    private static final List<Property<Residence, ?>> DOOR =
            List.of(Residence::person, Residence::kind, Residence::address);

    private static final List<Property<Residence, ?>> STAY =
            List.of(Residence::person, Residence::kind, Residence::address, Residence::from);

    private ResidentLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        KnownPersons.Told told =
                new KnownPersons.Told(
                        row.need("nameZh"),
                        row.need("idNumber"),
                        row.word("sex", LedgerWords.SEX),
                        BirthColumn.day(row),
                        row.text("phone"),
                        SegmentNames.code(row, "segment", sink));
        LocalDate since = row.needDate("registeredOn");
        Person holder = told.person(sink.lookup().today());
        BirthColumn.requireMonth(row, holder.birthDate());
        Stored<Person> person = sink.enter(holder, null, "REG-P-01", List.of(Person::idNumber));
        String written = row.need("registeredAddress");
        Ref<Address> registered =
                standing(
                        Addresses.ensure(sink, row, "registeredAddress", told.segmentCode()),
                        "registeredAddress");
        Relation relation = relation(row, person.value().sex());
        Ref<Household> household = household(row, person, relation, registered, sink);
        keep(
                residence(person, registered, ResidenceKind.REGISTERED, since)
                        .set(Residence::household, household)
                        .set(Residence::relation, relation),
                "registeredAddress",
                sink);
        String actual = row.text("actualAddress");
        if (actual != null) {
            // Most live where they are registered.
            Ref<Address> living =
                    actual.equals(written)
                            ? registered
                            : standing(
                                    Addresses.ensure(sink, row, "actualAddress", null),
                                    "actualAddress");
            keep(residence(person, living, ResidenceKind.ACTUAL, since), "actualAddress", sink);
        }
    }

    /**
     * @throws Refusal REG-A-07 if the register knows that the house is gone
     */
    private static Ref<Address> standing(Stored<Address> door, String column) {
        if (!door.value().stands()) {
            throw new Refusal("REG-A-07", column);
        }
        return door.ref();
    }

    /** Son and daughter are one word in the ledger and two in the register. */
    private static @Nullable Relation relation(LedgerRow row, @Nullable Sex sex) {
        return CHILDREN.equals(row.text("relation"))
                ? sex == Sex.FEMALE ? Relation.DAUGHTER : Relation.SON
                : row.word("relation", LedgerWords.RELATIONS);
    }

    private static Ref<Household> household(
            LedgerRow row,
            Stored<Person> person,
            @Nullable Relation relation,
            Ref<Address> address,
            LedgerSink sink) {
        String number = row.need("householdNo");
        Optional<Stored<Household>> known =
                sink.find(Household.class, Household::householdNo, number);
        // The rows of the other members say nothing about the head; they must not unmake him.
        Ref<Person> head =
                relation == Relation.HEAD
                        ? person.ref()
                        : known.map(kept -> kept.value().head()).orElse(null);
        Household household = new Household(number, HouseholdKind.FAMILY, head, address);
        if (known.isPresent() && known.get().value().equals(household)) {
            return known.get().ref();
        }
        return sink.ensure(household, null, List.of(Household::householdNo)).ref();
    }

    private static Values<Residence> residence(
            Stored<Person> person, Ref<Address> address, ResidenceKind kind, LocalDate since) {
        return Values.of(Residence.class)
                .set(Residence::person, person.ref())
                .set(Residence::address, address)
                .set(Residence::kind, kind)
                .set(Residence::from, since)
                .set(Residence::reportedOn, since)
                .set(Residence::source, Source.IMPORT)
                .set(Residence::stage, ResidenceStage.ACTIVE);
    }

    /**
     * Nobody moves in twice where he lives already: another day is the day put right.
     *
     * @throws Refusal REG-R-01 or REG-R-02, at the column of the address, if he lives elsewhere
     */
    private static void keep(Values<Residence> residence, String column, LedgerSink sink) {
        Residence told = residence.record();
        boolean lives = sink.known(told, DOOR).filter(known -> known.value().isOpen()).isPresent();
        try {
            sink.ensure(told, null, lives ? DOOR : STAY);
        } catch (Refusal refused) {
            // What a second home is told at, its kind, stands in no column of the ledger.
            boolean elsewhere = "kind".equals(refused.field()) && refused.each().size() == 1;
            throw elsewhere ? refused.at(column) : refused;
        }
    }
}
