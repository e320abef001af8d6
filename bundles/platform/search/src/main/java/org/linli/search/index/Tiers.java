package org.linli.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.linli.search.text.Grams;

/**
 * The questions that a fragment asks of the index, the best answers first: the whole number or
 * name; titles that begin with it; texts that hold it; record numbers that hold it.
 */
final class Tiers {
    private static final int TEXT_GRAM = 3;
    private static final int INITIALS_GRAM = 2;

    private Tiers() {}

    static List<Query> of(Fragment fragment) {
        List<Query> whole = new ArrayList<>();
        List<Query> begins = new ArrayList<>();
        List<Query> initialsBegin = new ArrayList<>();
        List<Query> holds = new ArrayList<>();
        List<Query> number = new ArrayList<>();
        for (String spelling : fragment.spellings()) {
            whole.add(new TermQuery(new Term(CardDocument.WHOLE, spelling)));
            begins.add(text(Grams.BEGIN + spelling));
            if (fragment.isText()) {
                holds.add(text(spelling));
                number.add(text(CardDocument.NUMBER, spelling));
            }
        }
        if (fragment.isInitials()) {
            begins.add(initials(Grams.BEGIN + fragment.text() + Grams.END));
            initialsBegin.add(initials(Grams.BEGIN + fragment.text()));
            holds.add(initials(fragment.text()));
        }
        return List.of(whole, begins, initialsBegin, holds, number).stream()
                .filter(t -> !t.isEmpty())
                .map(Tiers::any)
                .toList();
    }

    /** Cards of which a text holds the folded piece. */
    static Query text(String piece) {
        return text(CardDocument.TEXT, piece);
    }

    private static Query text(String field, String piece) {
        return sideBySide(field, piece, TEXT_GRAM);
    }

    private static Query initials(String piece) {
        return sideBySide(CardDocument.INITIALS, piece, INITIALS_GRAM);
    }

    private static Query sideBySide(String field, String piece, int size) {
        List<Grams.Gram> grams = Grams.covering(piece, size);
        if (grams.size() == 1) {
            return new TermQuery(new Term(field, piece));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        grams.forEach(g -> phrase.add(new Term(field, g.text()), g.place()));
        return phrase.build();
    }

    private static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(q -> any.add(q, Occur.SHOULD));
        return any.build();
    }
}
