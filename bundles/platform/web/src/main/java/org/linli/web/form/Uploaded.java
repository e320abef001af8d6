package org.linli.web.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.record.Attachment;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Attachments;
import org.linli.web.field.Attached;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;
import org.linli.web.http.Upload;

/**
 * A form with the files that were sent in it, which are kept at once, and the records that were
 * {@linkplain Named named} in it: if anything else of the form is wrong it comes back with them.
 *
 * @param form with each kept file under its field's name
 * @param problems the files that were not taken, and the records that were not found
 */
record Uploaded(Parameters form, List<Refusal> problems) {
    /** Ends the name of the control that sends files. */
    private static final String SENT = ".file";

    static Uploaded of(Visit visit, RecordDefinition<?> type) {
        return of(visit, type, visit.form());
    }

    static Uploaded of(Visit visit, RecordDefinition<?> type, Parameters sent) {
        Named named = Named.of(visit, type, sent);
        Parameters form = named.form();
        List<Refusal> problems = new ArrayList<>(named.problems());
        Map<Field, List<Upload>> byField = byField(visit, type);
        long all = visit.call().uploads().stream().mapToLong(Upload::bytes).sum();
        for (Map.Entry<Field, List<Upload>> uploads : byField.entrySet()) {
            Field field = uploads.getKey();
            if (all > Attachments.MOST_AT_ONCE) {
                String max = Long.toString(Attachments.MOST_AT_ONCE / 1024 / 1024);
                problems.add(new Refusal("ATT-006", field.name(), Map.of("max", max)));
                continue;
            }
            List<String> kept = new ArrayList<>(field.list() ? form.all(field.name()) : List.of());
            for (Upload upload : uploads.getValue()) {
                try {
                    kept.add(Attached.typed(keep(visit, upload)));
                } catch (Refusal refused) {
                    problems.add(refused.at(field.name()));
                }
            }
            if (!kept.isEmpty()) {
                form = form.withAll(field.name(), kept);
            }
        }
        return new Uploaded(form, problems);
    }

    private static Map<Field, List<Upload>> byField(Visit visit, RecordDefinition<?> type) {
        Map<Field, List<Upload>> byField = new LinkedHashMap<>();
        for (Field field : type.model().fields()) {
            List<Upload> sent =
                    visit.call().uploads().stream()
                            .filter(u -> u.field().equals(field.name() + SENT))
                            .toList();
            if (field.kind() == Kind.ATTACHMENT && field.typed() && !sent.isEmpty()) {
                byField.put(field, sent);
            }
        }
        return byField;
    }

    private static Attachment keep(Visit visit, Upload upload) {
        try (InputStream content = Files.newInputStream(upload.file())) {
            return visit.platform().attachments().keep(upload.name(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must be filled and is empty, but for what was sent and not taken. */
    List<Refusal> missing(List<Field> must) {
        Set<String> told = new HashSet<>();
        problems.forEach(p -> told.add(String.valueOf(p.field())));
        return Forms.missing(must, form).stream()
                .filter(m -> !told.contains(String.valueOf(m.field())))
                .toList();
    }

    /**
     * Files sent into a list that is hidden from the sender come behind those that stand there: he
     * cannot say that he means to keep what he does not see.
     */
    static <T extends Record> void addHidden(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> stored,
            Map<String, @Nullable Object> changes) {
        for (Field field : type.model().fields()) {
            boolean adds =
                    field.kind() == Kind.ATTACHMENT
                            && field.list()
                            && stored.masked().contains(field.name())
                            && changes.containsKey(field.name());
            if (adds) {
                List<Attachment> all = new ArrayList<>(there(visit, type, stored, field));
                Attached.of(changes.get(field.name())).stream()
                        .filter(f -> !all.contains(f))
                        .forEach(all::add);
                changes.put(field.name(), all);
            }
        }
    }

    private static <T extends Record> List<Attachment> there(
            Visit visit, RecordDefinition<T> type, Stored<T> stored, Field field) {
        return visit.platform()
                .look(lookup -> lookup.find(type.type(), new Ref<T>(stored.id())))
                .map(whole -> Attached.of(type.model().get(whole.value(), field)))
                .orElse(List.of());
    }
}
