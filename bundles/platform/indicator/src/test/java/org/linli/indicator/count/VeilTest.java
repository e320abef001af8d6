package org.linli.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.function.Indicator.records;
import static org.linli.function.Indicator.weighed;
import static org.linli.query.Condition.ALWAYS;
import static org.linli.query.Condition.where;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Purpose;
import org.linli.access.Role;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.Indicator;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.refusal.Refusal;

class VeilTest {
    private static final String STATION = "321003001";
    private static final Condition ALL = where(File::no).present();
    private static final FunctionModel FILES = FunctionModel.of(new Files(false));

    private final Veil veil = new Veil(new Kept(FILES), new Masking());

    @RecordType(name = "file")
    record File(@Required String no, int fine, boolean paid) {}

    @RecordType(name = "secret", sensitivity = Sensitivity.SENSITIVE)
    record Secret(@Required String no) {}

    @RecordType(name = "letter")
    record Letter(@Required Ref<File> file, int pages) {}

    /** Files whose fine assistants see as stars. */
    private record Files(boolean figuresForReaders) implements Function {
        @Override
        public String name() {
            return "files";
        }

        @Override
        public void define(FunctionDefinition files) {
            files.record(File.class).keptBy(Role.BEAT_OFFICER, Role.ASSISTANT);
            files.record(Secret.class).keptBy(Role.BEAT_OFFICER);
            files.indicator("SECRETS").counts(records(Secret.class, p -> ALWAYS));
            files.indicator("FILES-BY-SECRET")
                    .percent(records(File.class, p -> ALL), records(Secret.class, p -> ALWAYS));
            if (figuresForReaders) {
                files.figuresForReaders();
            }
            files.record(Letter.class).keptBy(Role.BEAT_OFFICER, Role.ASSISTANT);
            files.indicator("SUM")
                    .counts(weighed(File.class, p -> ALL, (f, p, l) -> f.value().fine()));
            files.indicator("SUM-SAID")
                    .counts(
                            weighed(
                                    File.class,
                                    p -> ALL,
                                    (f, p, l) -> f.value().fine(),
                                    File::fine));
            files.indicator("PAID")
                    .counts(
                            weighed(
                                    File.class,
                                    p -> ALL,
                                    (f, p, l) -> f.value().paid() ? 1 : 0,
                                    File::paid));
            files.indicator("FINED").counts(records(File.class, p -> where(File::fine).after(0)));
            files.indicator("FINED-RATE")
                    .percent(
                            records(File.class, p -> ALL.and(where(File::fine).after(0))),
                            records(File.class, p -> ALL));
            files.indicator("LETTERS")
                    .counts(
                            records(
                                    Letter.class,
                                    p ->
                                            Condition.of(
                                                    Letter::file,
                                                    File.class,
                                                    where(File::fine).is(200))));
            files.indicator("PAGES").counts(records(Letter.class, p -> ALL));
        }
    }

    @Test
    void a_figure_of_what_a_reader_sees_as_stars_is_not_told_to_him() {
        for (String code : List.of("SUM", "SUM-SAID", "FINED", "FINED-RATE", "LETTERS")) {
            assertThat(hidden(Role.ASSISTANT, code)).as(code).contains("fine");
            assertThat(hidden(Role.BEAT_OFFICER, code)).as(code).isEmpty();
        }
        assertThat(hidden(Role.ASSISTANT, "PAID")).isEmpty();
        assertThat(hidden(Role.ASSISTANT, "PAGES")).isEmpty();
    }

    @Test
    void whoever_opens_no_such_record_is_told_the_number() {
        assertThat(hidden(Role.STATION_LEADER, "SUM")).isEmpty();
    }

    @Test
    void no_list_is_made_of_a_weight_that_looks_at_a_masked_field() {
        Actor assistant = of(Role.ASSISTANT);
        assertThatThrownBy(() -> veil.requireListed(assistant, indicator("SUM").numerator()))
                .hasMessage("SYS-403")
                .extracting(e -> ((Refusal) e).field())
                .isEqualTo("fine");
        assertThatThrownBy(() -> veil.requireListed(assistant, indicator("SUM-SAID").numerator()))
                .hasMessage("SYS-403");
        assertThatCode(() -> veil.requireListed(assistant, indicator("PAID").numerator()))
                .doesNotThrowAnyException();
        assertThatCode(
                        () ->
                                veil.requireListed(
                                        of(Role.BEAT_OFFICER), indicator("SUM").numerator()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_function_may_keep_its_figures_of_sensitive_records_to_their_readers() {
        FunctionModel model = FunctionModel.of(new Files(true));
        Veil closed = new Veil(new Kept(model), new Masking());
        for (Role none : List.of(Role.ASSISTANT, Role.COMMITTEE_CLERK, Role.STATION_LEADER)) {
            assertThat(closed.isTold(of(none), indicator("SECRETS"))).as(none.code()).isFalse();
            assertThat(closed.isTold(of(none), indicator("FILES-BY-SECRET"))).isFalse();
            assertThat(closed.isTold(of(none), indicator("PAGES"))).isTrue();
            assertThat(veil.isTold(of(none), indicator("SECRETS"))).isTrue();
        }
        assertThat(closed.isTold(of(Role.BEAT_OFFICER), indicator("SECRETS"))).isTrue();
        assertThat(closed.isTold(of(Role.DISTRICT_SUPERVISOR), indicator("SECRETS")))
                .as("counts alone")
                .isTrue();
    }

    private Optional<String> hidden(Role role, String code) {
        return veil.hidden(of(role), indicator(code), Period.year(2026));
    }

    private static Indicator indicator(String code) {
        return FILES.indicators().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Actor of(Role role) {
        return new Actor(
                "x",
                "x",
                null,
                Set.of(role),
                Jurisdiction.wholeStation(STATION),
                Channel.COUNTER,
                Purpose.DUTY,
                Locale.ENGLISH,
                "test");
    }

    /** The one function. */
    private record Kept(FunctionModel model) implements Functions {
        @Override
        public List<FunctionModel> enabled() {
            return List.of(model);
        }

        @Override
        public Optional<RecordDefinition<?>> record(String type) {
            return model.record(type);
        }

        @Override
        @SuppressWarnings("unchecked") // a definition is of the class it names
        public <T extends Record> RecordDefinition<T> record(Class<T> type) {
            return (RecordDefinition<T>)
                    model.records().stream()
                            .filter(r -> r.type() == type)
                            .findFirst()
                            .orElseThrow();
        }

        @Override
        public boolean keeps(Class<? extends Record> type) {
            return model.records().stream().anyMatch(r -> r.type() == type);
        }

        @Override
        public FunctionModel of(RecordDefinition<?> type) {
            return model;
        }
    }

    /** Officers see all, assistants all but fines. */
    private static final class Masking implements Access {
        @Override
        public boolean mayRead(Actor actor, RecordDefinition<?> type) {
            return actor.isAny(type.readers());
        }

        @Override
        public @Nullable Condition area(Actor actor, RecordDefinition<?> type) {
            return null;
        }

        @Override
        public void requireRead(Actor actor, RecordDefinition<?> type, Place place) {}

        @Override
        public void requireCreate(Actor actor, RecordDefinition<?> type, Place place) {}

        @Override
        public void requireChange(Actor actor, RecordDefinition<?> type, Place place) {}

        @Override
        public boolean mayCreate(Actor actor, RecordDefinition<?> type) {
            return false;
        }

        @Override
        public boolean mayChange(Actor actor, RecordDefinition<?> type, Place place) {
            return false;
        }

        @Override
        public boolean mayWithdraw(Actor actor, RecordDefinition<?> type, Place place) {
            return false;
        }

        @Override
        public boolean mayStep(Actor actor, RecordDefinition<?> type, Step<?> step, Place place) {
            return false;
        }

        @Override
        public Set<String> masked(Actor actor, RecordDefinition<?> type) {
            return actor.is(Role.ASSISTANT) && type.model().hasField("fine")
                    ? Set.of("fine")
                    : Set.of();
        }

        @Override
        public void requireReveal(Actor actor, RecordDefinition<?> type, String field) {
            throw new Refusal("SYS-403", field);
        }

        @Override
        public boolean may(Actor actor, Task task) {
            return true;
        }
    }
}
