package org.linli.search.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.linli.record.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cards in a folder. One thread writes, any number look.
 *
 * <p>A written card can be found after {@link #refresh()} and outlives the process after {@link
 * #commit()}.
 */
final class CardIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(CardIndex.class);
    private static final double BUFFER_MEGABYTES = 8;
    private static final int SEGMENTS_PER_TIER = 5;

    /** Lucene warns that it compares no vectors fast; here it compares none at all. */
    private static final java.util.logging.Logger VECTORS =
            java.util.logging.Logger.getLogger(
                    "org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Progress progress;

    /** A look through the cards. */
    @FunctionalInterface
    interface Look<R> {
        R at(IndexSearcher searcher) throws IOException;
    }

    private CardIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, UNCACHED);
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        this.progress = Progress.of(kept == null ? List.of() : kept);
    }

    /**
     * Opens the index of a folder and reads it once to see that it is whole; a damaged one is
     * deleted and begun anew.
     *
     * @throws IOException if the folder cannot be read or written
     */
    static CardIndex open(Path folder) throws IOException {
        // Mapped into memory, 20 to 60 MB of it would count as the node's own.
        Directory directory = new NIOFSDirectory(folder);
        try {
            return whole(directory);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | RuntimeException damaged) {
            // Lucene answers bytes that make no sense with unchecked exceptions as well.
            LOG.warn("The search index is damaged and is made anew", damaged);
            return anew(directory);
        }
    }

    private static CardIndex anew(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        return opened(directory);
    }

    private static CardIndex whole(Directory directory) throws IOException {
        CardIndex index = opened(directory);
        try {
            index.look(
                    searcher -> {
                        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
                            part.reader().checkIntegrity();
                        }
                        return true;
                    });
            return index;
        } catch (IOException | RuntimeException damaged) {
            IOUtils.closeWhileHandlingException(index.searchers);
            index.writer.rollback();
            throw damaged;
        }
    }

    private static CardIndex opened(Directory directory) throws IOException {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
        IndexWriterConfig settings =
                new IndexWriterConfig()
                        .setIndexSort(CardDocument.ORDER)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergePolicy(merges);
        IndexWriter writer = new IndexWriter(directory, settings);
        try {
            return new CardIndex(directory, writer);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    Progress progress() {
        return progress;
    }

    void put(Card card) throws IOException {
        writer.updateDocument(idTerm(card.id()), CardDocument.of(card));
    }

    /** For a card that is certainly not there yet. */
    void add(Card card) throws IOException {
        writer.addDocument(CardDocument.of(card));
    }

    void remove(RecordId id) throws IOException {
        writer.deleteDocuments(idTerm(id));
    }

    void removeAll(String type) throws IOException {
        writer.deleteDocuments(new Term(CardDocument.TYPE, type));
    }

    /** Begins anew. */
    void clear() throws IOException {
        writer.deleteAll();
        progress.forgetAll();
    }

    /** Makes what was written so far found. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes cards and progress durable together. */
    void commit() throws IOException {
        writer.setLiveCommitData(progress.kept().entrySet());
        writer.commit();
    }

    <R> R look(Look<R> look) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return look.at(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** The number of cards, for tests and logs. */
    int size() throws IOException {
        return look(s -> s.getIndexReader().numDocs());
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        searchers.close();
        if (writer.isOpen()) {
            writer.rollback();
        }
        directory.close();
    }

    private static Term idTerm(RecordId id) {
        return new Term(CardDocument.ID, id.text());
    }

    private static final SearcherFactory UNCACHED =
            new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader,
                        org.apache.lucene.index.IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    // A fragment is typed once: a cache would only cost memory.
                    searcher.setQueryCache(null);
                    return searcher;
                }
            };
}
