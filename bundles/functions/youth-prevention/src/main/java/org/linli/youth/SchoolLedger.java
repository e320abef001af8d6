package org.linli.youth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.registry.Address;
import org.linli.registry.Addresses;
import org.linli.registry.KnownPersons;
import org.linli.registry.Person;
import org.linli.registry.PersonHeadings;
import org.linli.registry.Staff;
import org.linli.youth.School.SchoolKind;

/**
 * 学校: one row for each school with its safety contact and, if it has one, its vice-principal. No
 * minor is on it; nothing else of this function comes in from paper.
 */
final class SchoolLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("schools")
                    .key("name", "学校名称", "校名", "单位名称")
                    .key("kind", "学校类别", "学校类型", "办学类型")
                    .column("address", "地址", "学校地址", "详细地址")
                    .column("pupils", "学生人数", "学生数", "在校学生数", "在校生人数")
                    .column("nameZh", "安全联系人", "联系人姓名", "联系人", "安全负责人")
                    .column("idNumber", PersonHeadings.idNumber("联系人", "安全联系人", ""))
                    .column("phone", PersonHeadings.phone("", "联系人", "安全联系人"))
                    .column("badgeNo", "法治副校长警号", "副校长警号", "警号")
                    .column("appointedOn", "聘任日期", "受聘日期")
                    .column("trainingHours", "岗前培训学时", "培训学时")
                    .read(SchoolLedger::read);

    private static final Map<String, SchoolKind> KINDS =
            Map.ofEntries(
                    Map.entry("幼儿园", SchoolKind.KINDERGARTEN),
                    Map.entry("小学", SchoolKind.PRIMARY),
                    Map.entry("初中", SchoolKind.MIDDLE),
                    Map.entry("初级中学", SchoolKind.MIDDLE),
                    Map.entry("高中", SchoolKind.HIGH),
                    Map.entry("普通高中", SchoolKind.HIGH),
                    Map.entry("高级中学", SchoolKind.HIGH),
                    Map.entry("中职", SchoolKind.VOCATIONAL),
                    Map.entry("中等职业学校", SchoolKind.VOCATIONAL),
                    Map.entry("专门学校", SchoolKind.SPECIAL_SCHOOL));

    private SchoolLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        Stored<Address> address = Addresses.ensure(sink, row, "address", null);
        Stored<Person> contact =
                KnownPersons.ensure(
                        sink,
                        new KnownPersons.Told(
                                row.need("nameZh"),
                                row.need("idNumber"),
                                null,
                                null,
                                row.text("phone"),
                                null));
        Integer pupils = row.integer("pupils");
        if (pupils == null) {
            throw new Refusal("VAL-001", "pupils");
        }
        School school =
                new School(
                        row.need("name"),
                        address.ref(),
                        row.needWord("kind", KINDS),
                        pupils,
                        contact.ref());
        Ref<School> kept = sink.enter(school, null, "YTH-V14", List.of(School::name)).ref();
        LocalDate appointed = row.date("appointedOn");
        if (appointed != null) {
            appoint(row, kept, appointed, sink);
        }
    }

    private static void appoint(
            LedgerRow row, Ref<School> school, LocalDate since, LedgerSink sink) {
        Ref<Staff> officer =
                sink.find(Staff.class, Staff::badgeNo, row.need("badgeNo"))
                        .map(Stored::ref)
                        .orElseThrow(() -> new Refusal("YTH-L01", "badgeNo"));
        @Nullable Integer hours = row.integer("trainingHours");
        if (hours == null) {
            throw new Refusal("VAL-001", "trainingHours");
        }
        VicePrincipal appointment =
                new VicePrincipal(officer, school, since, null, hours, null, null);
        sink.ensure(
                appointment,
                null,
                List.of(VicePrincipal::school, VicePrincipal::officer, VicePrincipal::appointedOn));
    }
}
