package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.OTHER_OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.store.Change;
import org.linli.store.Records;
import org.linli.store.contract.Resident.Dwelling;
import org.linli.store.contract.Resident.Key;

/** What is kept, what is refused, and with which words. */
public abstract class WriteContract extends StoreContract {
    private Ref<Quarter> quarter;
    private int given = 100_000;

    @BeforeAll
    void aQuarter() {
        quarter = station.quarter("文昌苑", "02");
    }

    private String nextNumber() {
        given++;
        return "710000000000" + given;
    }

    private Values<Resident> resident(String name) {
        return SampleStation.resident(nextNumber(), name).set(Resident::quarter, quarter);
    }

    /** As it is kept: the answer shows the officer no more than he may see. */
    private Stored<Resident> kept(Resident resident) {
        return read(records().create(OFFICER, resident));
    }

    private Stored<Resident> read(Stored<Resident> stored) {
        return station.database()
                .read(t -> t.lookup().find(Resident.class, stored.ref()).orElseThrow());
    }

    private Records records() {
        return station.records();
    }

    private Stored<Resident> change(Stored<Resident> stored, Map<String, ?> fields) {
        return records().change(OFFICER, Resident.class, stored.id(), stored.version(), fields);
    }

    @Test
    void every_kind_of_field_comes_back_as_it_was_kept() {
        Ref<Resident> guardian = kept(resident("监护人").record()).ref();
        Resident typed =
                resident("周某")
                        .set(Resident::born, LocalDate.of(1940, 6, 1))
                        .set(Resident::dwelling, Dwelling.RENTED)
                        .set(Resident::floor, 3)
                        .set(Resident::steps, 10_000_000_000L)
                        .set(Resident::area, new BigDecimal("90.50"))
                        .set(Resident::tenant, true)
                        .set(Resident::seenAt, LocalDateTime.of(1986, 5, 4, 2, 30, 1))
                        .set(Resident::nicknames, List.of("小周", "老\"周\""))
                        .set(Resident::guardians, List.of(guardian))
                        .set(
                                Resident::keys,
                                List.of(
                                        new Key(
                                                "正门",
                                                LocalDate.of(2026, 1, 2),
                                                new BigDecimal("20.00"),
                                                Dwelling.OWNED,
                                                quarter)))
                        .set(Resident::spare, new Key("后门", null, null, null, null))
                        .set(Resident::note, "第一行\n第二行")
                        .record();
        Stored<Resident> kept = kept(typed);
        assertThat(kept.value())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFields("initial")
                .isEqualTo(typed);
        assertThat(kept.value().area()).isEqualTo(new BigDecimal("90.5"));
        assertThat(kept.value().initial()).isEqualTo("周");
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.place().segment()).isEqualTo("02");
        assertThat(kept.number()).matches("RES-321003001-2026-\\d{6}");
        assertThat(kept.createdBy()).isEqualTo("g");
        assertThat(kept.complete()).isTrue();
    }

    @Test
    void texts_are_tidied_and_blank_ones_are_empty() {
        Stored<Resident> kept =
                kept(
                        resident(" 李　四 ")
                                .set(Resident::phone, "１３８ 0000-0001")
                                .set(Resident::note, "  ")
                                .record());
        assertThat(kept.value().name()).isEqualTo("李 四");
        assertThat(kept.value().phone()).isEqualTo("13800000001");
        assertThat(kept.value().note()).isNull();
    }

    @Test
    void all_that_is_wrong_with_the_fields_is_told_at_once() {
        Refusal refusal =
                refused(
                        () ->
                                kept(
                                        Values.of(Resident.class)
                                                .set(Resident::idNumber, "7".repeat(19))
                                                .set(Resident::born, LocalDate.of(2026, 2, 17))
                                                .set(Resident::phone, "12")
                                                .set(Resident::floor, 151)
                                                .set(Resident::nicknames, List.of("a\u200bb"))
                                                .set(Resident::note, "民族：汉")
                                                .set(Resident::tenant, true)
                                                .set(
                                                        Resident::keys,
                                                        List.of(
                                                                new Key(
                                                                        " ", null, null, null,
                                                                        null)))
                                                .set(
                                                        Resident::quarter,
                                                        Ref.to("01J00000000000000000000000"))
                                                .record()));
        assertThat(codes(refusal))
                .contains(
                        "VAL-001 name",
                        "VAL-004 idNumber",
                        "VAL-050 born",
                        "VAL-032 phone",
                        "VAL-005 floor",
                        "VAL-002 nicknames",
                        "SYS-451 note",
                        "VAL-001 keys.label",
                        "VAL-006 quarter");
    }

    @Test
    void rules_of_the_function_follow_once_the_fields_are_right() {
        assertThat(codes(refused(() -> kept(resident("?").record()))))
                .containsExactly("T-002 name");
        assertThat(codes(refused(() -> kept(resident("某").set(Resident::note, "某").record()))))
                .containsExactly("T-004 note");
        assertThat(codes(refused(() -> kept(resident("某").set(Resident::tenant, true).record()))))
                .containsExactly("T-003 area");
    }

    @Test
    void a_date_may_not_lie_before_the_one_it_follows() {
        Stored<Resident> subject = kept(resident("当事人").record());
        Refusal refusal =
                refused(
                        () ->
                                records()
                                        .create(
                                                OFFICER,
                                                new Matter(
                                                        subject.ref(),
                                                        LocalDate.of(2026, 2, 2),
                                                        LocalDate.of(2026, 2, 1),
                                                        null,
                                                        Matter.Stage.OPEN)));
        assertThat(codes(refusal)).containsExactly("VAL-051 ends");
        assertThat(refusal.params())
                .containsEntry("a", "2026-02-01")
                .containsEntry("begins", "2026-02-02");
    }

    @Test
    void a_year_that_nobody_means_is_refused() {
        Stored<Resident> subject = kept(resident("当事人").record());
        for (int year : new int[] {205, 1799, 2200, 9999}) {
            LocalDate day = LocalDate.of(year, 1, 1);
            Matter matter = new Matter(subject.ref(), null, day, null, Matter.Stage.OPEN);
            assertThat(codes(refused(() -> records().create(OFFICER, matter))))
                    .contains("VAL-057 ends");
        }
    }

    @Test
    void the_answer_to_a_change_shows_no_more_than_the_record_when_it_is_opened() {
        Stored<Resident> answer = records().create(OFFICER, resident("星号").record());
        assertThat(answer.masked()).containsExactly("idNumber");
        assertThat(answer.value().idNumber()).contains("********");
        assertThat(change(answer, Map.of()).value().idNumber()).contains("********");
        Stored<Matter> matter =
                records()
                        .create(
                                SYSTEM,
                                Values.of(Matter.class)
                                        .set(Matter::subject, answer.ref())
                                        .record());
        Refusal refusal =
                refused(
                        () ->
                                records()
                                        .change(
                                                OFFICER.withPurpose(null),
                                                Matter.class,
                                                matter.id(),
                                                1,
                                                Map.of()));
        assertThat(refusal.code()).isEqualTo("SYS-428");
    }

    @Test
    void a_value_that_must_be_unique_names_the_record_that_has_it() {
        Stored<Resident> first = kept(resident("先到").record());
        Resident second =
                SampleStation.resident(first.value().idNumber(), "后到")
                        .set(Resident::quarter, quarter)
                        .record();
        Refusal refusal = refused(() -> kept(second));
        assertThat(codes(refusal)).containsExactly("T-001 idNumber");
        assertThat(refusal.params()).containsEntry("no", first.number());

        records().withdraw(OFFICER, Resident.class, first.id(), 1, "重复");
        assertThat(kept(second).value().name()).isEqualTo("后到");
    }

    @Test
    void numbers_are_dense_whatever_was_refused_between() {
        Stored<Resident> one = kept(resident("甲").record());
        refused(() -> kept(resident("?").record()));
        Stored<Resident> two = kept(resident("乙").record());
        assertThat(number(two)).isEqualTo(number(one) + 1);
        assertThat(two.id()).isGreaterThan(one.id());
    }

    private static int number(Stored<?> stored) {
        return Integer.parseInt(stored.number().substring(stored.number().lastIndexOf('-') + 1));
    }

    @Test
    void a_change_names_what_differs_and_an_empty_one_writes_nothing() {
        Stored<Resident> kept = kept(resident("甲").record());
        Stored<Resident> changed = change(kept, Map.of("name", "乙", "floor", 2));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.value().initial()).isEqualTo("乙");
        assertThat(records().history(SYSTEM, Resident.class, kept.id()).getFirst().fields())
                .containsExactly("name", "floor", "initial");
        long head = station.journal().head();
        assertThat(change(changed, Map.of("name", " 乙 "))).isEqualTo(changed);
        assertThat(station.journal().head()).isEqualTo(head);
    }

    @Test
    void a_derived_field_is_not_typed() {
        Stored<Resident> kept = kept(resident("甲").record());
        assertThat(read(change(kept, Map.of("initial", "乙")))).isEqualTo(kept);
    }

    @Test
    void a_stale_edit_is_told_both_values_field_by_field() {
        Stored<Resident> kept = kept(resident("甲").record());
        change(kept, Map.of("name", "乙", "floor", 2));
        Refusal conflict = refused(() -> change(kept, Map.of("name", "丙", "note", "x")));
        assertThat(codes(conflict)).containsExactly("SYS-409 name");
        assertThat(conflict.params())
                .containsEntry("theirs", "乙")
                .containsEntry("yours", "丙")
                .containsEntry("by", "g")
                .containsEntry("fields", "name,floor,initial");
        assertThat(codes(refused(() -> change(kept, Map.of("note", "x")))))
                .containsExactly("SYS-409 null");
    }

    @Test
    void a_record_of_another_area_is_not_there() {
        Stored<Resident> kept = kept(resident("甲").record());
        Refusal refusal =
                refused(
                        () ->
                                records()
                                        .change(
                                                OTHER_OFFICER,
                                                Resident.class,
                                                kept.id(),
                                                1,
                                                Map.of("floor", 2)));
        assertThat(refusal.code()).isEqualTo("SYS-404");
    }

    @Test
    void what_paper_lacks_becomes_a_gap_that_an_edit_may_leave_and_may_not_make() {
        Resident paper =
                resident("纸上").set(Resident::phone, null).set(Resident::tenant, true).record();
        assertThat(codes(refused(() -> kept(paper))))
                .containsExactly("VAL-001 phone", "T-003 area");
        Stored<Resident> incomplete = read(records().create(OFFICER.by(Channel.IMPORT), paper));
        assertThat(incomplete.gaps()).containsExactly("phone", "area");
        assertThat(
                        station.list(
                                        Query.of(
                                                Resident.class,
                                                Condition.field(Condition.GAPS).after(0)))
                                .rows())
                .contains(incomplete);

        Stored<Resident> edited = change(incomplete, Map.of("phone", "13800000000"));
        assertThat(edited.gaps()).containsExactly("area");
        Map<String, @Nullable Object> emptied = new HashMap<>();
        emptied.put("phone", null);
        assertThat(codes(refused(() -> change(edited, emptied)))).containsExactly("VAL-001 phone");
    }

    @Test
    void a_withdrawn_record_says_why_and_changes_no_more() {
        Stored<Resident> kept = kept(resident("甲").record());
        assertThat(codes(refused(() -> withdraw(kept, " ")))).containsExactly("VAL-001 reason");
        assertThat(withdraw(kept, "重复登记").voided()).isTrue();
        assertThat(records().open(OFFICER, Resident.class, kept.id()).voided()).isTrue();
        assertThat(records().history(SYSTEM, Resident.class, kept.id()).getFirst().body())
                .contains("重复登记");
        assertThat(codes(refused(() -> change(kept, Map.of("floor", 2)))))
                .containsExactly("SYS-412 null");
    }

    private Stored<Resident> withdraw(Stored<Resident> kept, String reason) {
        return records().withdraw(OFFICER, Resident.class, kept.id(), kept.version(), reason);
    }

    @Test
    void what_is_placed_with_a_record_moves_along() {
        Ref<Quarter> moving = station.quarter("迁苑", "03");
        Stored<Resident> resident =
                records().create(SYSTEM, resident("居民").set(Resident::quarter, moving).record());
        Stored<Matter> matter =
                records()
                        .create(
                                SYSTEM,
                                Values.of(Matter.class)
                                        .set(Matter::subject, resident.ref())
                                        .record());
        Stored<Visit> visit =
                records().create(SYSTEM, new Visit(matter.ref(), LocalDate.of(2026, 2, 1)));
        assertThat(visit.place().segment()).isEqualTo("03");

        records().change(SYSTEM, Quarter.class, moving.id(), 1, Map.of("segment", "04"));
        Stored<Visit> moved =
                station.database()
                        .read(t -> t.lookup().find(Visit.class, visit.ref()).orElseThrow());
        assertThat(moved.place().segment()).isEqualTo("04");
        assertThat(moved.version()).isEqualTo(2);
    }

    @Test
    void observers_are_told_behind_the_commit_and_derived_work_can_undo_it() {
        List<Change<?>> told = new ArrayList<>();
        station.records().tell(told::addAll);
        Stored<Resident> kept = kept(resident("甲").record());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().after()).isEqualTo(kept);

        Refusing refusing = new Refusing();
        station.records().follow(refusing);
        long head = station.journal().head();
        assertThatThrownBy(() -> kept(resident("乙").record()))
                .isInstanceOf(IllegalStateException.class);
        station.records().forget(refusing);
        assertThat(station.journal().head()).isEqualTo(head);
        assertThat(told).hasSize(1);
    }

    @Test
    void what_nothing_places_belongs_where_it_was_entered() {
        Actor limited = SampleStation.actor("l", "044991", Role.STATION_LEADER, "03", "02");

        Stored<Crate> crate = records().create(limited, new Crate("杂物箱", 0, 0, null));

        assertThat(crate.place().segment()).isEqualTo("02");
        assertThat(records().open(limited, Crate.class, crate.id()).value().name())
                .isEqualTo("杂物箱");
        Crate shared = new Crate("公用箱", 0, 0, null);
        assertThat(records().create(SampleStation.LEADER, shared).place().segment()).isNull();
    }
}
