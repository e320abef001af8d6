package org.linli.registry;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.COMMITTEE_CLERK;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.linli.calendar.CalendarDay;
import org.linli.calendar.CalendarDay.DayKind;
import org.linli.calendar.CalendarDay.DayStatus;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.LedgerDefinition;
import org.linli.function.Problems;
import org.linli.record.Values;
import org.linli.store.Lookup;

/**
 * 节假日安排: the holidays of a year, published every November after the release that a station runs.
 * Once all of a year's statutory holidays are here, every open due day is worked out anew.
 *
 * @see "domain rules, cross-cutting, section 4"
 */
final class Holidays {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("holidays")
                    .key("date", "日期", "date")
                    .key("kind", "类别", "安排", "放假或上班", "kind")
                    .key("sourceDocNo", "文号", "通知文号", "依据文号", "sourceDocNo")
                    .column("nameZh", "节日", "名称", "节日名称", "nameZh")
                    .column("nameEn", "英文名称", "英文", "nameEn")
                    .column("status", "状态", "status")
                    .read(Holidays::read);

    private static final Map<String, DayKind> KINDS =
            Map.of(
                    "放假", DayKind.HOLIDAY,
                    "休息", DayKind.HOLIDAY,
                    "休", DayKind.HOLIDAY,
                    "HOLIDAY", DayKind.HOLIDAY,
                    "调休上班", DayKind.SWAP_WORK,
                    "上班", DayKind.SWAP_WORK,
                    "补班", DayKind.SWAP_WORK,
                    "班", DayKind.SWAP_WORK,
                    "SWAP_WORK", DayKind.SWAP_WORK);

    private static final Map<String, DayStatus> STATUSES =
            Map.of(
                    "已公布", DayStatus.CONFIRMED,
                    "CONFIRMED", DayStatus.CONFIRMED,
                    "待公布", DayStatus.PROVISIONAL,
                    "PROVISIONAL", DayStatus.PROVISIONAL);

    private static final Map<String, String> IN_ENGLISH =
            Map.of(
                    "元旦", "New Year's Day",
                    "除夕", "Spring Festival Eve",
                    "春节", "Spring Festival",
                    "清明节", "Qingming Festival",
                    "劳动节", "Labour Day",
                    "端午节", "Dragon Boat Festival",
                    "中秋节", "Mid-Autumn Festival",
                    "国庆节", "National Day");

    private Holidays() {}

    static void define(FunctionDefinition registry) {
        registry.record(CalendarDay.class)
                .title(CalendarDay::date, CalendarDay::kind)
                .facts(CalendarDay::nameZh, CalendarDay::sourceDocNo)
                .columns(
                        CalendarDay::date,
                        CalendarDay::kind,
                        CalendarDay::nameZh,
                        CalendarDay::sourceDocNo,
                        CalendarDay::status)
                .keptBy(REGISTRY_CLERK, STATION_LEADER)
                .readableBy(BEAT_OFFICER, ASSISTANT, AREA_LEAD, DUTY_DESK, COMMITTEE_CLERK)
                .derives(Holidays::named)
                .checks(Holidays::check);
        registry.ledger(LEDGER);
    }

    private static CalendarDay named(CalendarDay told, Lookup lookup) {
        String english = told.nameZh() == null ? null : IN_ENGLISH.get(told.nameZh());
        return told.nameEn() != null || english == null
                ? told
                : Values.of(told).set(CalendarDay::nameEn, english).record();
    }

    private static void check(Draft<CalendarDay> draft, Lookup lookup, Problems problems) {
        CalendarDay day = draft.value();
        problems.when(
                day.kind() == DayKind.SWAP_WORK
                        && day.date().getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.date().getDayOfWeek() != DayOfWeek.SUNDAY,
                "REG-C-02",
                "date");
    }

    private static void read(LedgerRow row, LedgerSink sink) {
        DayStatus status = row.word("status", STATUSES);
        sink.enter(
                Values.of(CalendarDay.class)
                        .set(CalendarDay::date, row.needDate("date"))
                        .set(CalendarDay::kind, row.needWord("kind", KINDS))
                        .set(CalendarDay::nameZh, row.text("nameZh"))
                        .set(CalendarDay::nameEn, row.text("nameEn"))
                        .set(CalendarDay::sourceDocNo, row.need("sourceDocNo"))
                        .set(CalendarDay::status, status == null ? DayStatus.CONFIRMED : status)
                        .record(),
                null,
                "REG-C-01",
                List.of(CalendarDay::date));
    }
}
