package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.index.StationRoles.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.record.Stored;
import org.linli.search.index.BeatFunction.Door;
import org.linli.search.index.BeatFunction.Resident;
import org.linli.search.index.BeatFunction.Shop;
import org.linli.search.index.CaseFunction.ClosedFile;
import org.linli.search.index.CaseFunction.File;
import org.linli.store.JournalEntry.Act;

class CardFeedTest {
    private static final Actor LEADER = whole(Role.STATION_LEADER);

    @TempDir Path folder;

    @Test
    void a_change_is_found_soon_and_its_former_text_no_more() throws Exception {
        try (Node node = Node.fresh(folder)) {
            Stored<Resident> kept = node.kept.keep(Resident.named("王小明"));
            assertThat(node.titles(LEADER, "王小明")).hasSize(1);
            node.kept.change(kept, Resident.named("王大明"));
            assertThat(node.titles(LEADER, "王小明")).isEmpty();
            assertThat(node.titles(LEADER, "王大明")).hasSize(1);
        }
    }

    @Test
    void a_withdrawn_record_vanishes() throws Exception {
        try (Node node = Node.fresh(folder)) {
            Stored<Resident> kept = node.kept.keep(Resident.named("王小明"));
            node.settle();
            node.kept.withdraw(kept);
            assertThat(node.titles(LEADER, "王小明")).isEmpty();
        }
    }

    @Test
    void a_file_whose_sealing_day_is_known_vanishes() throws Exception {
        try (Node node = Node.fresh(folder)) {
            Stored<ClosedFile> kept = node.kept.keep(new ClosedFile("卷九九", null));
            assertThat(node.titles(LEADER, "卷九九")).hasSize(1);
            node.kept.change(kept, new ClosedFile("卷九九", LocalDate.of(2026, 6, 22)));
            assertThat(node.titles(LEADER, "卷九九")).isEmpty();
        }
    }

    @Test
    void a_card_follows_the_record_it_names() throws Exception {
        try (Node node = Node.fresh(folder)) {
            Stored<Resident> subject = node.kept.keep(Resident.named("王小明"));
            node.kept.keep(new File(subject.ref(), "卷一二", null, null));
            Stored<Door> door = node.kept.keep(new Door("文昌西路1号", null));
            node.kept.keep(new Shop("邻里小店", null, null, Shop.Kind.FOOD, door.ref()));
            node.settle();
            node.kept.change(subject, Resident.named("李大勇"));
            node.kept.change(door, new Door("文昌东路1号", null));
            assertThat(node.titles(LEADER, "王小明")).isEmpty();
            assertThat(node.titles(LEADER, "李大勇")).containsExactlyInAnyOrder("李大勇", "李**");
            assertThat(node.find(LEADER, "邻里小店").getFirst().facts()).contains("文昌东路1号");
        }
    }

    @Test
    void what_changed_while_the_index_was_away_is_read_from_the_journal() throws Exception {
        Switched functions = new Switched(Node.BEAT, Node.CASES);
        Kept kept = Node.records("node", functions);
        Stored<Resident> gone;
        Stored<Resident> renamed;
        try (Node node = Node.over(folder, functions, kept)) {
            gone = kept.keep(Resident.named("王小明"));
            renamed = kept.keep(Resident.named("李小明"));
            kept.keep(new File(renamed.ref(), "卷一二", null, null));
            node.settle();
        }
        kept.withdraw(gone);
        kept.change(renamed, Resident.named("钱小明"));
        kept.keep(Resident.named("孙小明"));
        try (Node node = Node.over(folder, functions, kept)) {
            assertThat(node.titles(LEADER, "小明")).containsExactlyInAnyOrder("钱小明", "钱**", "孙小明");
        }
    }

    @Test
    void a_lost_index_is_made_anew_from_the_records() throws Exception {
        Switched functions = new Switched(Node.BEAT, Node.CASES);
        Kept kept = Node.records("node", functions);
        for (int i = 0; i < 2_500; i++) {
            kept.keep(Resident.named("王小" + (char) ('一' + i)));
        }
        try (Node node = Node.over(folder, functions, kept)) {
            assertThat(node.titles(LEADER, "王小一")).hasSize(1);
            assertThat(node.feed.look(s -> s.getIndexReader().numDocs())).contains(2_500);
        }
        deleteIndex();
        try (Node node = Node.over(folder, functions, kept)) {
            assertThat(node.titles(LEADER, "王小" + (char) ('一' + 2_499))).hasSize(1);
            assertThat(node.feed.look(s -> s.getIndexReader().numDocs())).contains(2_500);
        }
    }

    @Test
    void a_damaged_index_is_made_anew_from_the_records() throws Exception {
        Switched functions = new Switched(Node.BEAT, Node.CASES);
        Kept kept = Node.records("node", functions);
        try (Node node = Node.over(folder, functions, kept)) {
            for (int i = 0; i < 300; i++) {
                kept.keep(Resident.named("王小" + (char) ('一' + i)));
            }
            node.settle();
        }
        // What is made anew has other files: the next one of those is damaged then.
        for (int i = 0; i < indexFiles().size(); i++) {
            Path file = indexFiles().get(i);
            byte[] bytes = Files.readAllBytes(file);
            for (int at = bytes.length / 2; at < bytes.length; at++) {
                bytes[at] ^= 0x5A;
            }
            Files.write(file, bytes);
            try (Node node = Node.over(folder, functions, kept)) {
                assertThat(node.titles(LEADER, "王小一")).as(file.toString()).hasSize(1);
            }
        }
    }

    @Test
    void an_index_without_some_of_its_files_is_made_anew() throws Exception {
        Switched functions = new Switched(Node.BEAT, Node.CASES);
        Kept kept = Node.records("node", functions);
        kept.keep(Resident.named("王小明"));
        try (Node node = Node.over(folder, functions, kept)) {
            node.settle();
        }
        for (int i = 0; i < indexFiles().size(); i++) {
            Path file = indexFiles().get(i);
            Files.delete(file);
            try (Node node = Node.over(folder, functions, kept)) {
                assertThat(node.titles(LEADER, "王小明")).as(file.toString()).hasSize(1);
            }
        }
    }

    @Test
    void the_index_of_another_database_is_not_trusted() throws Exception {
        Switched functions = new Switched(Node.BEAT, Node.CASES);
        Kept former = Node.records("former", functions);
        former.keep(Resident.named("王小明"));
        try (Node node = Node.over(folder, functions, former)) {
            node.settle();
        }
        Kept restored = Node.records("restored", functions);
        restored.keep(Resident.named("李大勇"));
        restored.keep(Resident.named("钱大勇"));
        try (Node node = Node.over(folder, functions, restored)) {
            assertThat(node.titles(LEADER, "王小明")).isEmpty();
            assertThat(node.titles(LEADER, "大勇")).hasSize(2);
        }
    }

    @Test
    void records_of_a_function_that_is_off_are_not_found_and_come_back_with_it() throws Exception {
        try (Node node = Node.fresh(folder)) {
            Stored<Resident> subject = node.kept.keep(Resident.named("王小明"));
            node.kept.keep(new File(subject.ref(), "卷一二", null, null));
            assertThat(node.titles(LEADER, "王小明")).hasSize(2);
            node.functions.off(Node.CASES);
            node.feed.disabled(Node.CASES);
            assertThat(node.titles(LEADER, "王小明")).containsExactly("王小明");
            node.functions.on(Node.CASES);
            node.feed.enabled(Node.CASES);
            assertThat(node.titles(LEADER, "王小明")).containsExactlyInAnyOrder("王小明", "王**");
        }
    }

    @Test
    void functions_may_come_in_any_order() throws Exception {
        Switched functions = new Switched(Node.CASES, Node.BEAT);
        Kept kept = Node.records("node", functions);
        Stored<Resident> subject = kept.keep(Resident.named("王小明"));
        kept.keep(new File(subject.ref(), "卷一二", null, null));
        functions.off(Node.BEAT);
        try (Node node = Node.over(folder, functions, kept)) {
            functions.on(Node.BEAT);
            node.feed.enabled(Node.BEAT);
            assertThat(node.titles(LEADER, "王小明")).containsExactlyInAnyOrder("王小明", "王**");
        }
    }

    @Test
    void a_record_is_found_even_if_the_function_it_points_to_is_missing() throws Exception {
        Switched functions = new Switched(Node.CASES, Node.BEAT);
        Kept kept = Node.records("node", functions);
        Stored<Resident> subject = kept.keep(Resident.named("王小明"));
        Stored<File> file = kept.keep(new File(subject.ref(), "卷一二", null, null));
        functions.off(Node.BEAT);
        try (Node node = Node.over(folder, functions, kept)) {
            assertThat(node.titles(LEADER, "卷一二")).containsExactly(file.number());
            functions.on(Node.BEAT);
            node.feed.enabled(Node.BEAT);
            assertThat(node.titles(LEADER, "卷一二")).containsExactly("王**");
        }
    }

    @Test
    void a_flood_beyond_the_inbox_is_read_from_the_journal() throws Exception {
        try (Node node = Node.fresh(folder)) {
            for (int i = 0; i < 15_000; i++) {
                node.kept.keep(Resident.named("王小" + (char) ('一' + i)));
            }
            for (int i : List.of(0, 9_999, 14_999)) {
                assertThat(node.titles(LEADER, "王小" + (char) ('一' + i))).hasSize(1);
            }
        }
    }

    @Test
    void a_gap_too_long_for_the_journal_is_bridged_from_the_records() throws Exception {
        Switched functions = new Switched(Node.BEAT, Node.CASES);
        Kept kept = Node.records("node", functions);
        Stored<Resident> renamed = kept.keep(Resident.named("王小明"));
        try (Node node = Node.over(folder, functions, kept)) {
            node.settle();
        }
        kept.change(renamed, Resident.named("李大勇"));
        for (int i = 0; i < 25_000; i++) {
            kept.record(LEADER, Act.OPENED, "resident", null, List.of(), "");
        }
        try (Node node = Node.over(folder, functions, kept)) {
            assertThat(node.titles(LEADER, "王小明")).isEmpty();
            assertThat(node.titles(LEADER, "李大勇")).hasSize(1);
        }
    }

    private List<Path> indexFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("search"))) {
            return files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
        }
    }

    private void deleteIndex() throws IOException {
        for (Path file : indexFiles()) {
            Files.delete(file);
        }
    }
}
