package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Condition.where;
import static org.linli.store.contract.SampleStation.AREA_LEAD;
import static org.linli.store.contract.SampleStation.LEADER;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.OTHER_OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;

/** What a reader sees, what stars hide, and what is written down about his reading. */
public abstract class ReadContract extends StoreContract {
    private Stored<Resident> zhou;
    private Stored<Resident> far;
    private Stored<Matter> matter;

    @BeforeAll
    void somebodyInAMatter() {
        Ref<Quarter> here = station.quarter("文昌苑", "02");
        Ref<Quarter> there = station.quarter("汶河苑", "03");
        zhou = create("710003198001019970", "周某某", here);
        far = create("710003196906029998", "远某", there);
        matter =
                station.records()
                        .create(
                                SYSTEM,
                                Values.of(Matter.class)
                                        .set(Matter::subject, zhou.ref())
                                        .set(Matter::begins, LocalDate.of(2026, 1, 5))
                                        .record());
    }

    private Stored<Resident> create(String idNumber, String name, Ref<Quarter> quarter) {
        return station.records()
                .create(
                        SYSTEM,
                        SampleStation.resident(idNumber, name)
                                .set(Resident::quarter, quarter)
                                .record());
    }

    private JournalEntry newest() {
        return station.journal().before(Long.MAX_VALUE, 1).getFirst();
    }

    @Test
    void an_opened_record_shows_stars_and_is_journalled() {
        Stored<Resident> shown = station.records().open(OFFICER, Resident.class, zhou.id());
        assertThat(shown.value().idNumber()).isEqualTo("710003********9970");
        assertThat(shown.masked()).containsExactly("idNumber");
        assertThat(shown.value().name()).isEqualTo("周某某");
        JournalEntry entry = newest();
        assertThat(entry.act()).isEqualTo(Act.OPENED);
        assertThat(entry.id()).isEqualTo(zhou.id());
        assertThat(entry.account()).isEqualTo("g");
        assertThat(entry.earlier()).isEqualTo(zhou.entry());
        assertThat(entry.body()).isEmpty();
    }

    @Test
    void one_field_is_revealed_for_a_purpose_and_named_in_the_journal() {
        Stored<Resident> shown =
                station.records().reveal(OFFICER, Resident.class, zhou.id(), "idNumber");
        assertThat(shown.value().idNumber()).isEqualTo("710003198001019970");
        assertThat(newest().act()).isEqualTo(Act.REVEALED);
        assertThat(newest().fields()).containsExactly("idNumber");
        Actor noPurpose = OFFICER.withPurpose(null);
        assertThat(
                        refused(
                                        () ->
                                                station.records()
                                                        .reveal(
                                                                noPurpose,
                                                                Resident.class,
                                                                zhou.id(),
                                                                "idNumber"))
                                .code())
                .isEqualTo("SYS-428");
    }

    @Test
    void lists_hold_only_what_the_reader_may_see() {
        assertThat(names(OFFICER)).containsExactly("周某某");
        assertThat(names(OTHER_OFFICER)).containsExactly("远某");
        assertThat(names(AREA_LEAD)).containsExactly("周某某", "远某");
        assertThat(names(LEADER)).containsExactly("周某某", "远某");
        assertThat(station.records().count(OFFICER, Query.of(Resident.class))).isEqualTo(1);
        assertThat(refused(() -> station.records().open(OFFICER, Resident.class, far.id())).code())
                .isEqualTo("SYS-404");
    }

    private List<String> names(Actor actor) {
        return station.records().list(actor, Query.of(Resident.class)).rows().stream()
                .map(r -> r.value().name())
                .toList();
    }

    @Test
    void a_sensitive_list_needs_a_purpose_and_is_journalled_with_its_count() {
        Query<Matter> matters = Query.of(Matter.class);
        assertThat(refused(() -> station.records().list(OFFICER.withPurpose(null), matters)).code())
                .isEqualTo("SYS-428");
        station.records().list(OFFICER, matters);
        assertThat(newest().act()).isEqualTo(Act.LISTED);
        assertThat(newest().body()).isEqualTo("{\"count\":1}");
    }

    @Test
    void whoever_asks_for_the_matters_of_one_person_is_journalled_with_that_person() {
        station.records()
                .list(OFFICER, Query.of(Matter.class, where(Matter::subject).is(far.ref())));
        assertThat(newest().body())
                .isEqualTo("{\"count\":0,\"of\":{\"subject\":[\"" + far.id() + "\"]}}");
    }

    @Test
    void who_reads_no_such_records_is_not_told_whether_there_is_one() {
        Actor volunteer = SampleStation.actor("v", "1", new Role("VO"), "02");
        RecordId nobodys = new RecordId("0".repeat(26));
        assertThat(
                        List.of(zhou.id(), nobodys).stream()
                                .map(
                                        id ->
                                                refused(
                                                                () ->
                                                                        station.records()
                                                                                .open(
                                                                                        volunteer,
                                                                                        Resident
                                                                                                .class,
                                                                                        id))
                                                        .code()))
                .containsOnly("SYS-404");
    }

    @Test
    void nobody_learns_from_a_filter_what_he_may_not_see() {
        Actor noPurpose = OFFICER.withPurpose(null);
        Condition inAMatter = Condition.exists(Matter.class, Matter::subject);
        assertThat(
                        refused(
                                        () ->
                                                station.records()
                                                        .list(
                                                                noPurpose,
                                                                Query.of(
                                                                        Resident.class, inAMatter)))
                                .code())
                .isEqualTo("SYS-428");
        Condition feeling = Condition.where(Resident::idNumber).startsWith("710003");
        assertThat(
                        refused(
                                        () ->
                                                station.records()
                                                        .list(
                                                                OFFICER,
                                                                Query.of(Resident.class, feeling)))
                                .code())
                .isEqualTo("SYS-403");
        Condition known = Condition.where(Resident::idNumber).is("710003198001019970");
        assertThat(station.records().list(OFFICER, Query.of(Resident.class, known)).rows())
                .hasSize(1);
    }

    /** Each would tell a value that the list shows as stars, by which filter finds the person. */
    @Test
    void a_masked_value_cannot_be_guessed_by_asking_for_each_in_turn() {
        Actor newcomer =
                SampleStation.actor(SampleAccess.NEWCOMER, "044988", Role.BEAT_OFFICER, "02");
        List<Condition> guesses =
                List.of(
                        where(Resident::dwelling).is(Resident.Dwelling.RENTED),
                        where(Resident::dwelling).in(Resident.Dwelling.OWNED),
                        where(Resident::dwelling).is(Resident.Dwelling.OWNED).not(),
                        where(Resident::tenant).is(false),
                        where(Resident::floor).is(3),
                        where(Resident::born).is(LocalDate.of(1980, 1, 1)),
                        where(Resident::quarter).is(zhou.value().quarter()),
                        where(Resident::idNumber).in("710003198001019970", "710003196906029998"),
                        Condition.of(
                                Resident::quarter, Quarter.class, where(Quarter::name).is("文昌苑")),
                        Condition.exists(Matter.class, Matter::subject));
        for (Condition guess : guesses) {
            Query<Resident> asked = Query.of(Resident.class, guess);
            for (Supplier<?> way :
                    List.<Supplier<?>>of(
                            () -> station.records().list(newcomer, asked),
                            () -> station.records().count(newcomer, asked),
                            () ->
                                    station.records()
                                            .counts(newcomer, Resident.class, null, List.of(guess)),
                            () -> {
                                station.records().each(newcomer, asked, row -> {});
                                return true;
                            })) {
                assertThat(refused(way).code()).as(guess.toString()).isEqualTo("SYS-403");
            }
        }
        Condition known =
                where(Resident::name)
                        .is("周某某")
                        .and(where(Resident::idNumber).is("710003198001019970"))
                        .and(where(Resident::quarter).present());
        assertThat(station.records().list(newcomer, Query.of(Resident.class, known)).rows())
                .as("what he knows whole, and what the stars show anyway")
                .hasSize(1);
    }

    @Test
    void what_the_mask_of_another_type_hides_is_not_told_by_the_way_there() {
        Actor newcomer =
                SampleStation.actor(SampleAccess.NEWCOMER, "044988", Role.BEAT_OFFICER, "02");
        Query<Matter> ofTenants =
                Query.of(
                        Matter.class,
                        Condition.of(
                                Matter::subject, Resident.class, where(Resident::tenant).is(true)));
        assertThat(refused(() -> station.records().list(newcomer, ofTenants)).code())
                .isEqualTo("SYS-403");
        assertThat(refused(() -> station.records().list(newcomer.withPurpose(null), ofTenants)))
                .as("a purpose is asked for first")
                .hasMessage("SYS-428");
        assertThat(station.records().list(OFFICER, ofTenants).rows()).isEmpty();
    }

    @Test
    void titles_name_what_the_reader_may_know() {
        Map<?, String> ofResidents =
                station.records().titles(OFFICER, Resident.class, List.of(zhou.id(), far.id()));
        assertThat(ofResidents.values()).containsExactly("周某某");
        assertThat(title(OFFICER)).isEqualTo("周某某 待办");
        assertThat(title(OFFICER.in(Locale.ENGLISH))).isEqualTo("周某某 Open");
        assertThat(title(OFFICER.withPurpose(null))).isEqualTo("周** 待办");
        Actor stranger = SampleStation.actor("s", "1", Role.ASSISTANT, "02");
        assertThat(station.records().titles(stranger, Resident.class, List.of(zhou.id())))
                .isEmpty();
    }

    private String title(Actor actor) {
        return station.records().titles(actor, Matter.class, List.of(matter.id())).get(matter.id());
    }

    @Test
    void a_history_is_the_chain_of_a_records_changes_and_hides_what_is_hidden() {
        Stored<Resident> kept = create("710003197408099969", "史某", zhou.value().quarter());
        station.records().open(OFFICER, Resident.class, kept.id());
        station.records()
                .change(OFFICER, Resident.class, kept.id(), 1, Map.of("phone", "13800000002"));
        List<JournalEntry> history = station.records().history(OFFICER, Resident.class, kept.id());
        assertThat(history).extracting(JournalEntry::act).containsExactly(Act.CHANGED, Act.CREATED);
        assertThat(history.getFirst().fields()).containsExactly("phone");
        assertThat(history.getLast().body())
                .contains("\"idNumber\":\"710003********9969\"")
                .doesNotContain("710003197408099969");
        station.records().withdraw(SYSTEM, Resident.class, kept.id(), 2, "试验");
    }

    @Test
    void an_export_hands_over_every_record_once() {
        List<String> handed = new ArrayList<>();
        station.records()
                .each(LEADER, Query.of(Resident.class).limit(1), r -> handed.add(r.value().name()));
        assertThat(handed).containsExactly("周某某", "远某");
    }
}
