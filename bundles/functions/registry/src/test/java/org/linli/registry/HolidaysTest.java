package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.calendar.CalendarDay;
import org.linli.calendar.CalendarDay.DayKind;
import org.linli.calendar.CalendarDay.DayStatus;
import org.linli.function.LedgerDefinition;
import org.linli.standin.Desk;
import org.linli.standin.PaperDesk;
import org.linli.standin.Shelf;

/** The notice of a year, brought in as a table. */
class HolidaysTest {
    private final Shelf shelf = new Shelf("2026-11-29");
    private final Desk desk = new Desk(shelf, Neighbourhood.REGISTRY);
    private PaperDesk paper = paper();

    @ParameterizedTest
    @CsvSource({
        "2027-02-06, 放假, HOLIDAY",
        "2027/2/20, 调休上班, SWAP_WORK",
        "2027年1月1日, HOLIDAY, HOLIDAY",
        "20270926, SWAP_WORK, SWAP_WORK",
        "2027.2.14, 补班, SWAP_WORK"
    })
    void a_row_is_a_day(String date, String kind, DayKind meant) {
        assertThat(row(date, kind, "春节")).isEmpty();

        CalendarDay day = shelf.all(CalendarDay.class).getFirst().value();
        assertThat(day.kind()).isEqualTo(meant);
        assertThat(day.status()).isEqualTo(DayStatus.CONFIRMED);
        assertThat(day.nameEn()).isEqualTo("Spring Festival");
    }

    @Test
    void the_same_day_twice_in_a_file_goes_back_and_the_same_file_again_changes_nothing() {
        assertThat(row("2027-02-06", "放假", "除夕")).isEmpty();
        assertThat(row("2027-02-06", "放假", "春节")).hasValue("REG-C-01");

        paper = paper();
        assertThat(row("2027-02-06", "放假", "除夕")).isEmpty();
        assertThat(shelf.all(CalendarDay.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-30, 放假, VAL-052",
        "2027-02-22, 调休上班, REG-C-02",
        "2027-02-06, 半天, VAL-053",
        ", 放假, VAL-001"
    })
    void what_is_no_day_of_a_notice_goes_back(String date, String kind, String code) {
        assertThat(row(date == null ? "" : date, kind, "春节")).hasValue(code);
        assertThat(shelf.all(CalendarDay.class)).isEmpty();
    }

    private java.util.Optional<String> row(String date, String kind, String name) {
        return paper.row("日期", date, "类别", kind, "节日", name, "文号", "国办发明电〔2026〕0号");
    }

    private PaperDesk paper() {
        LedgerDefinition ledger =
                Neighbourhood.REGISTRY.ledgers().stream()
                        .filter(l -> l.name().equals("holidays"))
                        .findFirst()
                        .orElseThrow();
        return new PaperDesk(desk, ledger);
    }
}
