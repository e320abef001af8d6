package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.standin.Desk;
import org.linli.youth.Measure.MeasureKind;
import org.linli.youth.Measure.MeasureResult;
import org.linli.youth.SealingNotice.SealedSystem;
import org.linli.youth.SealingNotice.SealingBasis;
import org.linli.youth.SpecialEducation.CommitteeOpinion;
import org.linli.youth.SpecialEducation.Ground;
import org.linli.youth.SpecialEducation.Route;
import org.linli.youth.SpecialEducation.TermEvaluation;
import org.linli.youth.YouthCase.SealMark;
import org.linli.youth.YouthCase.SeriousItem;
import org.linli.youth.YouthCase.State;
import org.linli.youth.YouthCase.TransferGround;

/** What a case was told by its steps, and what has its place only in some of its stages. */
class StepsTakenTest {
    private static final String ACT = "2025-06-02";

    private final YouthCases here = new YouthCases("2025-09-27");

    @Test
    void what_a_step_was_told_is_not_emptied_afterwards() {
        Stored<YouthCase> open = investigated();
        for (Values<YouthCase> emptied :
                List.of(
                        Values.of(open.value()).set(YouthCase::acceptedOn, null),
                        Values.of(open.value()).set(YouthCase::guardianToldOn, null),
                        Values.of(open.value()).set(YouthCase::acceptanceForm, null))) {
            refuses(open, emptied, "VAL-001");
        }
        Stored<YouthCase> handed = transferred(open, TransferGround.PENALTY_FROM_14);
        refuses(handed, Values.of(handed.value()).set(YouthCase::transferGround, null), "VAL-001");
        Stored<YouthCase> asked = specialRequested();
        refuses(asked, Values.of(asked.value()).set(YouthCase::acceptedOn, null), "VAL-001");
        refuses(asked, Values.of(asked.value()).set(YouthCase::decidedOn, null), "VAL-001");
        Stored<YouthCase> over = completed();
        refuses(over, Values.of(over.value()).set(YouthCase::interviewedOn, null), "VAL-001");
        refuses(over, Values.of(over.value()).set(YouthCase::acceptanceForm, null), "VAL-001");
        refuses(over, Values.of(over.value()).set(YouthCase::summary, null), "VAL-001");
        refuses(over, Values.of(over.value()).set(YouthCase::decidedOn, null), "VAL-001");
    }

    @Test
    void nobody_alone_moves_the_day_of_an_end_that_the_leader_confirmed() {
        Stored<YouthCase> over = completed();
        refuses(over, Values.of(over.value()).set(YouthCase::completedOn, day("09-27")), "SYS-415");

        Stored<YouthCase> dismissed =
                here.desk.step(
                        lead(), "dismiss", Map.of("decidedOn", day("09-26"), "reason", "查无实据"));
        refuses(
                dismissed,
                Values.of(dismissed.value()).set(YouthCase::decidedOn, day("09-27")),
                "SYS-415");
        assertThat(
                        here.desk
                                .change(
                                        dismissed,
                                        Values.of(dismissed.value())
                                                .set(YouthCase::reason, "查无实据，已告知学校")
                                                .record())
                                .version())
                .isEqualTo(3);
    }

    @Test
    void nothing_is_decided_before_it_was_accepted_nor_heard_before_it_happened() {
        Stored<YouthCase> open = lead();
        refuses(
                open,
                Values.of(open.value()).set(YouthCase::interviewedOn, day("06-01")),
                "VAL-051");
        refuses(
                open,
                Values.of(open.value()).set(YouthCase::guardianToldOn, day("06-01")),
                "VAL-051");
        Stored<YouthCase> accepted = here.investigate(open, "2025-06-10");
        Map<String, Object> early =
                Map.of(
                        "decidedOn",
                        day("06-09"),
                        "transferGround",
                        TransferGround.PENALTY_FROM_14,
                        "transferPaper",
                        "移送案件通知书");
        assertThatThrownBy(() -> here.desk.step(accepted, "transfer", early)).hasMessage("VAL-051");
        Measure measure = here.measure(accepted, MeasureKind.ADMONITION, "2025-06-09").record();
        assertThatThrownBy(() -> here.desk.enter(measure)).hasMessage("VAL-051");
    }

    @Test
    void a_lead_and_a_case_that_is_over_take_no_measure() {
        Stored<YouthCase> lead = lead();
        Stored<YouthCase> over = completed();
        Stored<YouthCase> handed = transferred(investigated(), TransferGround.PENALTY_FROM_14);
        for (Stored<YouthCase> one : List.of(lead, over, handed)) {
            Measure measure = here.measure(one, MeasureKind.ADMONITION, "2025-09-01").record();
            assertThatThrownBy(() -> here.desk.enter(measure))
                    .satisfies(e -> assertThat(Desk.codes(e)).containsExactly("YTH-S15"));
        }
        here.resultOfAll(MeasureResult.PARTIAL, "2025-09-27");
    }

    @Test
    void a_measure_keeps_its_result_once_the_case_is_over() {
        Stored<YouthCase> over = completed();
        Stored<Measure> measure = here.shelf.all(Measure.class).getFirst();
        Measure emptied =
                Values.of(measure.value())
                        .set(Measure::result, null)
                        .set(Measure::resultOn, null)
                        .record();
        assertThat(over.value().state()).isEqualTo(State.COMPLETED);
        assertThatThrownBy(() -> here.desk.change(measure, emptied)).hasMessage("YTH-S05");
        Measure righted =
                Values.of(measure.value()).set(Measure::result, MeasureResult.PARTIAL).record();
        assertThat(here.desk.change(measure, righted).value().result())
                .isEqualTo(MeasureResult.PARTIAL);
    }

    @Test
    void the_only_measure_of_a_decision_is_withdrawn_after_another_was_told() {
        Stored<YouthCase> open = here.inMeasures(YouthCases.SUBJECT_H, ACT, SeriousItem.THEFT);
        Stored<Measure> only = here.shelf.all(Measure.class).getFirst();
        assertThatThrownBy(() -> here.desk.withdraw(only)).hasMessage("YTH-S72");
        Measure untold = Values.of(only.value()).set(Measure::servedOn, null).record();
        assertThatThrownBy(() -> here.desk.change(only, untold)).hasMessage("YTH-S72");

        Stored<Measure> next =
                here.desk.enter(
                        here.measure(open, MeasureKind.APOLOGY, "2025-09-20")
                                .set(Measure::servedOn, null)
                                .record());
        assertThatThrownBy(() -> here.desk.withdraw(only)).hasMessage("YTH-S72");
        here.desk.withdraw(next);
        here.desk.enter(
                here.measure(open, MeasureKind.APOLOGY, "2025-09-20")
                        .set(Measure::servedOn, day("09-21"))
                        .record());
        here.desk.withdraw(only);
        assertThat(here.shelf.all(Measure.class)).hasSize(1);
    }

    @Test
    void before_the_decision_a_wrong_measure_is_simply_withdrawn() {
        Stored<Measure> wrong =
                here.desk.enter(
                        here.measure(investigated(), MeasureKind.ADMONITION, "2025-09-20")
                                .set(Measure::servedOn, day("09-21"))
                                .record());
        here.desk.withdraw(wrong);
        assertThat(here.shelf.all(Measure.class)).isEmpty();
    }

    @Test
    void special_education_is_asked_for_while_education_goes_on_and_keeps_its_days() {
        for (Stored<YouthCase> one :
                List.of(
                        lead(),
                        transferred(investigated(), TransferGround.PENALTY_FROM_14),
                        completed())) {
            assertThatThrownBy(() -> here.desk.enter(asked(one).record()))
                    .satisfies(e -> assertThat(Desk.codes(e)).containsExactly("YTH-S71"));
        }
        Stored<YouthCase> requested = specialRequested();
        Stored<SpecialEducation> asked = here.shelf.all(SpecialEducation.class).getFirst();
        Stored<SpecialEducation> school =
                here.desk.change(
                        asked,
                        Values.of(asked.value())
                                .set(SpecialEducation::opinion, CommitteeOpinion.AGREED)
                                .set(SpecialEducation::decidedBy, "示例区教育局")
                                .set(SpecialEducation::decidedOn, day("09-01"))
                                .set(SpecialEducation::specialSchool, "示例专门学校")
                                .set(SpecialEducation::enteredOn, day("09-08"))
                                .set(
                                        SpecialEducation::evaluations,
                                        List.of(
                                                new TermEvaluation(
                                                        LocalDate.parse("2026-01-30"), null, null)))
                                .record());
        here.desk.step(requested, "enterSpecial", Map.of());
        SpecialEducation nowhere =
                Values.of(school.value()).set(SpecialEducation::enteredOn, null).record();
        assertThatThrownBy(() -> here.desk.change(school, nowhere)).hasMessage("YTH-S70");
        Values<SpecialEducation> left =
                Values.of(school.value()).set(SpecialEducation::leftOn, day("09-20"));
        assertThat(here.desk.change(school, left.record()).value().leftOn()).isNotNull();
    }

    @Test
    void nothing_is_sealed_while_the_case_goes_on() {
        Stored<YouthCase> open = investigated();
        assertThatThrownBy(() -> here.desk.enter(notice(open, "09-26", "09-26")))
                .hasMessage("YTH-S16");
        Stored<YouthCase> over = completed();
        assertThatThrownBy(() -> here.desk.enter(notice(over, "09-27", "09-27")))
                .as("the three days run from the end")
                .hasMessage("YTH-V29");
        assertThatThrownBy(() -> here.desk.enter(notice(over, "09-20", "09-25")))
                .hasMessage("VAL-051");
        assertThat(here.desk.enter(notice(over, "09-26", "09-27")).value().dueOn())
                .isEqualTo("2025-09-29");
    }

    @Test
    void only_what_is_sealed_carries_the_mark() {
        Stored<YouthCase> lead = lead();
        Values<YouthCase> marked =
                Values.of(lead.value()).set(YouthCase::sealMark, SealMark.SEALED_MARK);
        assertThat(here.desk.change(lead, marked.record()).value().sealMark())
                .isEqualTo(SealMark.UNSEALED);
        assertThat(
                        CaseRules.derive(
                                        marked.set(YouthCase::state, State.SEALED).record(),
                                        here.shelf)
                                .sealMark())
                .isEqualTo(SealMark.SEALED_MARK);
    }

    @Test
    void a_penalty_is_no_judgment() {
        for (TransferGround ground :
                List.of(TransferGround.PENALTY_FROM_14, TransferGround.CRIME_FROM_16)) {
            Stored<YouthCase> handed = transferred(investigated(), ground);
            here.desk.change(
                    handed,
                    Values.of(handed.value())
                            .set(YouthCase::judgedOn, day("09-20"))
                            .set(YouthCase::judgedBefore, true)
                            .record());
        }

        assertThat(here.numerator("Y11", Period.year(2025))).isEqualTo(1);
    }

    private Stored<YouthCase> lead() {
        return here.desk.enter(
                here.lead(here.person(YouthCases.SUBJECT_H), ACT, SeriousItem.THEFT).record());
    }

    private Stored<YouthCase> investigated() {
        return here.investigated(YouthCases.SUBJECT_H, ACT, SeriousItem.THEFT);
    }

    private Stored<YouthCase> transferred(Stored<YouthCase> open, TransferGround ground) {
        return here.desk.step(
                open,
                "transfer",
                Map.of(
                        "decidedOn",
                        day("09-01"),
                        "transferGround",
                        ground,
                        "transferPaper",
                        "移送案件通知书"));
    }

    private Stored<YouthCase> specialRequested() {
        Stored<YouthCase> open = here.inMeasures(YouthCases.SUBJECT_H, ACT, SeriousItem.THEFT);
        here.desk.enter(asked(open).record());
        return here.desk.step(open, "request", Map.of());
    }

    private static Values<SpecialEducation> asked(Stored<YouthCase> of) {
        return Values.of(SpecialEducation.class)
                .set(SpecialEducation::youthCase, of.ref())
                .set(SpecialEducation::route, Route.DECIDED)
                .set(SpecialEducation::ground, Ground.REPEATED)
                .set(SpecialEducation::evaluations, List.of());
    }

    private Stored<YouthCase> completed() {
        Stored<YouthCase> open = here.inMeasures(YouthCases.SUBJECT_H, ACT, SeriousItem.THEFT);
        here.resultOfAll(MeasureResult.DONE, "2025-09-26");
        return here.desk.step(
                open, "complete", Map.of("completedOn", day("09-26"), "summary", "表现良好"));
    }

    private static SealingNotice notice(Stored<YouthCase> of, String trigger, String sealed) {
        return new SealingNotice(
                of.ref(),
                SealingBasis.CORRECTIVE_EDUCATION,
                day(trigger),
                null,
                day(sealed),
                List.of(SealedSystem.LINLI),
                null);
    }

    private void refuses(Stored<YouthCase> before, Values<YouthCase> changed, String code) {
        assertThatThrownBy(() -> here.desk.change(before, changed.record())).hasMessage(code);
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2025-" + monthAndDay);
    }
}
