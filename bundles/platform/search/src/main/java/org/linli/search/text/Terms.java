package org.linli.search.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;

/** Terms with the places where they stand, several at one place, handed to Lucene in order. */
public final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private char[] letters = new char[256];

    /** Of each term: where its letters end, and its place. */
    private int[] ends = new int[64];

    private int[] places = new int[64];
    private int count;
    private int next;
    private int last = -1;

    /**
     * Adds a term, a part of a text, behind or beside the last one.
     *
     * @throws IllegalArgumentException if it stands before the last one
     */
    void add(String text, int from, int to, int place) {
        if (count > 0 && place < places[count - 1]) {
            throw new IllegalArgumentException("terms come in the order of their places");
        }
        int begin = begin(count);
        int end = begin + to - from;
        letters = ArrayUtil.grow(letters, end);
        ends = ArrayUtil.grow(ends, count + 1);
        places = ArrayUtil.grow(places, count + 1);
        text.getChars(from, to, letters, begin);
        ends[count] = end;
        places[count++] = place;
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    public boolean isEmpty() {
        return count == 0;
    }

    @Override
    public void reset() {
        next = 0;
        last = -1;
    }

    @Override
    public boolean incrementToken() {
        if (next == count) {
            return false;
        }
        clearAttributes();
        int begin = begin(next);
        term.copyBuffer(letters, begin, ends[next] - begin);
        step.setPositionIncrement(places[next] - last);
        last = places[next++];
        return true;
    }
}
