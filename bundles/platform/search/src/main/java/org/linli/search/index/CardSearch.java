package org.linli.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.linli.access.Access;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.record.RecordId;
import org.linli.refusal.Refusal;
import org.linli.search.Hit;
import org.linli.search.Search;
import org.linli.store.Journal;
import org.linli.store.JournalEntry.Act;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks through the cards within the reader's reach.
 *
 * @see "domain rules, registry, section 9"
 */
@Component
public final class CardSearch implements Search {
    private static final int MOST = 200;
    private static final int MOST_OF_STATION = 20;

    private final CardFeed cards;
    private final Access access;
    private final Functions functions;
    private final Journal journal;
    private final Reach reach;

    @Activate
    public CardSearch(
            @Reference CardFeed cards,
            @Reference Access access,
            @Reference Functions functions,
            @Reference Journal journal) {
        this.cards = cards;
        this.access = access;
        this.functions = functions;
        this.journal = journal;
        this.reach = new Reach(access, functions);
    }

    @Override
    public List<Hit> find(Actor actor, String fragment, boolean wholeStation, int most) {
        require(actor, Task.SEARCH);
        if (wholeStation) {
            require(actor, Task.SEARCH_WHOLE_STATION);
            if (actor.purpose() == null) {
                throw new Refusal("SYS-428", null);
            }
        }
        Fragment read = Fragment.read(fragment);
        int limit = Math.clamp(most, 1, wholeStation ? MOST_OF_STATION : MOST);
        List<Hit> hits =
                reach.of(actor, wholeStation)
                        .map(within -> find(read, within, limit, actor.language()))
                        .orElse(List.of());
        if (wholeStation) {
            journal(actor, read, hits.size());
        }
        return hits;
    }

    @Override
    public boolean upToDate() {
        return cards.isUpToDate();
    }

    private void require(Actor actor, Task task) {
        if (!access.may(actor, task)) {
            throw new Refusal("SYS-403", null);
        }
    }

    private List<Hit> find(Fragment fragment, Query within, int limit, Locale language) {
        return cards.look(
                        searcher -> {
                            List<Hit> hits = new ArrayList<>();
                            for (Document card : best(searcher, fragment, within, limit)) {
                                hits.add(CardDocument.hit(card, functions, language));
                            }
                            return hits;
                        })
                .orElse(List.of());
    }

    /** Each tier is asked only while the ones before have not given enough. */
    private static Iterable<Document> best(
            IndexSearcher searcher, Fragment fragment, Query within, int limit) throws IOException {
        Map<RecordId, Document> found = new LinkedHashMap<>();
        StoredFields stored = searcher.storedFields();
        for (Query tier : Tiers.of(fragment)) {
            if (found.size() < limit) {
                for (ScoreDoc one : first(searcher, tier, within, limit)) {
                    Document card = stored.document(one.doc);
                    if (found.size() < limit) {
                        found.putIfAbsent(CardDocument.id(card), card);
                    }
                }
            }
        }
        return found.values();
    }

    private static ScoreDoc[] first(IndexSearcher searcher, Query tier, Query within, int limit)
            throws IOException {
        Query query =
                new BooleanQuery.Builder()
                        .add(tier, Occur.FILTER)
                        .add(within, Occur.FILTER)
                        .build();
        // Nobody asks how many there are, so the search stops as soon as it has the first ones.
        return searcher.search(
                        query, new TopFieldCollectorManager(CardDocument.ORDER, limit, null, 1))
                .scoreDocs;
    }

    /** What was typed is personal data and stays out of the journal. */
    private void journal(Actor actor, Fragment fragment, int hits) {
        String body =
                "{\"wholeStation\":true,\"characters\":"
                        + fragment.length()
                        + ",\"hits\":"
                        + hits
                        + "}";
        journal.record(actor, Act.LISTED, "search", null, List.of(), body);
    }
}
