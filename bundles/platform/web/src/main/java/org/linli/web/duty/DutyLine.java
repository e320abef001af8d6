package org.linli.web.duty;

import org.jspecify.annotations.Nullable;
import org.linli.web.duty.DutyForms.Way;

/**
 * A duty as one line.
 *
 * @param icon tells its state beside the colour
 * @param mood class of the line: {@code is-late}, {@code is-soon}, {@code is-done} or nothing
 * @param what is to be done
 * @param whom kind of record and its name
 * @param record address of the record it is about
 * @param when in words, with what it means today
 * @param why notes: who has been told, that the day may still move
 * @param basis law and article
 * @param way the form that fulfils it; null if that is not for this visitor
 */
public record DutyLine(
        String icon,
        String mood,
        String what,
        String whom,
        String record,
        String when,
        String why,
        String basis,
        @Nullable Way way) {}
