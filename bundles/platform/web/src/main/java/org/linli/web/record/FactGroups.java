package org.linli.web.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.access.Purpose;
import org.linli.function.RecordDefinition;
import org.linli.record.Attachment;
import org.linli.record.Field;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.field.Attached;
import org.linli.web.field.Cell;
import org.linli.web.field.Cells;
import org.linli.web.frame.Visit;

/** The facts of a record in the groups of its definition; an empty field takes no room. */
public final class FactGroups {
    private FactGroups() {}

    /** A group of facts; the title is empty if the record has but one. */
    public record Group(String title, List<Fact> facts) {}

    /**
     * @param revealable whether the masked value can be shown after a purpose is stated
     * @param files in place of the lines of the cell
     */
    public record Fact(Cell cell, boolean revealable, List<File> files) {}

    /** A file that the reader may fetch. */
    public record File(String text, String href) {}

    static <T extends Record> List<Group> of(
            Visit visit, RecordDefinition<T> type, Stored<T> stored, Cells cells) {
        List<Group> groups = new ArrayList<>();
        Set<String> told = new HashSet<>();
        type.lifecycle().ifPresent(l -> told.add(l.stage()));
        type.partOf().ifPresent(told::add);
        for (Map.Entry<String, List<String>> group : type.groups().entrySet()) {
            String title = visit.say().label(type, type.name() + ".group." + group.getKey());
            add(groups, title, facts(visit, type, stored, cells, group.getValue()));
            told.addAll(group.getValue());
        }
        List<String> rest =
                type.model().fields().stream()
                        .map(Field::name)
                        .filter(n -> !told.contains(n))
                        .toList();
        String title = groups.isEmpty() ? "" : visit.say().say("record.other");
        add(groups, title, facts(visit, type, stored, cells, rest));
        return groups;
    }

    private static void add(List<Group> groups, String title, List<Fact> facts) {
        if (!facts.isEmpty()) {
            groups.add(new Group(title, facts));
        }
    }

    private static <T extends Record> List<Fact> facts(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> stored,
            Cells cells,
            List<String> names) {
        List<Fact> facts = new ArrayList<>();
        for (String name : names) {
            Cell cell = cells.of(type, stored, name);
            if (!cell.empty() || cell.missing()) {
                facts.add(
                        new Fact(
                                cell,
                                cell.masked() && revealable(visit, type, name),
                                files(type, stored, cells, name)));
            }
        }
        return facts;
    }

    private static <T extends Record> List<File> files(
            RecordDefinition<T> type, Stored<T> stored, Cells cells, String name) {
        Field field = type.model().field(name);
        List<File> files = new ArrayList<>();
        for (Attachment file : Attached.of(type.model().get(stored.value(), field))) {
            String text = String.join("", cells.lines(type, field, file));
            files.add(new File(text, Download.address(type, stored.id(), name, file.sha256())));
        }
        return files;
    }

    static boolean revealable(Visit visit, RecordDefinition<?> type, String field) {
        if (type.model().field(field).sensitivity() == Sensitivity.SEALED) {
            return false;
        }
        try {
            visit.platform()
                    .access()
                    .requireReveal(visit.actor().withPurpose(Purpose.DUTY), type, field);
            return true;
        } catch (Refusal never) {
            return false;
        }
    }
}
