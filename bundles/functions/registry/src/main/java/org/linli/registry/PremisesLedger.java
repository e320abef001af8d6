package org.linli.registry;

import java.util.List;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Property;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Organisation.OpenStatus;
import org.linli.registry.Organisation.PremisesCategory;

/**
 * 实有单位: companies, shops, schools. Inspections and key units in the same sheet belong to the
 * function of public order and are left alone.
 */
final class PremisesLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("premises")
                    .key("name", "单位名称", "场所名称", "企业名称", "商户名称", "单位场所名称", "机构名称")
                    .key("category", "类别", "单位类别", "单位类型", "场所类别", "场所类型", "行业类别", "经营类别")
                    .column("uscc", "统一社会信用代码", "信用代码", "社会信用代码", "统一信用代码")
                    .column("address", "地址", "经营地址", "单位地址", "详细地址", "经营场所", "场所地址", "所在地址", "坐落")
                    .column(
                            "responsibleName",
                            "负责人",
                            "治安责任人",
                            "单位负责人",
                            "负责人姓名",
                            "治安负责人",
                            "法定代表人",
                            "联系人")
                    .column("phone", PersonHeadings.phone("负责人", "单位", "联系人", ""))
                    .column("employees", "从业人数", "从业人员数", "从业人员", "从业人员数量", "员工人数", "职工人数")
                    .read(PremisesLedger::read);

    /** A stall without a code is known by name and door. */
    private static final List<Property<Organisation, ?>> BY_NAME =
            List.of(Organisation::name, Organisation::address);

    private static final List<Property<Organisation, ?>> BY_CODE = List.of(Organisation::uscc);

    private PremisesLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        String name = row.need("name");
        PremisesCategory category = row.word("category", LedgerWords.CATEGORIES);
        if (category == null) {
            throw new Refusal("VAL-001", "category");
        }
        String typed = row.text("uscc");
        String code = typed == null ? null : Premises.code(typed);
        Organisation unit =
                Values.of(Organisation.class)
                        .set(Organisation::name, name)
                        .set(Organisation::uscc, code)
                        .set(Organisation::category, category)
                        .set(
                                Organisation::address,
                                Addresses.ensure(sink, row, "address", null).ref())
                        .set(Organisation::responsibleName, row.text("responsibleName"))
                        .set(Organisation::phone, row.text("phone"))
                        .set(Organisation::employees, row.integer("employees"))
                        .set(Organisation::openStatus, OpenStatus.OPEN)
                        .record();
        sink.enter(unit, null, "REG-O-01", code == null ? BY_NAME : BY_CODE);
    }
}
