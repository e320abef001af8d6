package org.linli.search.index;

import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.linli.function.Functions;
import org.linli.record.RecordId;
import org.linli.search.Hit;
import org.linli.search.text.Folded;
import org.linli.search.text.Grams;
import org.linli.search.text.Initials;
import org.linli.search.text.Terms;

/** A card as Lucene keeps it. */
final class CardDocument {
    static final String ID = "id";
    static final String TYPE = "type";
    static final String STATION = "station";
    static final String SEGMENT = "segment";
    static final String COMMUNITY = "community";

    /** Ids of the records named on the card. */
    static final String NAMES = "names";

    /** Whole texts and the record number. */
    static final String WHOLE = "whole";

    /** {@link Grams} of the texts. */
    static final String TEXT = "text";

    /** {@link Initials} of names. */
    static final String INITIALS = "initials";

    /**
     * Grams of the record number, which every record has and which holds the station's code: looked
     * through last.
     */
    static final String NUMBER = "number";

    /**
     * Short titles first, since what was typed is then most of them; equal ones by record number.
     * The index is kept in this order, so that a search may stop when it has found enough.
     */
    static final Sort ORDER = new Sort(new SortField("order", SortField.Type.STRING));

    private static final String RECORD_NUMBER = "recordNumber";
    private static final String TITLE = "title";
    private static final String FACT = "fact";
    private static final int LONGEST = 999;

    /** A term of Lucene holds so many bytes at most; a character takes up to four. */
    private static final int LONGEST_WHOLE = 8_000;

    private static final FieldType GRAMS = grams();

    private CardDocument() {}

    static Document of(Card card) {
        Document document = new Document();
        document.add(new StringField(ID, card.id().text(), Field.Store.YES));
        document.add(new StoredField(RECORD_NUMBER, card.number()));
        document.add(new StoredField(TITLE, card.title()));
        card.facts().forEach(f -> document.add(new StoredField(FACT, f)));
        document.add(new StringField(TYPE, card.type(), Field.Store.YES));
        reach(document, TYPE, card.type());
        reach(document, STATION, card.place().station());
        reach(document, SEGMENT, card.place().segment());
        reach(document, COMMUNITY, card.place().community());
        card.names().forEach(n -> document.add(new StringField(NAMES, n.text(), Field.Store.NO)));
        document.add(new SortedDocValuesField("order", new BytesRef(order(card))));
        texts(document, card);
        return document;
    }

    private static void texts(Document document, Card card) {
        Grams grams = new Grams();
        Initials initials = new Initials();
        for (Card.Text text : card.texts()) {
            grams.add(text.folded(), text.title());
            whole(document, text.folded());
            String closed = text.folded().replace("-", "");
            // 051487654321 is what somebody types who has 0514-87654321 on a slip of paper.
            if (closed.length() < text.folded().length() && !hasTelling(closed)) {
                grams.add(closed, text.title());
                whole(document, closed);
            }
            if (text.initials()) {
                initials.add(text.folded(), text.title());
            }
        }
        String number = Folded.of(card.number());
        whole(document, number);
        Grams ofNumber = new Grams();
        ofNumber.add(number, false);
        add(document, TEXT, grams.terms());
        add(document, INITIALS, initials.terms());
        add(document, NUMBER, ofNumber.terms());
    }

    private static boolean hasTelling(String text) {
        return text.codePoints().anyMatch(Folded::isTelling);
    }

    /** What is shown of a card found. */
    static Hit hit(Document stored, Functions functions, Locale language) {
        return new Hit(
                stored.get(TYPE),
                id(stored),
                stored.get(RECORD_NUMBER),
                Word.said(stored.get(TITLE), language, functions),
                Arrays.stream(stored.getValues(FACT))
                        .map(f -> Word.said(f, language, functions))
                        .filter(f -> !f.isEmpty())
                        .toList());
    }

    static RecordId id(Document stored) {
        return new RecordId(stored.get(ID));
    }

    static String type(Document stored) {
        return stored.get(TYPE);
    }

    private static String order(Card card) {
        int length = Math.min(card.title().codePointCount(0, card.title().length()), LONGEST);
        // Three digits, so that the order of texts is that of numbers.
        return Integer.toString(LONGEST + 1 + length).substring(1) + card.number() + card.id();
    }

    private static void whole(Document document, String folded) {
        if (folded.length() <= LONGEST_WHOLE) {
            document.add(new StringField(WHOLE, folded, Field.Store.NO));
        }
    }

    /** Who may find a card is asked of each candidate; a column answers that faster than a list. */
    private static void reach(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    private static void add(Document document, String field, Terms terms) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, terms, GRAMS));
        }
    }

    private static FieldType grams() {
        FieldType grams = new FieldType();
        grams.setTokenized(true);
        grams.setOmitNorms(true);
        grams.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        grams.freeze();
        return grams;
    }
}
