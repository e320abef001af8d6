package org.linli.youth;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.record.Place;
import org.linli.record.Ref;
import org.linli.record.Values;
import org.linli.registry.Segment;
import org.linli.store.Lookup;

/** What a beat officer enters: bad behaviour that was stopped, and children brought to safety. */
final class Notes {
    /** 王男: one character of the surname and the sex. Two of a name would tell who it is. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}[男女MFmf]");

    /** D18: kept no longer. */
    private static final Term KEPT = Term.months(6);

    private Notes() {}

    static void define(FunctionDefinition youth) {
        youth.record(BadBehaviourNote.class)
                .title(BadBehaviourNote::item, BadBehaviourNote::seenDay)
                .columns(
                        BadBehaviourNote::seenOn,
                        BadBehaviourNote::item,
                        BadBehaviourNote::action,
                        BadBehaviourNote::segment)
                .keptBy(BEAT_OFFICER, YOUTH_OFFICER)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .locatedAt((note, lookup) -> place(note.segment(), lookup))
                .derives(Notes::withDay)
                .checks(Notes::checkNameless)
                .erasedByItselfAfter(BadBehaviourNote::seenDay, KEPT);

        var protection = youth.record(Protection.class);
        Printed.handover(protection);
        protection
                .title(Protection::condition, Protection::foundOn)
                .columns(
                        Protection::foundOn,
                        Protection::place,
                        Protection::condition,
                        Protection::handedTo,
                        Protection::handedOn)
                .keptBy(BEAT_OFFICER, YOUTH_OFFICER)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .locatedAt((p, lookup) -> place(p.segment(), lookup))
                .requiredWhen(Protection::handedOn, (p, l) -> p.handedTo() != null, "VAL-001")
                .requiredWhen(Protection::handedTo, (p, l) -> p.handedOn() != null, "VAL-001")
                .requiredWhen(
                        Protection::guardianCalledOn, (p, l) -> p.handedTo() != null, "VAL-001");
    }

    private static @Nullable Place place(Ref<Segment> segment, Lookup lookup) {
        return lookup.find(Segment.class, segment)
                .map(s -> new Place(lookup.station().code(), null, s.value().code()))
                .orElse(null);
    }

    private static BadBehaviourNote withDay(BadBehaviourNote note, Lookup lookup) {
        LocalDateTime seen = note.seenOn();
        return Values.of(note)
                .set(BadBehaviourNote::seenDay, seen == null ? null : seen.toLocalDate())
                .record();
    }

    private static void checkNameless(
            Draft<BadBehaviourNote> draft, Lookup lookup, Problems problems) {
        BadBehaviourNote note = draft.value();
        String initials = note.minorInitials();
        problems.when(!INITIALS.matcher(initials).matches(), "YTH-V03", "minorInitials");
        problems.when(note.schoolTold() && !note.guardianTold(), "YTH-V17", "schoolTold");
    }
}
