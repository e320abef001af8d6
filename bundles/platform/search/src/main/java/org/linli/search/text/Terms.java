package org.linli.search.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms with the places where they stand, several at one place, handed to Lucene in order. */
public final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Term> terms = new ArrayList<>();
    private int next;
    private int last = -1;

    private record Term(String text, int place) {}

    /**
     * Adds a term behind or beside the last one.
     *
     * @throws IllegalArgumentException if it stands before the last one
     */
    void add(String text, int place) {
        if (!terms.isEmpty() && place < terms.getLast().place()) {
            throw new IllegalArgumentException("terms come in the order of their places");
        }
        terms.add(new Term(text, place));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public void reset() {
        next = 0;
        last = -1;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        clearAttributes();
        Term now = terms.get(next++);
        term.append(now.text());
        step.setPositionIncrement(now.place() - last);
        last = now.place();
        return true;
    }
}
