package org.linli.search.index;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.linli.search.Hit;

/** A node whose search works, over records in memory and an index in a folder. */
final class Node implements AutoCloseable {
    static final FunctionModel BEAT = FunctionModel.of(new BeatFunction());
    static final FunctionModel CASES = FunctionModel.of(new CaseFunction());

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    final Switched functions;
    final Kept kept;
    final CardFeed feed;
    final CardSearch search;

    private Node(Path folder, Switched functions, Kept kept) {
        this.functions = functions;
        this.kept = kept;
        this.feed = new CardFeed(kept, kept, functions, () -> kept.at(folder));
        this.search = new CardSearch(feed, new StationRoles(), functions, kept);
        kept.tell(feed::committed);
        functions.enabled().forEach(feed::enabled);
    }

    static Node fresh(Path folder) {
        Switched functions = new Switched(BEAT, CASES);
        return new Node(folder, functions, records("node", functions));
    }

    static Kept records(String node, Switched functions) {
        return new Kept(node, functions::record);
    }

    static Node over(Path folder, Switched functions, Kept kept) {
        return new Node(folder, functions, kept);
    }

    List<Hit> find(Actor actor, String fragment) {
        settle();
        return search.find(actor, fragment, false, 20);
    }

    List<String> titles(Actor actor, String fragment) {
        return find(actor, fragment).stream().map(Hit::title).toList();
    }

    /** Waits until all that was written can be found. */
    void settle() {
        until(search::upToDate);
    }

    static void until(BooleanSupplier reached) {
        long begin = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kept.tell(changes -> {});
        feed.stop();
    }
}
