package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.search.Query;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.refusal.Refusal;
import org.linli.search.text.Folded;

class EveryFragmentTest {
    private static final String ALPHABET = "张明生文昌花园路号幢曾单0123456789abcXYZ-·𠀀";

    @Property(tries = 50)
    void every_piece_of_every_text_finds_what_holds_it_and_nothing_else(
            @ForAll("texts") @Size(min = 1, max = 6) List<String> texts) throws IOException {
        Path folder = java.nio.file.Files.createTempDirectory("linli-fragments");
        try (CardIndex index = CardIndex.open(folder)) {
            for (int i = 0; i < texts.size(); i++) {
                index.put(card(i, texts.get(i)));
            }
            index.refresh();
            for (String text : texts) {
                int[] characters = text.codePoints().toArray();
                for (int from = 0; from < characters.length; from++) {
                    for (int to = from + 1; to <= characters.length; to++) {
                        check(index, texts, new String(characters, from, to - from));
                    }
                }
            }
        } finally {
            delete(folder);
        }
    }

    private static void check(CardIndex index, List<String> texts, String typed)
            throws IOException {
        Fragment fragment;
        try {
            fragment = Fragment.read(typed);
        } catch (Refusal tooShort) {
            return;
        }
        if (!fragment.isText()) {
            return;
        }
        Query holds = Tiers.text(fragment.text());
        List<Integer> found = new ArrayList<>();
        index.look(
                searcher -> {
                    for (var one : searcher.search(holds, texts.size()).scoreDocs) {
                        String id =
                                CardDocument.id(searcher.storedFields().document(one.doc)).text();
                        found.add(Integer.parseInt(id.substring(20)));
                    }
                    return true;
                });
        List<Integer> holding = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (holds(texts.get(i), fragment.text())) {
                holding.add(i);
            }
        }
        assertThat(found).as(typed).containsExactlyInAnyOrderElementsOf(holding);
    }

    /** A number with dashes is kept without them as well. */
    private static boolean holds(String text, String piece) {
        String folded = Folded.of(text);
        boolean number = folded.codePoints().noneMatch(Folded::isTelling);
        return folded.contains(piece) || (number && folded.replace("-", "").contains(piece));
    }

    private static Card card(int number, String text) {
        return new Card(
                "sample",
                new RecordId(String.format("01J00000000000000000%06d", number)),
                "no",
                new Place("s", null, null),
                text,
                List.of(),
                List.of(new Card.Text(Folded.of(text), true, true)),
                List.of());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = java.nio.file.Files.list(folder)) {
            for (Path file : files.toList()) {
                java.nio.file.Files.delete(file);
            }
        }
        java.nio.file.Files.delete(folder);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        List<String> characters = ALPHABET.codePoints().mapToObj(Character::toString).toList();
        Arbitrary<String> one =
                Arbitraries.of(characters)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(14)
                        .map(l -> String.join("", l));
        Arbitrary<String> repeating =
                Combinators.combine(one, Arbitraries.integers().between(1, 3))
                        .as((text, times) -> text.repeat(times));
        return repeating.list().ofMinSize(1).ofMaxSize(6);
    }
}
