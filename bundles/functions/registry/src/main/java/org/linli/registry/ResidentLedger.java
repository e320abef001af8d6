package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.identity.Sex;
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
                    .key("householdNo", "户号", "户口编号")
                    .key("registeredAddress", "户籍地址", "户口所在地", "户籍地")
                    .column("relation", "与户主关系", "关系")
                    .column("nameZh", "姓名")
                    .column("sex", "性别")
                    .column("idNumber", "公民身份号码", "身份证号", "身份证号码", "身份号码")
                    .column("birthDate", "出生日期", "出生年月日")
                    .column("actualAddress", "现住地址", "实际居住地址", "居住地址")
                    .column("segment", "责任段", "社区责任段")
                    .column("phone", "联系电话", "电话", "手机")
                    .column("registeredOn", "登记日期", "迁入日期")
                    .read(ResidentLedger::read);

    private ResidentLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        KnownPersons.Told told =
                new KnownPersons.Told(
                        row.need("nameZh"),
                        row.need("idNumber"),
                        row.word("sex", LedgerWords.SEX),
                        row.date("birthDate"),
                        row.text("phone"),
                        SegmentNames.code(row, "segment", sink));
        LocalDate since = row.needDate("registeredOn");
        Stored<Person> person =
                sink.enter(
                        told.person(sink.lookup().today()),
                        null,
                        "REG-P-01",
                        List.of(Person::idNumber));
        String written = row.need("registeredAddress");
        Ref<Address> registered = Addresses.ensure(sink, written, told.segmentCode()).ref();
        Relation relation = relation(row, person.value().sex());
        Ref<Household> household = household(row, person, relation, registered, sink);
        keep(
                residence(person, registered, ResidenceKind.REGISTERED, since)
                        .set(Residence::household, household)
                        .set(Residence::relation, relation),
                sink);
        String actual = row.text("actualAddress");
        if (actual != null) {
            // Most live where they are registered.
            Ref<Address> living =
                    actual.equals(written)
                            ? registered
                            : Addresses.ensure(sink, actual, null).ref();
            keep(residence(person, living, ResidenceKind.ACTUAL, since), sink);
        }
    }

    /** Son and daughter are one word in the ledger and two in the register. */
    private static @Nullable Relation relation(LedgerRow row, @Nullable Sex sex) {
        String word = row.text("relation");
        return switch (word) {
            case null -> null;
            case "户主", "本人" -> Relation.HEAD;
            case "配偶" -> Relation.SPOUSE;
            case "子" -> Relation.SON;
            case "女" -> Relation.DAUGHTER;
            case "子女" -> sex == Sex.FEMALE ? Relation.DAUGHTER : Relation.SON;
            case "父母", "父", "母" -> Relation.PARENT;
            case "其他" -> Relation.OTHER;
            default -> throw new Refusal("VAL-053", "relation", Map.of("value", word));
        };
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

    private static void keep(Values<Residence> residence, LedgerSink sink) {
        sink.ensure(
                residence.record(),
                null,
                List.of(Residence::person, Residence::kind, Residence::address, Residence::from));
    }
}
