package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.resettlement.HelpCategory.GENERAL;
import static org.linli.resettlement.HelpCategory.KEY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.calendar.Window;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.resettlement.HelpCase.HeldCategory;
import org.linli.standin.Counted;
import org.linli.store.Lookup;

/** A category of help holds from its day, and what was owed before it stays as it was owed. */
class CategoryHistoryTest {
    private static final String RELEASED = "2025-03-03";

    private Helps here = new Helps("2025-12-31");
    private Stored<HelpCase> of;

    @Test
    void the_category_of_the_report_holds_from_the_day_of_release() {
        released(KEY);

        assertThat(of.value().categories()).containsExactly(held(KEY, RELEASED));
        assertThat(here.windows("D8-KEY", of.value())).startsWith("2025-03-03/2025-04-02");
        assertThat(windows("D8")).isEmpty();
    }

    @Test
    void who_is_key_since_august_is_talked_with_monthly_from_september_and_owed_quarters_before() {
        released(GENERAL);
        change(KEY, "2025-08-10");

        assertThat(of.value().helpCategory()).isEqualTo(KEY);
        assertThat(here.windows("D8", of.value()))
                .as("the quarter that ran ends with the month")
                .containsExactly("2025-03-03/2025-06-02", "2025-06-03/2025-09-02");
        assertThat(here.windows("D8-KEY", of.value()))
                .startsWith("2025-09-03/2025-10-02", "2025-10-03/2025-11-02");
    }

    @Test
    void who_is_key_no_longer_owes_the_months_before_and_then_the_rest_of_the_quarter() {
        released(KEY);
        change(GENERAL, "2025-06-20");

        assertThat(here.windows("D8-KEY", of.value()))
                .hasSize(4)
                .endsWith("2025-05-03/2025-06-02", "2025-06-03/2025-07-02");
        assertThat(here.windows("D8", of.value()))
                .startsWith("2025-07-03/2025-09-02", "2025-09-03/2025-12-02");
    }

    @Test
    void the_rate_of_talks_counts_the_windows_of_the_category_that_held() {
        released(GENERAL);
        talk("2025-05-20");
        talk("2025-08-05");
        assertThat(rate()).as("2 June, 2 September, 2 December").isEqualTo("2/3");

        change(KEY, "2025-09-10");
        assertThat(rate())
                .as("2 June and 2 September stay, 2 November, 2 December")
                .isEqualTo("2/4");
    }

    @Test
    void what_the_district_sets_for_one_category_leaves_the_other_as_it_is() {
        released(GENERAL);
        change(KEY, "2025-08-10");
        here.shelf.put(
                new DutyTerm(
                        "resettlement.D8-KEY",
                        14,
                        TermUnit.CAL_DAY,
                        LocalDate.parse("2025-09-01"),
                        "扬公邗〔2025〕8号"));

        assertThat(here.windows("D8", of.value())).endsWith("2025-06-03/2025-09-02");
        assertThat(here.windows("D8-KEY", of.value()))
                .startsWith("2025-09-03/2025-09-16", "2025-09-17/2025-09-30");
    }

    @Test
    void a_change_comes_after_the_one_before_and_is_one() {
        released(GENERAL);
        change(KEY, "2025-06-10");

        assertRefused("RES-V81", "categories[2].heldFrom", () -> change(GENERAL, "2025-06-10"));
        assertRefused("RES-V82", "categories[2].helpCategory", () -> change(KEY, "2025-07-01"));
        assertRefused(
                "RES-V80",
                "categories[0].heldFrom",
                () -> step(List.of(held(GENERAL, "2025-03-01"), held(KEY, "2025-06-10"))));
        assertRefused(
                "RES-V84",
                "helpCategory",
                () -> edit(Values.of(of.value()).set(HelpCase::helpCategory, GENERAL)));
    }

    @Test
    void a_wrong_line_is_put_right_where_it_stands() {
        released(GENERAL);
        edit(Values.of(of.value()).set(HelpCase::categories, List.of(held(KEY, RELEASED))));

        assertThat(of.value().helpCategory()).isEqualTo(KEY);
        assertThat(windows("D8")).isEmpty();
        assertThat(here.windows("D8-KEY", of.value())).startsWith("2025-03-03/2025-04-02");
    }

    @Test
    void a_day_of_release_that_is_put_right_moves_the_first_category() {
        released(GENERAL);
        change(KEY, "2025-08-10");
        edit(Values.of(of.value()).set(HelpCase::releaseDate, LocalDate.parse("2025-03-01")));

        assertThat(of.value().categories())
                .containsExactly(held(GENERAL, "2025-03-01"), held(KEY, "2025-08-10"));
    }

    @Test
    void of_an_ended_case_no_category_begins_after_its_end() {
        released(GENERAL);
        of =
                here.desk.step(
                        of,
                        "decease",
                        Map.of(
                                "closedOn",
                                LocalDate.parse("2025-06-01"),
                                "closingNote",
                                "病故",
                                "closingProof",
                                Helps.scan("死亡证明.pdf")));

        assertRefused(
                "RES-V83",
                "categories",
                () ->
                        edit(
                                Values.of(of.value())
                                        .set(
                                                HelpCase::categories,
                                                List.of(
                                                        held(GENERAL, RELEASED),
                                                        held(KEY, "2025-06-10")))));
    }

    @Test
    void until_the_report_the_notice_says_it_and_then_the_case() {
        Stored<ReleaseNotice> notice = announced();
        assertThat(of.value().categories()).isEmpty();
        assertRefused(
                "RES-V79",
                "categories",
                () ->
                        edit(
                                Values.of(of.value())
                                        .set(HelpCase::categories, List.of(held(KEY, RELEASED)))));

        notice = says(notice, KEY);
        receive();
        assertThat(of.value().categories()).containsExactly(held(KEY, RELEASED));
        change(GENERAL, "2025-06-20");
        edit(Values.of(of.value()).set(HelpCase::guardianToldOn, LocalDate.parse("2025-03-01")));
        assertThat(of.value().helpCategory()).as("whatever the notice said").isEqualTo(GENERAL);

        Stored<ReleaseNotice> kept = notice;
        assertRefused("RES-V85", "helpCategory", () -> says(kept, GENERAL));
        edit(Values.of(of.value()).set(HelpCase::categories, List.of(held(GENERAL, RELEASED))));
        assertThat(says(kept, GENERAL).value().helpCategory()).isEqualTo(GENERAL);
    }

    @Test
    void a_case_kept_before_days_were_told_is_of_its_category_since_the_release() {
        keptBefore();
        assertThat(here.windows("D8", of.value())).startsWith("2025-03-03/2025-06-02");

        step(List.of(held(KEY, "2025-08-10")));
        assertThat(of.value().categories())
                .containsExactly(held(GENERAL, RELEASED), held(KEY, "2025-08-10"));
    }

    @Test
    void a_category_told_there_without_a_day_holds_from_today_and_rewrites_nothing() {
        keptBefore();
        edit(Values.of(of.value()).set(HelpCase::helpCategory, KEY));

        assertThat(of.value().categories())
                .containsExactly(held(GENERAL, RELEASED), held(KEY, "2025-12-31"));
        assertThat(rate()).isEqualTo("0/3");
    }

    @Test
    void
            paper_that_tells_no_category_leaves_it_open_and_what_fills_the_gap_holds_from_the_release() {
        of =
                here.shelf.put(
                        here.late(here.person(Helps.SUBJECT_L).ref(), ReleaseType.PRISON, RELEASED)
                                .set(HelpCase::helpCategory, null)
                                .set(HelpCase::helpEnd, LocalDate.parse("2030-03-02"))
                                .record());
        assertThat(here.windows("D8", of.value())).startsWith("2025-03-03/2025-06-02");
        assertThat(rate()).isEqualTo("0/0");

        edit(Values.of(of.value()).set(HelpCase::helpCategory, KEY));
        assertThat(of.value().categories()).containsExactly(held(KEY, RELEASED));
    }

    /** Whatever the changes, each day is in one window, of the category that held as it began. */
    @Property(tries = 100)
    void no_day_is_owed_twice_and_none_is_left_out(
            @ForAll @Size(max = 5) Map<@IntRange(min = 1, max = 280) Integer, HelpCategory> told) {
        LocalDate release = LocalDate.parse(RELEASED);
        List<HeldCategory> lines =
                new ArrayList<>(List.of(new HeldCategory(GENERAL, release, null)));
        new TreeMap<>(told)
                .forEach(
                        (days, next) -> {
                            if (lines.getLast().helpCategory() != next) {
                                lines.add(new HeldCategory(next, release.plusDays(days), null));
                            }
                        });
        released(GENERAL);
        if (lines.size() > 1) {
            step(lines);
        }
        List<Window> all =
                Stream.of("D8", "D8-KEY")
                        .flatMap(code -> windows(code).stream())
                        .sorted(Comparator.comparing(Window::first))
                        .toList();
        LocalDate next = release;
        for (Window window : all) {
            assertThat(window.first()).isEqualTo(next);
            next = window.last().plusDays(1);
        }
        assertThat(next).isAfter(LocalDate.parse("2025-12-31"));
        assertThat(windows("D8-KEY"))
                .allSatisfy(w -> assertThat(on(w.first(), lines)).isEqualTo(KEY));
        assertThat(windows("D8"))
                .allSatisfy(w -> assertThat(on(w.first(), lines)).isEqualTo(GENERAL));
        long over =
                all.stream().filter(w -> w.last().isBefore(LocalDate.parse("2026-01-01"))).count();
        assertThat(rate()).as("the figure is of one mind").isEqualTo("0/" + over);
    }

    private static HelpCategory on(LocalDate day, List<HeldCategory> lines) {
        return lines.stream()
                .filter(line -> !line.heldFrom().isAfter(day))
                .reduce((one, next) -> next)
                .orElseThrow()
                .helpCategory();
    }

    private void released(HelpCategory first) {
        here = new Helps("2025-12-31");
        of =
                here.desk.enter(
                        here.late(here.person(Helps.SUBJECT_L).ref(), ReleaseType.PRISON, RELEASED)
                                .set(HelpCase::helpCategory, first)
                                .record());
    }

    private Stored<ReleaseNotice> announced() {
        here = new Helps("2025-02-10");
        Stored<ReleaseNotice> notice =
                here.desk.enter(here.notice(here.person(Helps.SUBJECT_L).ref(), RELEASED).record());
        of = here.desk.enter(here.announced(notice).record());
        assertThat(of.value().helpCategory()).isEqualTo(GENERAL);
        here.shelf.goTo("2025-12-31");
        return notice;
    }

    private Stored<ReleaseNotice> says(Stored<ReleaseNotice> notice, HelpCategory now) {
        return here.desk.change(
                notice, Values.of(notice.value()).set(ReleaseNotice::helpCategory, now).record());
    }

    private void receive() {
        of = here.desk.step(of, "receive", here.report("2025-03-06"));
    }

    /** As a release without days left it. */
    private void keptBefore() {
        of =
                here.shelf.put(
                        here.late(here.person(Helps.SUBJECT_L).ref(), ReleaseType.PRISON, RELEASED)
                                .set(HelpCase::helpEnd, LocalDate.parse("2030-03-02"))
                                .record());
        assertThat(of.value().categories()).isEmpty();
    }

    private void talk(String day) {
        here.desk.enter(here.talk(of, day).set(HelpTalk::lateReason, "补录").record());
    }

    private void change(HelpCategory next, String from) {
        step(Stream.concat(of.value().categories().stream(), Stream.of(held(next, from))).toList());
    }

    private void step(List<HeldCategory> lines) {
        here.as("sfs", HelpRoles.JUSTICE_STAFF);
        try {
            of = here.desk.step(of, "changeCategory", Map.of("categories", lines));
        } finally {
            here.as("test", Role.REGISTRY_CLERK, Role.BEAT_OFFICER);
        }
    }

    private void edit(Values<HelpCase> told) {
        of = here.desk.change(of, told.record());
    }

    private String rate() {
        return Counted.rate(
                here.shelf, Counted.indicator(Helps.RESETTLEMENT, "R5"), Period.year(2025));
    }

    /** Those of a rule that have begun by today; none where no window applies. */
    private List<Window> windows(String code) {
        Lookup lookup = here.shelf;
        var rule = here.<HelpCase>rule(code);
        return Stream.ofNullable(
                        rule.windowsFor(of.value(), of.value().releaseDate(), lookup.dutyTerms()))
                .flatMap(w -> w.stream().takeWhile(each -> !each.first().isAfter(lookup.today())))
                .toList();
    }

    private static HeldCategory held(HelpCategory category, String from) {
        return new HeldCategory(category, LocalDate.parse(from), null);
    }

    private static void assertRefused(String code, String field, Runnable entry) {
        assertThatThrownBy(entry::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.each())
                                        .anySatisfy(
                                                one -> {
                                                    assertThat(one.code()).isEqualTo(code);
                                                    assertThat(one.field()).isEqualTo(field);
                                                }));
    }
}
