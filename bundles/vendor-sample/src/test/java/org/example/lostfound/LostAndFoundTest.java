package org.example.lostfound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.example.lostfound.FoundItem.Stage;
import org.junit.jupiter.api.Test;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Segment;
import org.linli.standin.Desk;
import org.linli.standin.PaperDesk;
import org.linli.standin.Shelf;

// region test
class LostAndFoundTest {
    /** Fails if a label is missing in one language or a statement contradicts another. */
    private final FunctionModel function = FunctionModel.of(new LostAndFoundFunction());

    private final Shelf shelf = new Shelf("2026-02-12");
    private final Desk desk = new Desk(shelf, function);

    @Test
    void a_row_is_kept_in_its_segment_with_a_gap_where_the_paper_is_silent() {
        shelf.put(Values.of(Segment.class).set(Segment::code, "09").record());

        assertThat(row("LF-17", "09")).isEmpty();

        Stored<FoundItem> item = shelf.all(FoundItem.class).getFirst();
        assertThat(item.place().segment()).isEqualTo("09");
        assertThat(item.gaps()).containsExactly("foundAt");
        assertThat(row("LF-18", "77")).hasValue("LF-V02");
    }

    @Test
    void spring_festival_does_not_count_among_the_three_working_days() {
        DutyRule<?> announce = function.duties().getFirst();

        assertThat(announce.term().due(shelf.today(), shelf.calendar()).day())
                .isEqualTo("2026-02-24");
    }

    @Test
    void the_state_gets_a_thing_only_after_a_full_year() {
        Stored<FoundItem> item =
                shelf.put(
                        Values.of(FoundItem.class)
                                .set(FoundItem::announcedOn, LocalDate.of(2025, 3, 5))
                                .set(FoundItem::stage, Stage.ANNOUNCED)
                                .record());
        shelf.goTo("2026-03-05");

        assertThatThrownBy(() -> desk.step(item, "surrender", Map.of("closedOn", shelf.today())))
                .hasMessage("LF-S01");
    }

    @Test
    void the_day_it_went_is_told_by_the_step_alone() {
        shelf.put(Values.of(Segment.class).set(Segment::code, "09").record());
        row("LF-17", "09");
        Stored<FoundItem> item = shelf.all(FoundItem.class).getFirst();
        FoundItem typed =
                Values.of(item.value())
                        .set(FoundItem::foundAt, "公园南门")
                        .set(FoundItem::closedOn, shelf.today())
                        .record();

        assertThatThrownBy(() -> new Desk(shelf, function).change(item, typed))
                .hasMessage("SYS-415");
    }

    private Optional<String> row(String slip, String segment) {
        return new PaperDesk(desk, FoundItemLedger.LEDGER)
                .row("登记号", slip, "失物名称", "黑色双肩包", "类别", "其他", "责任段", segment, "上交日期", "2026/2/12");
    }
}
// endregion
