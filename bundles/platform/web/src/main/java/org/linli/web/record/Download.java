package org.linli.web.record;

import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;
import org.linli.refusal.Refusal;
import org.linli.store.Attachments.Content;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;

/** Hands out a file of a record, to be saved and never shown within a page. */
public final class Download {
    private Download() {}

    public static Answer answer(Visit visit) {
        return answer(visit, visit.platform().type(visit.place("type")));
    }

    private static Answer answer(Visit visit, RecordDefinition<?> type) {
        String id = visit.place("id");
        if (!RecordId.isRecordId(id)) {
            throw new Refusal("SYS-404", null);
        }
        Content content =
                visit.platform()
                        .attachments()
                        .open(
                                visit.actorFor(type),
                                type.type(),
                                new RecordId(id),
                                visit.place("field"),
                                visit.place("sha256"));
        return Answer.file(
                        content.attachment().mediaType(),
                        content.attachment().name(),
                        content::writeTo)
                .with("Content-Length", Long.toString(content.attachment().size()));
    }

    /** Where a file of a record is fetched from. */
    static String address(RecordDefinition<?> type, RecordId id, String field, String sha256) {
        return "/records/" + type.name() + "/" + id + "/files/" + field + "/" + sha256;
    }
}
