package org.linli.search.index;

import java.util.Collection;
import java.util.List;
import org.linli.record.Place;
import org.linli.record.RecordId;

/**
 * What the index keeps of one record.
 *
 * @param title shown to whoever finds it, masked; words of code lists are {@linkplain Word marked}
 * @param facts likewise
 * @param texts by which it is found
 * @param names the other records named on it: when one of them changes, the card is written anew
 */
record Card(
        String type,
        RecordId id,
        String number,
        Place place,
        String title,
        List<String> facts,
        Collection<Text> texts,
        Collection<RecordId> names) {

    /**
     * A text that finds the record.
     *
     * @param folded as {@link org.linli.search.text.Folded} writes it
     * @param title whether the title shows it: beginning with what was typed then counts more
     * @param initials whether the initials of its pinyin find it too
     */
    record Text(String folded, boolean title, boolean initials) {}
}
