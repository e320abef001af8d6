package org.linli.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.linli.record.Attachment;
import org.linli.record.Kind;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Upload;

/** Files of records: sent first, then named by a record. */
final class AttachmentResources {
    private AttachmentResources() {}

    /** The file is the body, its name stands in the address; the answer is the field's value. */
    static Answer keep(Visit visit) {
        Upload upload = visit.call().upload();
        if (upload == null) {
            throw new Refusal("API-400", null);
        }
        if (!worksWithFiles(visit)) {
            throw new Refusal("SYS-403", null);
        }
        try (InputStream content = Files.newInputStream(upload.file())) {
            Attachment kept = visit.platform().attachments().keep(upload.name(), content);
            return Api.json(201, Objects.requireNonNull(JsonValues.write(kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean worksWithFiles(Visit visit) {
        return visit.platform().functions().enabled().stream()
                .flatMap(f -> f.records().stream())
                .filter(t -> visit.platform().access().mayRead(visit.actor(), t))
                .flatMap(t -> t.model().fields().stream())
                .anyMatch(f -> f.kind() == Kind.ATTACHMENT);
    }
}
