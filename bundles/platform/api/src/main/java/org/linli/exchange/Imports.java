package org.linli.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.linli.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Runs imports, one after the other, and tells how far they are. */
@ProviderType
public interface Imports {

    /**
     * Begins to read a workbook or csv file and returns at once.
     *
     * @param name the file's name as the user knows it
     * @param trial read and count, write nothing
     * @throws org.linli.refusal.Refusal SYS-403; IMP-001 if the file is larger than 50 MB or no
     *     workbook
     */
    ImportReport start(Actor actor, Path file, String name, boolean trial);

    /** The run as it stands now; only its own account or an importer of the station may ask. */
    Optional<ImportReport> report(Actor actor, String id);

    List<ImportReport> recent(Actor actor);

    /**
     * Writes the workbook of refused rows: the row as it was, and its reasons in both languages.
     */
    void rejects(Actor actor, String id, OutputStream to) throws IOException;
}
