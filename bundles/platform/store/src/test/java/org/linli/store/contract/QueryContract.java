package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.field;
import static org.linli.query.Condition.of;
import static org.linli.query.Condition.where;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.contract.Resident.Dwelling;

/** Every way to ask, forwards and backwards. */
public abstract class QueryContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.of(1980, 1, 1);

    private Ref<Quarter> second;
    private Ref<Resident> ann;

    /** Twelve residents A to L in two segments; every third has no birthday, two share one. */
    @BeforeAll
    void peopleTheQuarters() {
        second = station.quarter("文昌苑", "02");
        Ref<Quarter> third = station.quarter("汶河苑", "03");
        for (int i = 0; i < 12; i++) {
            Values<Resident> resident =
                    SampleStation.resident("7100000000000000" + (10 + i), "" + (char) ('A' + i))
                            .set(Resident::quarter, i % 2 == 0 ? second : third)
                            .set(Resident::floor, i + 1)
                            .set(Resident::steps, 10_000_000_000L + i)
                            .set(Resident::dwelling, i < 4 ? Dwelling.OWNED : Dwelling.RENTED)
                            .set(Resident::tenant, i >= 4)
                            .set(
                                    Resident::area,
                                    new BigDecimal("10.5").multiply(BigDecimal.valueOf(i + 1)))
                            .set(Resident::seenAt, LocalDateTime.of(1986, 5, 4, 0, i))
                            .set(Resident::born, i % 3 == 2 ? null : DAY.plusDays(i / 2));
            Stored<Resident> kept =
                    station.records().create(SampleStation.SYSTEM, resident.record());
            if (i == 0) {
                ann = kept.ref();
            }
        }
        Stored<Matter> matter =
                station.records()
                        .create(
                                SampleStation.SYSTEM,
                                Values.of(Matter.class)
                                        .set(Matter::subject, ann)
                                        .set(Matter::begins, DAY)
                                        .record());
        station.records()
                .create(SampleStation.SYSTEM, new Visit(matter.ref(), LocalDate.of(2026, 2, 1)));
        Stored<Resident> wrong =
                station.records()
                        .create(
                                SampleStation.SYSTEM,
                                SampleStation.resident("710000000000009999", "A").record());
        station.records().withdraw(SampleStation.SYSTEM, Resident.class, wrong.id(), 1, "重复登记");
    }

    /** Whom the tables find; a walk through all records must count as many, and all the others. */
    private String names(Condition condition) {
        String names = names(Query.of(Resident.class, condition));
        assertThat(counts(null, condition, condition.not()))
                .containsExactly((long) names.length(), 12L - names.length());
        return names;
    }

    private List<Long> counts(@Nullable String distinct, Condition... conditions) {
        return station.records()
                .counts(SampleStation.SYSTEM, Resident.class, distinct, List.of(conditions));
    }

    private String names(Query<Resident> query) {
        return String.join(
                "",
                station.database().reading((s, lookup) -> lookup.list(query)).stream()
                        .map(r -> r.value().name())
                        .toList());
    }

    @Test
    void a_value_is_found_by_each_kind_of_field() {
        assertThat(names(where(Resident::name).is("C"))).isEqualTo("C");
        assertThat(names(where(Resident::floor).is(3))).isEqualTo("C");
        assertThat(names(where(Resident::steps).is(10_000_000_002L))).isEqualTo("C");
        assertThat(names(where(Resident::area).is(new BigDecimal("31.50")))).isEqualTo("C");
        assertThat(names(where(Resident::tenant).is(false))).isEqualTo("ABCD");
        assertThat(names(where(Resident::dwelling).is(Dwelling.OWNED))).isEqualTo("ABCD");
        assertThat(names(where(Resident::born).is(DAY))).isEqualTo("AB");
        assertThat(names(where(Resident::seenAt).is(LocalDateTime.of(1986, 5, 4, 0, 2))))
                .isEqualTo("C");
        assertThat(names(where(Resident::quarter).is(second))).isEqualTo("ACEGIK");
        assertThat(names(field(Condition.ID).is(ann.id().text()))).isEqualTo("A");
        assertThat(names(field(Condition.SEGMENT).is("03"))).isEqualTo("BDFHJL");
    }

    @Test
    void what_lies_in_some_segments_or_in_none_is_read_in_order_page_by_page() {
        station.quarter("段一", "27");
        station.quarter("无段一", null);
        station.quarter("段二", "28");
        station.quarter("段三", "29");
        station.quarter("无段二", null);
        Condition area = field(Condition.SEGMENT).in("27", "28");
        Query<Quarter> first =
                Query.of(Quarter.class, area.or(field(Condition.SEGMENT).empty())).limit(2);
        List<String> found = new ArrayList<>();
        Slice<Quarter> page = station.list(first);
        page.rows().forEach(q -> found.add(q.value().name()));
        page = station.list(first.from(page.next()));
        page.rows().forEach(q -> found.add(q.value().name()));
        assertThat(found).containsExactly("段一", "无段一", "段二", "无段二");
        assertThat(page.next()).isNull();
        assertThat(station.list(first.sortedBy(Condition.NUMBER, true)).rows())
                .extracting(q -> q.value().name())
                .containsExactly("无段二", "段二");
    }

    /** The months of a figure ask for the same with other days; they are tested together. */
    @Test
    void many_conditions_counted_together_count_as_each_alone() {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            LocalDate day = DAY.plusDays(i % 7);
            Condition early = where(Matter::begins).notAfter(day.minusDays(i % 3));
            Condition inAMatter =
                    exists(
                            Matter.class,
                            Matter::subject,
                            early.or(where(Matter::begins).empty()),
                            exists(Visit.class, Visit::matter, where(Visit::day).after(day)));
            all.add(
                    where(Resident::born)
                            .notAfter(day)
                            .not()
                            .or(inAMatter)
                            .and(where(Resident::floor).in(1 + i % 12, 3, 1)));
            if (i % 10 == 0) {
                String name = i % 20 == 0 ? "文昌苑" : "汶河苑";
                all.add(of(Resident::quarter, Quarter.class, where(Quarter::name).is(name)));
                all.add(inAMatter.and(inAMatter.not()));
            }
        }
        List<Long> each =
                all.stream().map(c -> (long) names(Query.of(Resident.class, c)).length()).toList();
        assertThat(counts(null, all.toArray(Condition[]::new))).isEqualTo(each);
        assertThat(each).as("they differ").contains(0L, 1L, 2L, 6L);
    }

    @Test
    void values_typed_into_an_address_are_read_as_the_field_needs_them() {
        assertThat(names(field("born").is("1980-01-01"))).isEqualTo("AB");
        assertThat(names(field("floor").is("3"))).isEqualTo("C");
        assertThat(names(field("tenant").is("false"))).isEqualTo("ABCD");
        assertThat(names(field("dwelling").is("OWNED"))).isEqualTo("ABCD");
        assertThatThrownBy(() -> names(field("born").is("3.5.")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> names(field("nothing").is("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_are_compared() {
        assertThat(names(where(Resident::floor).before(3))).isEqualTo("AB");
        assertThat(names(where(Resident::floor).notAfter(3))).isEqualTo("ABC");
        assertThat(names(where(Resident::floor).after(10))).isEqualTo("KL");
        assertThat(names(where(Resident::floor).notBefore(10))).isEqualTo("JKL");
        assertThat(names(where(Resident::floor).between(3, 5))).isEqualTo("CDE");
        assertThat(names(where(Resident::name).in("A", "L", "Z"))).isEqualTo("AL");
        assertThat(names(where(Resident::name).in(List.of()))).isEmpty();
        assertThat(names(where(Resident::idNumber).startsWith("71000000000000001")))
                .isEqualTo("ABCDEFGHIJ");
        assertThat(names(where(Resident::idNumber).contains("000000001"))).startsWith("A");
        assertThat(names(where(Resident::name).contains("L"))).isEqualTo("L");
        assertThat(names(where(Resident::name).contains("_"))).as("no pattern").isEmpty();
    }

    @Test
    void conditions_are_joined_and_negated() {
        Condition owned = where(Resident::dwelling).is(Dwelling.OWNED);
        assertThat(names(owned.and(where(Resident::floor).after(2)))).isEqualTo("CD");
        assertThat(names(owned.or(where(Resident::name).is("L")))).isEqualTo("ABCDL");
        assertThat(names(owned.not())).isEqualTo("EFGHIJKL");
        assertThat(names(Condition.ALWAYS)).isEqualTo("ABCDEFGHIJKL");
        assertThat(names(Condition.ALWAYS.not())).isEmpty();
    }

    @Test
    void an_empty_field_fulfils_no_comparison_and_so_the_negation_of_each() {
        assertThat(names(where(Resident::born).empty())).isEqualTo("CFIL");
        assertThat(names(where(Resident::born).present())).isEqualTo("ABDEGHJK");
        assertThat(names(where(Resident::born).is(DAY).not())).isEqualTo("CDEFGHIJKL");
        assertThat(names(where(Resident::born).after(DAY).not())).isEqualTo("ABCFIL");
        assertThat(names(where(Resident::born).in(DAY).not().not())).isEqualTo("AB");
        assertThat(names(where(Resident::nicknames).empty())).isEqualTo("ABCDEFGHIJKL");
    }

    @Test
    void records_are_found_by_what_points_to_them_and_by_what_they_point_to() {
        assertThat(names(exists(Matter.class, Matter::subject))).isEqualTo("A");
        assertThat(names(exists(Matter.class, Matter::subject).not())).isEqualTo("BCDEFGHIJKL");
        assertThat(names(exists(Matter.class, Matter::subject, where(Matter::begins).empty())))
                .isEmpty();
        assertThat(names(exists(Matter.class, Matter::subject, exists(Visit.class, Visit::matter))))
                .isEqualTo("A");
        assertThat(names(of(Resident::quarter, Quarter.class, where(Quarter::name).is("文昌苑"))))
                .isEqualTo("ACEGIK");
    }

    @Test
    void what_a_few_point_to_is_read_page_by_page_and_back() {
        Query<Quarter> both = lodging("A", "B", "C", "D", "Z").limit(1);
        Slice<Quarter> first = station.list(both);
        Slice<Quarter> second = station.list(both.from(first.next()));
        assertThat(quarters(both)).containsExactly("文昌苑");
        assertThat(quarters(both.from(first.next()))).containsExactly("汶河苑");
        assertThat(second.next()).isNull();
        assertThat(quarters(both.from(second.previous()))).containsExactly("文昌苑");
        assertThat(quarters(both.sortedBy(Condition.NUMBER, true))).containsExactly("汶河苑");
        assertThat(quarters(both.sortedBy(Quarter::name).limit(5))).containsExactly("文昌苑", "汶河苑");
        assertThat(quarters(lodging("B", "D"))).containsExactly("汶河苑");
        assertThat(quarters(lodging("Z"))).isEmpty();
        assertThat(quarters(lodging("A", "B").and(where(Quarter::name).is("汶河苑"))))
                .containsExactly("汶河苑");
    }

    private static Query<Quarter> lodging(String... names) {
        Condition lodgers = where(Resident::name).in(names);
        return Query.of(Quarter.class, exists(Resident.class, Resident::quarter, lodgers));
    }

    private List<String> quarters(Query<Quarter> query) {
        return station.list(query).rows().stream().map(q -> q.value().name()).toList();
    }

    @Test
    void withdrawn_records_count_no_longer() {
        assertThat(names(where(Resident::name).is("A"))).isEqualTo("A");
        assertThat(station.records().count(SampleStation.SYSTEM, Query.of(Resident.class)))
                .isEqualTo(12);
    }

    @Test
    void counts_follow_changes() {
        Query<Quarter> quarters = Query.of(Quarter.class, where(Quarter::segment).is("09"));
        assertThat(station.records().count(SampleStation.SYSTEM, quarters)).isZero();
        station.quarter("新苑", "09");
        assertThat(station.records().count(SampleStation.SYSTEM, quarters)).isEqualTo(1);
    }

    @Test
    void each_value_counts_once_and_what_is_empty_with_each_record() {
        Condition owned = where(Resident::dwelling).is(Dwelling.OWNED);
        assertThat(counts("quarter", Condition.ALWAYS, owned, owned.not().and(owned)))
                .containsExactly(2L, 2L, 0L);
        assertThat(counts("born", Condition.ALWAYS)).containsExactly(10L);
    }

    @Test
    void a_walk_hands_over_each_record_once_and_tells_what_it_fulfils() {
        Map<String, BitSet> found = new TreeMap<>();
        station.records()
                .each(
                        SampleStation.SYSTEM,
                        Resident.class,
                        List.of(
                                where(Resident::floor).notAfter(2),
                                where(Resident::name).is("L"),
                                where(Resident::name).in("B", "L")),
                        (resident, places) ->
                                assertThat(found.put(resident.value().name(), places)).isNull());
        assertThat(found).hasToString("{A={0}, B={0, 2}, L={1, 2}}");
    }

    @Test
    void an_officer_counts_what_he_may_list() {
        Condition matter = exists(Matter.class, Matter::subject);
        List<Condition> conditions =
                List.of(Condition.ALWAYS, matter, where(Resident::floor).after(4));
        List<Integer> listed =
                conditions.stream()
                        .map(c -> Query.of(Resident.class, c))
                        .map(q -> station.records().list(SampleStation.OFFICER, q).rows().size())
                        .toList();
        assertThat(
                        station.records()
                                .counts(SampleStation.OFFICER, Resident.class, null, conditions))
                .containsExactlyElementsOf(listed.stream().map(Integer::longValue).toList());
        assertThat(listed.getFirst()).isBetween(1, 11);
    }

    @Test
    void pages_lead_forwards_and_back_in_every_order() {
        for (String sort :
                List.of(Condition.NUMBER, Condition.ID, "name", "born", Condition.UPDATED_AT)) {
            for (boolean down : new boolean[] {false, true}) {
                walk(Query.of(Resident.class).sortedBy(sort, down).limit(5));
                walk(
                        Query.of(Resident.class, field(Condition.SEGMENT).is("02"))
                                .sortedBy(sort, down)
                                .limit(2));
                walk(
                        Query.of(Resident.class, field(Condition.SEGMENT).in("02", "03"))
                                .sortedBy(sort, down)
                                .limit(4));
                walk(
                        Query.of(Resident.class, where(Resident::dwelling).in(Dwelling.RENTED))
                                .sortedBy(sort, down)
                                .limit(3));
                walk(
                        Query.of(
                                        Resident.class,
                                        where(Resident::born).between(DAY, DAY.plusDays(4)))
                                .sortedBy(sort, down)
                                .limit(3));
            }
        }
    }

    private void walk(Query<Resident> query) {
        List<String> whole = names(station.list(query.limit(100)));
        List<String> forwards = new ArrayList<>();
        List<Slice<Resident>> pages = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Slice<Resident> page = station.list(query.from(cursor));
            pages.add(page);
            forwards.addAll(names(page));
            cursor = page.next();
        } while (cursor != null);
        assertThat(forwards).as("forwards by %s", query.sort()).isEqualTo(whole);
        assertThat(pages.getFirst().previous()).isNull();
        for (int i = pages.size() - 1; i > 0; i--) {
            Slice<Resident> before = station.list(query.from(pages.get(i).previous()));
            assertThat(names(before))
                    .as("back to page %s by %s", i, query.sort())
                    .isEqualTo(names(pages.get(i - 1)));
        }
    }

    private static List<String> names(Slice<Resident> slice) {
        return slice.rows().stream().map(r -> r.value().name()).toList();
    }

    @Test
    void an_order_turns_round_and_leaves_what_is_empty_last() {
        assertThat(names(Query.of(Resident.class).sortedBy(Resident::born)))
                .isEqualTo("ABDEGHJKCFIL");
        assertThat(names(Query.of(Resident.class).latestBy(Resident::born)))
                .isEqualTo("KJGHEDABCFIL");
        List<String> letters = new ArrayList<>(List.of("ABCDEFGHIJKL".split("")));
        Collections.reverse(letters);
        assertThat(names(Query.of(Resident.class).sortedBy(Condition.NUMBER, true)))
                .isEqualTo(String.join("", letters));
    }

    @Test
    void a_latest_number_is_found_below_a_wide_gap() {
        Condition second = field(Condition.SEGMENT).is("77");
        station.quarter("孤苑", "77");
        for (int i = 0; i < 30; i++) {
            station.quarter("苑" + i, "78");
        }
        Query<Quarter> query =
                Query.of(Quarter.class, second).sortedBy(Condition.NUMBER, true).limit(1);
        assertThat(station.records().list(SampleStation.SYSTEM, query).rows())
                .extracting(q -> q.value().name())
                .containsExactly("孤苑");
    }
}
