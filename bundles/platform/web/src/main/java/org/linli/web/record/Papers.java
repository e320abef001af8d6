package org.linli.web.record;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Printout;
import org.linli.function.Printout.Table;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.Stored;
import org.linli.web.duty.DutyForms.Way;
import org.linli.web.frame.Visit;

/**
 * Which papers of a record are for this reader: those that there are of it, and of which he may
 * read every field.
 */
final class Papers {
    private Papers() {}

    static List<Way> of(Visit visit, RecordDefinition<?> type, Stored<?> stored, String address) {
        return type.printouts().stream()
                .filter(printout -> mayPrint(visit, type, printout, stored))
                .map(p -> new Way(title(visit, type, p), address + "/print/" + p.key()))
                .toList();
    }

    static String title(Visit visit, RecordDefinition<?> type, Printout printout) {
        return visit.say().label(type, type.name() + ".print." + printout.key());
    }

    static boolean mayPrint(
            Visit visit, RecordDefinition<?> type, Printout printout, Stored<?> stored) {
        Collection<String> masked = stored.masked();
        return printout.fits().test(stored.value())
                && printout.fields().stream().noneMatch(masked::contains)
                && printout.tables().stream()
                        .allMatch(table -> mayRead(visit, type, table, masked));
    }

    private static boolean mayRead(
            Visit visit, RecordDefinition<?> type, Table table, Collection<String> masked) {
        Field list = list(type, table);
        if (list != null) {
            return !masked.contains(list.name());
        }
        Access access = visit.platform().access();
        RecordDefinition<?> other = visit.platform().functions().record(table.type());
        Actor reader = visit.actorFor(other);
        if (type.gathered().containsKey(table.type())) {
            return access.mayRead(reader, other);
        }
        return access.mayRead(reader, other)
                && table.fields().stream().noneMatch(access.masked(reader, other)::contains);
    }

    /** The list of the record itself whose lines the table shows; null if it shows records. */
    static @Nullable Field list(RecordDefinition<?> type, Table table) {
        return type.model().fields().stream()
                .filter(f -> f.kind() == Kind.PART && f.type() == table.type())
                .findFirst()
                .orElse(null);
    }
}
