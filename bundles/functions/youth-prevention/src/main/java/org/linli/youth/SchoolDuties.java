package org.linli.youth;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.function.FunctionDefinition;

/**
 * What is owed to schools.
 *
 * @see "domain rules, youth prevention, section 5: the codes are those of its table"
 */
final class SchoolDuties {
    private static final int MONTHS_A_YEAR = 12;

    /** The school year ends with August, and nobody gives a lesson in the holidays before it. */
    private static final Term FROM_30_JUNE = Term.daysBefore(62);

    private SchoolDuties() {}

    static void define(FunctionDefinition youth) {
        youth.duty("D12", SchoolCheck.class)
                .owedBy(BEAT_OFFICER)
                .from(SchoolCheck::suggestionSentOn)
                .within(Schools.REPLY_WITHIN)
                .doneOn(SchoolCheck::replyOn)
                .levelTwoAtOnce()
                .statutory()
                .basis("未成年人保护法第一百一十四条");
        youth.duty("D16", School.class)
                .owedBy(YOUTH_OFFICER)
                .whenever(School::teaches)
                .from((s, lookup) -> SchoolRules.schoolYear(lookup.station().cutOver()))
                .every(s -> s.teaches() ? Windows.everyMonths(MONTHS_A_YEAR) : null)
                .doneBy(
                        LawLesson.class,
                        LawLesson::school,
                        LawLesson::heldOn,
                        LawLesson::completesYear)
                .levelOneAt(FROM_30_JUNE)
                .basis("中小学法治副校长聘任与管理办法");
        youth.duty("D17", VicePrincipal.class)
                .owedBy(YOUTH_OFFICER)
                .from(VicePrincipal::termEnd)
                .within(Term.daysBefore(30))
                .doneOn(VicePrincipal::renewedOn)
                .levelTwoAtOnce()
                .basis("中小学法治副校长聘任与管理办法");
    }
}
