package org.linli.migrant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.migrant.ResidenceRegistration.StayReason;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Address;
import org.linli.registry.Addresses;
import org.linli.registry.KnownPersons;
import org.linli.registry.Person;
import org.linli.registry.PersonHeadings;

/**
 * 流动人口: one row for each person, with home, permit and the latest endorsement.
 *
 * <p>Who told the station and when the person moved in the paper does not say: gaps, to be closed
 * at the next visit. A rental that the station does not know, because its own row was refused, is a
 * gap too.
 */
final class RegistrationLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("registrations")
                    .key("paperNo", "登记编号", "流动人口登记编号", "居住登记编号", "登记号")
                    .key("arrivedOn", "来本地日期", "来扬日期", "流入日期")
                    .column("nameZh", PersonHeadings.name("", "人员"))
                    .column("sex", "性别")
                    .column("idNumber", PersonHeadings.idNumber())
                    .column("origin", "户籍地", "户籍所在地", "户籍地址", "户口所在地")
                    .column("address", PersonHeadings.home())
                    .column("rental", "房屋编号", "出租房屋编号", "出租屋编号", "出租房编号")
                    .column("reportedOn", "登记日期", "申报日期")
                    .column("basis", "居住事由", "来本地事由", "暂住事由", "来扬事由")
                    .column("employer", "从业单位", "就业、就读单位", "工作单位", "就业单位", "单位名称")
                    .column("permitNo", "居住证号", "居住证编号", "居住证号码")
                    .column("issuedOn", "居住证签发日期", "签发日期", "发证日期")
                    .column("endorsedOn", "最近签注日期", "签注日期")
                    .column("phone", PersonHeadings.phone())
                    .column("leftOn", "离开日期", "离扬日期")
                    .read(RegistrationLedger::read);

    private static final Map<String, StayReason> REASONS =
            Map.of(
                    "务工", StayReason.WORK,
                    "经商", StayReason.BUSINESS,
                    "就学", StayReason.STUDY,
                    "就读", StayReason.STUDY,
                    "投靠", StayReason.KIN,
                    "投亲", StayReason.KIN,
                    "随迁", StayReason.KIN,
                    "其他", StayReason.OTHER);

    private RegistrationLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        StayReason basis = row.needWord("basis", REASONS);
        String number = row.need("paperNo");
        LocalDate arrivedOn = row.needDate("arrivedOn");
        LocalDate reportedOn = row.needDate("reportedOn");
        LocalDate leftOn = row.date("leftOn");
        Optional<Stored<ResidenceRegistration>> kept =
                sink.find(ResidenceRegistration.class, ResidenceRegistration::paperNo, number);
        kept.ifPresent(k -> requireSameStay(k, arrivedOn, leftOn == null ? reportedOn : arrivedOn));
        Optional<ResidenceRegistration> known = kept.map(Stored::value);
        Stored<Address> home = Addresses.ensure(sink, row, "address", null);
        boolean moves =
                leftOn == null && known.filter(k -> k.dwelling().equals(home.ref())).isEmpty();
        Stored<Person> person =
                KnownPersons.ensure(
                        sink,
                        KnownPersons.Told.in(row, home.value().segmentCode()),
                        who -> moves ? homes(who, sink) : Stream.empty());
        String rental = row.text("rental");
        ResidenceRegistration registration =
                Values.of(ResidenceRegistration.class)
                        .set(ResidenceRegistration::paperNo, number)
                        .set(ResidenceRegistration::person, person.ref())
                        .set(ResidenceRegistration::dwelling, home.ref())
                        .set(ResidenceRegistration::origin, row.text("origin"))
                        .set(ResidenceRegistration::arrivedOn, arrivedOn)
                        .set(ResidenceRegistration::reportedOn, reportedOn)
                        .set(ResidenceRegistration::basis, basis)
                        .set(ResidenceRegistration::employer, row.text("employer"))
                        .set(
                                ResidenceRegistration::rented,
                                rental != null || known.filter(k -> isLet(k, home)).isPresent())
                        .set(ResidenceRegistration::rental, rental(rental, sink))
                        .set(ResidenceRegistration::leftOn, believable(leftOn, arrivedOn))
                        .set(
                                ResidenceRegistration::stage,
                                leftOn == null
                                        ? known.map(k -> k.stage()).orElse(RegistrationStage.ACTIVE)
                                        : RegistrationStage.CLOSED)
                        .record();
        sink.enter(registration, null, "MIG-G-05", List.of(ResidenceRegistration::paperNo));
        permit(row, person.ref(), sink);
    }

    /**
     * Who comes back is registered anew: his former stay is history, and figures rest on it.
     *
     * @throws Refusal VAL-061 if the number is that of a stay that was over before
     */
    private static void requireSameStay(
            Stored<ResidenceRegistration> kept, LocalDate arrivedOn, LocalDate since) {
        LocalDate left = kept.value().leftOn();
        if (left != null && (arrivedOn.isAfter(left) || since.isAfter(left))) {
            throw new Refusal(
                    "VAL-061", "paperNo", Map.of("no", kept.number(), "day", left.toString()));
        }
    }

    private static Stream<Ref<Address>> homes(Stored<Person> person, LedgerSink sink) {
        return RegistrationRules.of(person.ref(), sink.lookup()).stream()
                .map(registration -> registration.value().dwelling());
    }

    /** Where paper is silent a let home stays let; of another home it knows nothing. */
    private static boolean isLet(ResidenceRegistration known, Stored<Address> home) {
        return known.rented() && known.dwelling().equals(home.ref());
    }

    /** Who left before he came has left; on which day somebody must find out. */
    private static @Nullable LocalDate believable(@Nullable LocalDate leftOn, LocalDate arrivedOn) {
        return leftOn == null || leftOn.isBefore(arrivedOn) ? null : leftOn;
    }

    private static @Nullable Ref<RentalProperty> rental(@Nullable String number, LedgerSink sink) {
        return number == null
                ? null
                : sink.find(RentalProperty.class, RentalProperty::paperNo, number)
                        .map(Stored::ref)
                        .orElse(null);
    }

    /** A permit whose window has passed without an endorsement is suspended by law (art. 10). */
    private static void permit(LedgerRow row, Ref<Person> holder, LedgerSink sink) {
        String number = row.text("permitNo");
        if (number == null) {
            return;
        }
        LocalDate issuedOn = row.needDate("issuedOn");
        LocalDate told = row.date("endorsedOn");
        LocalDate endorsedOn = told != null && told.isAfter(issuedOn) ? told : null;
        LocalDate windowTo = PermitRules.nextFullYear(issuedOn, endorsedOn);
        boolean passed = windowTo.isBefore(sink.lookup().today());
        PermitStage reckoned = passed ? PermitStage.SUSPENDED : PermitStage.ISSUED;
        Values<ResidencePermit> permit =
                Values.of(ResidencePermit.class)
                        .set(ResidencePermit::applicant, holder)
                        .set(ResidencePermit::permitNo, number)
                        .set(ResidencePermit::issuedOn, issuedOn)
                        .set(ResidencePermit::continuousFrom, issuedOn)
                        .set(ResidencePermit::endorsedOn, endorsedOn);
        List<Property<ResidencePermit, ?>> key = key(permit.record(), sink);
        // What was done with it since stays, unless the paper knows of another endorsement.
        PermitStage stage =
                sink.known(permit.record(), key)
                        .map(Stored::value)
                        .filter(k -> endorsedOn == null || endorsedOn.equals(k.endorsedOn()))
                        .map(k -> k.stage())
                        .orElse(reckoned);
        Stored<ResidencePermit> kept =
                sink.ensure(permit.set(ResidencePermit::stage, stage).record(), null, key);
        if (endorsedOn != null) {
            sink.ensure(
                    Endorsement.onPaper(kept.ref(), issuedOn, endorsedOn, windowTo.minusYears(1)),
                    null,
                    List.of(Endorsement::permit, Endorsement::doneOn));
        }
    }

    /** Nobody is given two permits on one day: another number is the number put right. */
    private static List<Property<ResidencePermit, ?>> key(ResidencePermit told, LedgerSink sink) {
        List<Property<ResidencePermit, ?>> byNumber = List.of(ResidencePermit::permitNo);
        List<Property<ResidencePermit, ?>> byDay =
                List.of(ResidencePermit::applicant, ResidencePermit::issuedOn);
        boolean renumbered =
                sink.known(told, byNumber).isEmpty() && sink.known(told, byDay).isPresent();
        return renumbered ? byDay : byNumber;
    }
}
