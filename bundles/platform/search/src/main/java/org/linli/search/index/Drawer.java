package org.linli.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.linli.function.Functions;
import org.linli.query.Condition;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.Change;
import org.linli.store.Database;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records, writes their cards and puts them in their place. */
final class Drawer {
    private static final Logger LOG = LoggerFactory.getLogger(Drawer.class);
    private static final int PAGE = 1_000;

    private final CardIndex index;
    private final Functions functions;
    private final Database database;

    Drawer(CardIndex index, Functions functions, Database database) {
        this.index = index;
        this.functions = functions;
        this.database = database;
    }

    /** Files the latest state of each changed record; types that do not work are left out. */
    void file(List<Change<?>> changes, Map<String, Shape<?>> working) throws IOException {
        Map<RecordId, Change<?>> latest = new LinkedHashMap<>();
        for (Change<?> change : changes) {
            if (working.containsKey(change.definition().name())) {
                latest.put(change.after().id(), change);
            }
        }
        if (latest.isEmpty()) {
            return;
        }
        List<Card> cards =
                database.read(
                        transaction -> {
                            CardMaker maker = new CardMaker(functions, transaction.lookup());
                            maker.tell(latest.values().stream().map(Change::after).toList());
                            List<Card> made = new ArrayList<>();
                            latest.values().forEach(c -> made.addAll(cards(maker, c)));
                            return made;
                        });
        Set<RecordId> shown = new LinkedHashSet<>();
        cards.forEach(card -> shown.add(card.id()));
        // Withdrawn, or kept apart until it is sealed: the card it had goes.
        for (Change<?> change : latest.values()) {
            if (!shown.contains(change.after().id())) {
                index.remove(change.after().id());
            }
        }
        for (Card card : cards) {
            index.put(card);
        }
    }

    /** Files records as they stand now; one that is not there any more loses its card. */
    void file(Shape<?> shape, Collection<RecordId> ids) throws IOException {
        List<RecordId> all = List.copyOf(ids);
        for (int i = 0; i < all.size(); i += PAGE) {
            Set<RecordId> gone =
                    new LinkedHashSet<>(all.subList(i, Math.min(i + PAGE, all.size())));
            Object[] texts = gone.stream().map(RecordId::text).toArray();
            for (Card card : cards(shape, Condition.field(Condition.ID).in(texts))) {
                index.put(card);
                gone.remove(card.id());
            }
            for (RecordId id : gone) {
                index.remove(id);
            }
        }
    }

    /** Files the records whose cards name one of these. */
    void fileNaming(Collection<RecordId> named, Map<String, Shape<?>> working) throws IOException {
        if (named.isEmpty()) {
            return;
        }
        index.refresh();
        List<BytesRef> terms = named.stream().map(id -> new BytesRef(id.text())).toList();
        Query naming = new TermInSetQuery(CardDocument.NAMES, terms);
        Map<String, List<RecordId>> found = index.look(searcher -> byType(searcher, naming));
        for (Map.Entry<String, List<RecordId>> type : found.entrySet()) {
            Shape<?> shape = working.get(type.getKey());
            if (shape != null) {
                file(shape, type.getValue());
            }
        }
    }

    /**
     * Files all records of a type anew, the newest ones last.
     *
     * @return false if it was stopped on the way
     */
    boolean fill(Shape<?> shape, BooleanSupplier stopping) throws IOException {
        index.removeAll(shape.type());
        Optional<String> last = Optional.of("");
        while (last.isPresent() && !stopping.getAsBoolean()) {
            last = fillPage(shape, last.get());
        }
        return last.isEmpty();
    }

    /** The last id of the page; empty if there is none behind it. */
    private <T extends Record> Optional<String> fillPage(Shape<T> shape, String after)
            throws IOException {
        Condition rest =
                after.isEmpty()
                        ? Condition.ALWAYS
                        : Condition.field(Condition.ID).after((Object) after);
        Page<T> page = page(shape, rest);
        for (Card card : page.cards()) {
            index.add(card);
        }
        return Optional.ofNullable(page.last());
    }

    private <T extends Record> List<Card> cards(Shape<T> shape, Condition which) {
        return page(shape, which).cards();
    }

    private record Page<T extends Record>(List<Card> cards, @Nullable String last) {}

    private <T extends Record> Page<T> page(Shape<T> shape, Condition which) {
        return database.read(
                transaction -> {
                    Lookup lookup = transaction.lookup();
                    CardMaker maker = new CardMaker(functions, lookup);
                    List<Stored<T>> rows =
                            lookup.list(
                                    org.linli.query.Query.of(shape.definition().type(), which)
                                            .sortedBy(Condition.ID, false)
                                            .limit(PAGE));
                    List<Card> cards = new ArrayList<>();
                    rows.forEach(r -> card(maker, shape, r).ifPresent(cards::add));
                    return new Page<>(
                            cards, rows.size() < PAGE ? null : rows.getLast().id().text());
                });
    }

    private <T extends Record> List<Card> cards(CardMaker maker, Change<T> change) {
        return change.after().voided()
                ? List.of()
                : card(maker, maker.shape(change.definition().type()), change.after()).stream()
                        .toList();
    }

    private static <T extends Record> Optional<Card> card(
            CardMaker maker, Shape<T> shape, Stored<T> record) {
        try {
            return maker.isKeptApart(shape, record)
                    ? Optional.empty()
                    : Optional.of(maker.card(shape, record));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // One record that cannot be read must not keep the others from being found.
            LOG.error("No card for {} {}", shape.type(), record.id(), e);
            return Optional.empty();
        }
    }

    private static Map<String, List<RecordId>> byType(IndexSearcher searcher, Query query)
            throws IOException {
        Map<String, List<RecordId>> found = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        for (ScoreDoc one : searcher.search(query, all).scoreDocs) {
            Document card = stored.document(one.doc);
            found.computeIfAbsent(CardDocument.type(card), t -> new ArrayList<>())
                    .add(CardDocument.id(card));
        }
        return found;
    }
}
