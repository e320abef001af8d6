package org.linli.web.record;

import java.util.List;
import java.util.Optional;
import org.linli.function.DeletionList;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.web.frame.Visit;
import org.linli.web.record.Relations.Line;
import org.linli.web.record.Relations.Section;

/** The records of a deletion list, each to be opened by who decides whether it goes. */
final class ListedRecords {
    private ListedRecords() {}

    static Optional<Section> of(Visit visit, Stored<?> stored) {
        return stored.value() instanceof DeletionList list && list.erasedOn() == null
                ? visit.platform()
                        .functions()
                        .record(list.kind())
                        .filter(kind -> visit.platform().access().mayRead(visit.actor(), kind))
                        .map(kind -> section(visit, kind, list))
                : Optional.empty();
    }

    private static Section section(Visit visit, RecordDefinition<?> kind, DeletionList list) {
        List<Line> lines = list.lines().stream().map(listed -> line(visit, kind, listed)).toList();
        return new Section(visit.say().many(kind), lines.size(), lines, null, "", null);
    }

    private static Line line(Visit visit, RecordDefinition<?> kind, DeletionList.Line listed) {
        String stays = listed.stays() ? visit.say().say("deletion.stays") : "";
        return new Line(
                "/records/" + kind.name() + "/" + listed.record(),
                listed.number(),
                listed.since().toString(),
                stays,
                0);
    }
}
