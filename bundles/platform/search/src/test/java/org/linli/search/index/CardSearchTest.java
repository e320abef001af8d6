package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.search.index.StationRoles.officerOf;
import static org.linli.search.index.StationRoles.whole;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Purpose;
import org.linli.access.Role;
import org.linli.record.Place;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.search.Hit;
import org.linli.search.index.BeatFunction.Door;
import org.linli.search.index.BeatFunction.Resident;
import org.linli.search.index.BeatFunction.SealedNote;
import org.linli.search.index.BeatFunction.Shop;
import org.linli.search.index.BeatFunction.Street;
import org.linli.search.index.CaseFunction.File;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;

class CardSearchTest {
    private static final Actor LEADER = whole(Role.STATION_LEADER);
    private static final String NUMBER = "71000319950315996X";

    @TempDir Path folder;
    private Node node;

    @BeforeEach
    void open() {
        node = Node.fresh(folder);
    }

    @AfterEach
    void close() throws InterruptedException {
        node.close();
    }

    @Test
    void a_person_is_found_by_name_number_phone_record_number_and_initials() {
        Stored<Resident> kept = node.kept.keep(Resident.of("张明生", NUMBER, "13800130000"));
        for (String typed :
                List.of(
                        "张明生",
                        "明生",
                        "张明",
                        "996X",
                        "996x",
                        "19950315",
                        "１９９５",
                        "0013000",
                        "138 0013 0000",
                        "+86 13800130000",
                        kept.number(),
                        "2026-000001",
                        "zms",
                        "ZM",
                        "ms")) {
            assertThat(node.titles(LEADER, typed)).as(typed).containsExactly("张明生");
        }
        for (String typed : List.of("张生", "明张", "9960", "zmx", "sm")) {
            assertThat(node.titles(LEADER, typed)).as(typed).isEmpty();
        }
    }

    @Test
    void a_surname_is_found_by_both_its_readings() {
        node.kept.keep(Resident.named("曾单"));
        node.kept.keep(Resident.named("解小仇"));
        assertThat(node.titles(LEADER, "zs")).containsExactly("曾单");
        assertThat(node.titles(LEADER, "cd")).containsExactly("曾单");
        assertThat(node.titles(LEADER, "xxq")).containsExactly("解小仇");
        assertThat(node.titles(LEADER, "jxc")).containsExactly("解小仇");
    }

    @Test
    void what_is_shown_is_masked_and_said_in_the_readers_language() {
        node.kept.keep(Resident.of("张明生", NUMBER, "13800130000"));
        assertThat(node.find(LEADER, "张明生").getFirst())
                .satisfies(h -> assertThat(h.type()).isEqualTo("resident"))
                .satisfies(h -> assertThat(h.number()).isEqualTo("RES-321003001-2026-000001"))
                .extracting(Hit::facts)
                .isEqualTo(List.of("女", "710003********996X", "138****0000", "1995-03-15"));
        assertThat(node.find(LEADER.in(Locale.ENGLISH), "张明生").getFirst().facts())
                .startsWith("Female");
    }

    @Test
    void a_shop_is_found_by_name_and_code_and_shows_where_it_is() {
        Stored<Door> door = node.kept.keep(new Door("文昌西路5-302", null));
        node.kept.keep(
                new Shop(
                        "邻里小吃店",
                        "92321003MAF1CT0026",
                        "0514-87654321",
                        Shop.Kind.FOOD,
                        door.ref()));
        for (String typed : List.of("小吃", "CT0026", "051487654321", "0514-8765", "llxcd")) {
            assertThat(node.find(LEADER, typed))
                    .as(typed)
                    .singleElement()
                    .extracting(Hit::facts)
                    .isEqualTo(List.of("餐饮", "0514-87654321", "文昌西路5-302"));
        }
        assertThat(node.titles(LEADER, "文昌西路")).containsExactly("文昌西路5-302");
        assertThat(node.titles(LEADER, "53-02")).isEmpty();
    }

    @Test
    void a_sensitive_file_is_found_by_its_subject_and_names_nobody() {
        Stored<Resident> subject = node.kept.keep(Resident.of("周文强", NUMBER, "13800130000"));
        node.kept.keep(
                new File(
                        subject.ref(),
                        "扬司矫2026-17",
                        File.Ground.PAROLE,
                        java.time.LocalDate.EPOCH));
        for (String typed : List.of("周文强", "996X", "zwq")) {
            assertThat(node.find(LEADER, typed))
                    .as(typed)
                    .extracting(Hit::title)
                    .containsExactlyInAnyOrder("周文强", "周**");
        }
        assertThat(node.find(LEADER.withPurpose(Purpose.CHECK), "扬司矫2026"))
                .singleElement()
                .satisfies(h -> assertThat(h.title()).isEqualTo("周**"))
                .satisfies(h -> assertThat(h.facts()).containsExactly("扬司矫2026-17", "假释"));
        assertThat(node.titles(whole(Role.ASSISTANT), "周文强")).containsExactly("周文强");
    }

    @Test
    void an_officer_finds_the_people_of_his_segments_and_what_is_public() {
        node.kept.keep(Resident.named("王小明"), Kept.in("02"));
        node.kept.keep(Resident.named("王小红"), Kept.in("03"));
        node.kept.keep(Resident.named("王小无"), new Place(StationRoles.STATION, null, null));
        node.kept.keep(new Street("王小路"), Kept.in("03"));
        assertThat(node.titles(officerOf("02"), "王小")).containsExactlyInAnyOrder("王小明", "王小路");
        assertThat(node.titles(officerOf("02", "03"), "王小"))
                .containsExactlyInAnyOrder("王小明", "王小红", "王小路");
        assertThat(node.titles(officerOf(), "王小")).containsExactly("王小路");
        assertThat(node.titles(LEADER, "王小")).hasSize(4);
        Actor clerk =
                StationRoles.actor(
                        Role.BEAT_OFFICER,
                        new Jurisdiction(
                                StationRoles.STATION, false, Set.of(), Set.of("321003001005")));
        assertThat(node.titles(clerk, "王小")).doesNotContain("王小无").hasSize(3);
    }

    @Test
    void an_officer_finds_what_lies_in_his_community_and_in_no_segment() {
        node.kept.keep(Resident.named("王小明"), Kept.in("02"));
        node.kept.keep(Resident.named("王小红"), Kept.in("03"));
        node.kept.keep(
                Resident.named("王小店"), new Place(StationRoles.STATION, "321003001005", null));
        Actor officer =
                StationRoles.actor(
                        Role.BEAT_OFFICER,
                        new Jurisdiction(
                                StationRoles.STATION, false, Set.of("02"), Set.of("321003001005")));
        assertThat(node.titles(officer, "王小")).containsExactlyInAnyOrder("王小明", "王小店");
    }

    @Test
    void nobody_finds_a_type_he_may_not_read() {
        node.kept.keep(new Shop("秘密小店", null, null, Shop.Kind.HOTEL, null));
        node.kept.keep(new SealedNote("秘密小纸条"));
        assertThat(node.titles(LEADER, "秘密")).containsExactly("秘密小店");
        assertThat(node.titles(whole(Role.DUTY_DESK).withPurpose(Purpose.RESCUE), "秘密")).isEmpty();
        assertThat(node.titles(whole(Role.MEDIATOR), "秘密")).isEmpty();
        refused("SYS-403", () -> node.find(whole(Role.CITY_IT), "秘密"));
    }

    @Test
    void who_sees_only_his_own_finds_none_of_the_kind() {
        Stored<Resident> subject = node.kept.keep(Resident.named("王小明"));
        node.kept.keep(new File(subject.ref(), "卷V0401", null, null));
        assertThat(node.find(LEADER, "卷V0401")).hasSize(1);
        assertThat(node.find(whole(new Role("VO")), "卷V0401")).isEmpty();
    }

    @Test
    void the_duty_desk_looks_for_nobody_without_a_purpose() {
        node.kept.keep(Resident.named("王小明"));
        Actor desk = whole(Role.DUTY_DESK);
        refused("SYS-428", () -> node.find(desk, "王小明"));
        assertThat(node.titles(desk.withPurpose(Purpose.RESCUE), "王小明")).hasSize(1);
    }

    @Test
    void the_whole_station_is_looked_through_with_a_purpose_and_a_trace() {
        for (int i = 0; i < 30; i++) {
            node.kept.keep(Resident.named("王小明"), Kept.in("0" + i % 10));
        }
        Stored<Resident> far = node.kept.keep(Resident.named("钱小明"), Kept.in("07"));
        node.kept.keep(new File(far.ref(), "卷一", null, null), Kept.in("07"));
        node.settle();
        Actor officer = officerOf("02");
        refused("SYS-428", () -> node.search.find(officer, "王小明", true, 100));
        refused(
                "SYS-403",
                () ->
                        node.search.find(
                                whole(Role.ASSISTANT).withPurpose(Purpose.DUTY), "王小明", true, 100));
        Actor asking = officer.withPurpose(Purpose.REQUEST);
        assertThat(node.search.find(asking, "王小明", true, 100)).hasSize(20);
        JournalEntry trace = node.kept.entries().getLast();
        assertThat(trace.act()).isEqualTo(Act.LISTED);
        assertThat(trace.type()).isEqualTo("search");
        assertThat(trace.body()).isEqualTo("{\"wholeStation\":true,\"characters\":3,\"hits\":20}");
        assertThat(node.search.find(asking, "钱小明", true, 100))
                .as("another officer's sensitive file stays his")
                .extracting(Hit::type)
                .containsExactly("resident");
        assertThat(node.search.find(officer, "王小明", false, 100)).hasSize(3);
    }

    @Test
    void the_whole_name_comes_first_then_what_begins_with_it_then_the_shorter_title() {
        node.kept.keep(new Door("扬州市文昌花园3幢", null));
        node.kept.keep(new Shop("文昌花园便利店", null, null, Shop.Kind.FOOD, null));
        node.kept.keep(new Door("文昌花园1幢", null));
        node.kept.keep(new Street("文昌花园"));
        node.kept.keep(new Street("新文昌花园"));
        assertThat(node.titles(LEADER, "文昌花园"))
                .containsExactly("文昌花园", "文昌花园1幢", "文昌花园便利店", "新文昌花园", "扬州市文昌花园3幢");
        assertThat(node.titles(LEADER, "wchy").getFirst()).isEqualTo("文昌花园");
    }

    @Test
    void a_record_number_that_holds_the_fragment_comes_last() {
        Stored<Resident> first = node.kept.keep(Resident.named("王小明"));
        node.kept.keep(Resident.of("李大勇", "321003199503159960", null));
        assertThat(node.titles(LEADER, "321003")).containsExactly("李大勇", "王小明");
        assertThat(node.titles(LEADER, first.number())).containsExactly("王小明");
    }

    @Test
    void at_most_so_many_are_given_and_each_once() {
        for (int i = 0; i < 40; i++) {
            node.kept.keep(Resident.of("王小明", "7100031995031" + (10_000 + i), "13800130000"));
        }
        assertThat(node.find(LEADER, "王小明")).hasSize(20).doesNotHaveDuplicates();
        assertThat(node.search.find(LEADER, "王小明", false, 0)).hasSize(1);
        assertThat(node.search.find(LEADER, "710003", false, Integer.MAX_VALUE)).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"张明\"",
                "张明 OR 李四",
                "title:张明",
                "张明~2",
                "张明^9",
                "(张明",
                "[a TO z]",
                "张明\\",
                "'; drop table",
                "<script>alert(1)</script>",
                "张明\u0002",
                "\u0001beat\u0002Sex.MALE\u0001",
                "😀张明",
                "%张明_"
            })
    void hostile_text_is_only_text(String typed) {
        node.kept.keep(Resident.named("张明"));
        node.settle();
        assertThat(node.search.find(LEADER, typed, false, 10).size()).isLessThanOrEqualTo(1);
    }

    private static void refused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
