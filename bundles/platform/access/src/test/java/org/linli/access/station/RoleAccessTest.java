package org.linli.access.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Purpose;
import org.linli.access.Role;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.station.Station;

class RoleAccessTest {
    private static final String STATION = "321003001";
    private static final Place OWN = new Place(STATION, "321003001005", "09");
    private static final Place NEIGHBOUR = new Place(STATION, "321003001005", "10");

    private static final Clock CLOCK =
            Clock.fixed(
                    LocalDate.parse("2026-06-22").atStartOfDay(Station.ZONE).toInstant(),
                    Station.ZONE);

    private final RoleAccess access = new RoleAccess(CLOCK);
    private final FunctionModel sample = FunctionModel.of(new SampleFunction());
    private final RecordDefinition<?> resident = sample.record("sample-resident").orElseThrow();
    private final RecordDefinition<?> file = sample.record("sample-file").orElseThrow();
    private final RecordDefinition<?> quarter = sample.record("sample-quarter").orElseThrow();

    @Test
    void a_beat_officer_sees_his_segment_and_nothing_of_his_neighbours() {
        Actor officer = of(null, Role.BEAT_OFFICER);
        assertThat(access.narrowed(officer, resident))
                .isEqualTo(Condition.field(Condition.SEGMENT).in(Set.of("09")));
        assertThatCode(() -> access.requireRead(officer, resident, OWN)).doesNotThrowAnyException();
        assertThatThrownBy(() -> access.requireRead(officer, resident, NEIGHBOUR))
                .hasMessage("SYS-404");
        assertThat(access.mayChange(officer, resident, NEIGHBOUR)).isFalse();
    }

    @Test
    void a_functions_own_role_is_told_names_of_the_register_and_of_nothing_sensitive() {
        Actor volunteer = of(Purpose.DUTY, SampleFunction.VOLUNTEER);
        assertThat(access.mayRead(volunteer, resident)).isFalse();
        assertThat(access.named(volunteer, resident)).isNull();
        RecordDefinition<?> closed = sample.record("sample-closed").orElseThrow();
        for (RecordDefinition<?> hidden : List.of(file, closed)) {
            assertThatThrownBy(() -> access.named(volunteer, hidden)).hasMessage("SYS-403");
        }
        for (Role core : List.of(Role.COMMITTEE_CLERK, Role.AUDITOR, Role.CITY_IT)) {
            assertThatThrownBy(() -> access.named(of(Purpose.DUTY, core), resident))
                    .hasMessage("SYS-403");
        }
        assertThat(access.named(of(Purpose.DUTY, Role.BEAT_OFFICER, Role.ASSISTANT), resident))
                .isEqualTo(Condition.field(Condition.SEGMENT).in(Set.of("09")));
    }

    @Test
    void a_functions_own_role_alone_names_people_by_what_identifies_them_within_its_area() {
        Actor volunteer = of(Purpose.DUTY, SampleFunction.VOLUNTEER);
        assertThat(access.mayIdentify(volunteer, resident)).isTrue();
        assertThat(access.identifiable(volunteer, resident))
                .isEqualTo(Condition.field(Condition.SEGMENT).in(Set.of("09")));
        assertThatThrownBy(() -> access.identifiable(volunteer.withPurpose(null), resident))
                .hasMessage("SYS-428");
        assertThat(access.mayIdentify(volunteer, quarter)).as("nothing identifies it").isFalse();
        for (Role core : Role.CORE) {
            Actor one = of(Purpose.DUTY, core);
            assertThat(access.mayIdentify(one, resident)).as("%s", core).isFalse();
            assertThatThrownBy(() -> access.identifiable(one, resident)).hasMessage("SYS-403");
        }
        assertThat(
                        access.mayIdentify(
                                of(Purpose.DUTY, Role.BEAT_OFFICER, SampleFunction.VOLUNTEER),
                                resident))
                .as("he picks from the register")
                .isFalse();
    }

    @Test
    void who_enters_something_for_a_neighbour_is_told_that_the_place_is_not_his() {
        Actor officer = of(null, Role.BEAT_OFFICER);

        assertThatCode(() -> access.requireCreate(officer, resident, OWN))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> access.requireCreate(officer, resident, NEIGHBOUR))
                .as("not that there is no such record")
                .hasMessage("SYS-086");
    }

    @Test
    void a_sealed_record_is_there_for_the_roles_it_stays_open_to_alone() {
        RecordDefinition<?> closed = sample.record("sample-closed").orElseThrow();
        Condition sealed =
                Condition.field("sealsOn")
                        .notAfter(LocalDate.parse("2026-06-22"))
                        .and(Condition.field(Condition.UNVERIFIED_BY).empty());
        Condition own = access.narrowed(of(Purpose.DUTY, Role.BEAT_OFFICER), resident);
        Actor officer = of(Purpose.DUTY, Role.BEAT_OFFICER);
        Actor youth = of(Purpose.DUTY, SampleFunction.YOUTH);

        assertThat(access.sealed(officer, closed)).isEqualTo(sealed);
        assertThat(access.narrowed(officer, closed)).isEqualTo(own.and(sealed.not()));
        assertThat(access.sealed(youth, closed)).isNull();
        assertThat(access.narrowed(youth, closed)).isEqualTo(own);
        assertThat(access.sealed(officer, sample.record("sample-part").orElseThrow()))
                .as("what is part of it is sealed with it")
                .isEqualTo(new Condition.Of("whole", SampleFunction.Closed.class, sealed));
    }

    @Test
    void who_sees_only_his_own_sees_no_others_and_not_all_of_his_own() {
        RecordDefinition<?> help = sample.record("sample-help").orElseThrow();
        RecordDefinition<?> talk = sample.record("sample-talk").orElseThrow();
        Actor volunteer = of(Purpose.DUTY, SampleFunction.VOLUNTEER);
        Condition own = new Condition.Any(List.of(SampleFunction.helpedBy("099041")));

        assertThat(access.sealed(volunteer, help)).isEqualTo(own.not());
        assertThat(access.sealed(volunteer, talk))
                .as("a part is his if the whole is")
                .isEqualTo(
                        new Condition.Any(
                                        List.of(
                                                new Condition.Of(
                                                        "help",
                                                        SampleFunction.Help.class,
                                                        SampleFunction.helpedBy("099041"))))
                                .not());
        assertThat(access.masked(volunteer, help)).containsExactly("past");
        assertThatThrownBy(() -> access.requireReveal(volunteer, help, "past"))
                .hasMessage("SYS-403");
        Actor officer = of(Purpose.DUTY, Role.BEAT_OFFICER);
        assertThat(access.sealed(officer, help)).isNull();
        assertThat(access.masked(officer, help)).isEmpty();
        assertThat(
                        access.sealed(
                                of(Purpose.DUTY, Role.BEAT_OFFICER, SampleFunction.VOLUNTEER),
                                help))
                .as("an officer who helps as well sees his area")
                .isNull();
    }

    @Test
    void an_account_that_names_no_holder_has_no_records_of_its_own() {
        Actor nobody =
                new Actor(
                        "x",
                        "x",
                        null,
                        Set.of(SampleFunction.VOLUNTEER),
                        Jurisdiction.wholeStation(STATION),
                        Channel.COUNTER,
                        Purpose.DUTY,
                        Locale.ENGLISH,
                        "test");
        RecordDefinition<?> help = sample.record("sample-help").orElseThrow();
        assertThat(access.own(nobody, help))
                .isEqualTo(new Condition.Any(List.of(Condition.ALWAYS.not())));
    }

    @Test
    void a_sealed_kind_shows_its_fields_to_those_who_work_with_it_and_said_why() {
        RecordDefinition<?> minor = sample.record("sample-minor").orElseThrow();

        assertThatThrownBy(() -> access.narrowed(of(null, SampleFunction.YOUTH), minor))
                .hasMessage("SYS-428");
        assertThat(access.masked(of(Purpose.DUTY, SampleFunction.YOUTH), minor)).isEmpty();
        assertThat(access.masked(of(null, SampleFunction.YOUTH), minor)).containsExactly("facts");
        assertThat(access.masked(of(Purpose.DUTY, Role.ASSISTANT), minor))
                .as("an assistant never sees what is sealed")
                .containsExactly("facts");
        assertThat(access.sealed(of(Purpose.DUTY, Role.BEAT_OFFICER), minor))
                .as("sealed from the start")
                .isEqualTo(Condition.ALWAYS);
    }

    @Test
    void the_district_stands_outside_the_station() {
        assertThat(access.isOutside(of(null, Role.DISTRICT_SUPERVISOR))).isTrue();
        assertThat(access.isOutside(of(null, Role.STATION_LEADER))).isFalse();
    }

    @Test
    void what_is_public_is_not_narrowed() {
        assertThat(access.narrowed(of(null, Role.BEAT_OFFICER), quarter)).isNull();
    }

    @Test
    void an_account_without_an_area_sees_nothing() {
        Actor nowhere =
                new Actor(
                        "x",
                        "x",
                        null,
                        Set.of(Role.BEAT_OFFICER),
                        Jurisdiction.ofSegments(STATION, Set.of()),
                        Channel.COUNTER,
                        null,
                        Locale.ENGLISH,
                        "test");
        assertThat(access.narrowed(nowhere, resident)).isEqualTo(Condition.ALWAYS.not());
    }

    @Test
    void a_sensitive_file_is_not_opened_without_a_purpose() {
        assertThatThrownBy(() -> access.narrowed(of(null, Role.BEAT_OFFICER), file))
                .hasMessage("SYS-428");
        assertThatThrownBy(() -> access.requireRead(of(null, Role.BEAT_OFFICER), file, OWN))
                .hasMessage("SYS-428");
        assertThatCode(() -> access.requireRead(of(Purpose.DUTY, Role.BEAT_OFFICER), file, OWN))
                .doesNotThrowAnyException();
    }

    @Test
    void the_duty_desk_states_a_purpose_before_it_sees_persons() {
        assertThatThrownBy(() -> access.narrowed(of(null, Role.DUTY_DESK), resident))
                .hasMessage("SYS-428");
        assertThat(access.narrowed(of(null, Role.DUTY_DESK), quarter)).isNull();
    }

    @Test
    void a_number_stays_masked_until_it_is_asked_for_with_a_purpose() {
        Actor officer = of(Purpose.DUTY, Role.BEAT_OFFICER);
        assertThat(access.masked(officer, resident)).containsExactly("idNumber");
        assertThatThrownBy(
                        () ->
                                access.requireReveal(
                                        of(null, Role.BEAT_OFFICER), resident, "idNumber"))
                .hasMessage("SYS-428");
        assertThatCode(() -> access.requireReveal(officer, resident, "idNumber"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_stated_purpose_opens_the_sensitive_fields_of_a_sensitive_file() {
        assertThat(access.masked(of(Purpose.DUTY, Role.BEAT_OFFICER), file)).isEmpty();
        assertThat(access.masked(of(null, Role.BEAT_OFFICER), file)).containsExactly("charge");
    }

    @Test
    void an_assistant_sees_nothing_sensitive_whatever_the_purpose() {
        Actor assistant = of(Purpose.DUTY, Role.ASSISTANT);
        assertThat(access.masked(assistant, file)).containsExactly("charge");
        assertThatThrownBy(() -> access.requireReveal(assistant, resident, "idNumber"))
                .hasMessage("SYS-403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT", "AU", "CC", "RK"})
    void administration_audit_and_committee_read_no_persons(String role) {
        Actor other = of(Purpose.DUTY, new Role(role));
        assertThat(access.mayRead(other, resident)).isFalse();
        assertThatThrownBy(() -> access.narrowed(other, resident)).hasMessage("SYS-403");
        assertThatThrownBy(() -> access.requireRead(other, resident, OWN))
                .as("whether there is such a record is not told")
                .hasMessage("SYS-404");
        assertThat(access.may(other, Task.SEARCH)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Task.class,
            names = {"IMPORT", "EXPORT", "FUNCTIONS", "ACCOUNTS", "AUDIT", "HEALTH"})
    void a_beat_officer_administers_nothing_and_exports_nothing(Task task) {
        assertThat(access.may(of(null, Role.BEAT_OFFICER), task)).isFalse();
    }

    @Test
    void administration_switches_functions_and_does_not_read_the_journal() {
        Actor it = of(null, Role.CITY_IT);
        assertThat(access.may(it, Task.FUNCTIONS)).isTrue();
        assertThat(access.may(it, Task.AUDIT)).isFalse();
        assertThat(access.may(of(null, Role.AUDITOR), Task.AUDIT)).isTrue();
        assertThat(access.may(of(null, Role.AUDITOR), Task.ACCOUNTS)).isFalse();
    }

    private static Actor of(@Nullable Purpose purpose, Role... roles) {
        Jurisdiction area =
                List.of(roles).contains(Role.DUTY_DESK)
                        ? Jurisdiction.wholeStation(STATION)
                        : Jurisdiction.ofSegments(STATION, Set.of("09"));
        return new Actor(
                "chen.wei",
                "陈伟",
                "099041",
                Set.of(roles),
                area,
                Channel.COUNTER,
                purpose,
                Locale.SIMPLIFIED_CHINESE,
                "test");
    }
}
