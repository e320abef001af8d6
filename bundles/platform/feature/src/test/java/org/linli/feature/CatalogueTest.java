package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Role;
import org.linli.feature.generation.Attempts;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.store.SchemaPreparation;

class CatalogueTest {
    private final List<String> told = new ArrayList<>();
    private final Set<String> unassessed = new HashSet<>();

    @TempDir Path data;
    private Attempts attempts;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        attempts = new Attempts(data);
        catalogue =
                new Catalogue(
                        new Told(),
                        attempts,
                        this::putBack,
                        f -> !unassessed.contains(f.name()),
                        f -> {});
    }

    @Test
    void a_function_without_its_assessment_is_left_out_and_not_counted_as_failed() {
        unassessed.add("sample");
        for (int i = 0; i < 3; i++) {
            Sample sample = new Sample("sample", Note.class);
            catalogue.addFunction(sample);
            catalogue.removeFunction(sample);
        }
        catalogue.addFunction(new Sample("sample", Note.class));
        assertThat(catalogue.enabled()).isEmpty();
        assertThat(told).isEmpty();
        assertThat(catalogue.failures().get("sample")).contains("impact assessment");

        unassessed.clear();
        catalogue.addFunction(new Sample("sample", Note.class));
        assertThat(catalogue.enabled()).hasSize(1);
    }

    @Test
    void a_request_keeps_the_functions_that_it_began_with() throws InterruptedException {
        Sample sample = new Sample("sample", Note.class);
        catalogue.addFunction(sample);
        catalogue.addObserver(
                new FunctionObserver() {
                    @Override
                    public void enabled(FunctionModel function) {}

                    @Override
                    public void disabled(FunctionModel function) {
                        told.add("disabled");
                    }
                });
        Thread switching = new Thread(() -> catalogue.removeFunction(sample));
        boolean kept =
                catalogue.steadily(
                        () -> {
                            switching.start();
                            await(() -> seenElsewhere().isEmpty());
                            told.add("answered");
                            return catalogue.keeps(Note.class)
                                    && catalogue.enabled().size() == 1
                                    && catalogue.steadily(() -> catalogue.keeps(Note.class));
                        });
        switching.join();
        assertThat(kept).isTrue();
        assertThat(catalogue.keeps(Note.class)).isFalse();
        assertThat(catalogue.<Boolean>steadily(() -> catalogue.keeps(Note.class))).isFalse();
        assertThat(told).endsWith("answered", "disabled");
    }

    @Test
    void a_request_that_switches_sees_what_it_has_done() {
        Sample sample = new Sample("sample", Note.class);
        catalogue.addFunction(sample);
        List<Boolean> kept =
                catalogue.steadily(
                        () -> {
                            boolean within =
                                    catalogue.freely(
                                            () -> {
                                                catalogue.removeFunction(sample);
                                                return catalogue.keeps(Note.class);
                                            });
                            return List.of(within, catalogue.keeps(Note.class));
                        });
        assertThat(kept).containsExactly(false, true);
        assertThat(catalogue.<Boolean>freely(() -> catalogue.keeps(Note.class))).isFalse();
    }

    /** As another request sees it. */
    private List<FunctionModel> seenElsewhere() {
        return CompletableFuture.supplyAsync(catalogue::enabled).join();
    }

    private static void await(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private final class Told implements SchemaPreparation {
        @Override
        public void prepare(FunctionModel function) {
            told.add("prepared " + function.name());
        }

        @Override
        public List<String> missing(FunctionModel function) {
            return List.of();
        }
    }

    @RecordType(name = "sample-note")
    record Note(@Required String text) {}

    @RecordType(name = "sample-unlabelled")
    record Unlabelled(@Required String text) {}

    private void putBack(FunctionModel function) {
        assertThat(catalogue.enabled()).as("known to whoever puts back").contains(function);
        assertThat(seenElsewhere()).as("and to nobody who could write").doesNotContain(function);
        told.add("put back " + function.name());
    }

    @Test
    void a_function_that_calls_itself_without_end_is_left_out_and_the_others_work() {
        catalogue.addFunction(new Endless());
        catalogue.addFunction(new Sample("sample", Note.class));
        assertThat(catalogue.enabled()).extracting(FunctionModel::name).containsExactly("sample");
        assertThat(catalogue.failures().get("endless")).contains("StackOverflowError");
    }

    /** Its definition has no end. */
    private static final class Endless implements Function {
        @Override
        public String name() {
            return "endless";
        }

        @Override
        public void define(FunctionDefinition function) {
            throw new StackOverflowError();
        }
    }

    @Test
    void a_function_that_does_not_come_back_keeps_no_other_out() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        Function slow = new Slow(begun, gone);
        Thread starting = Thread.ofPlatform().start(() -> catalogue.addFunction(slow));
        begun.await();
        catalogue.addFunction(new Sample("sample", Note.class));
        assertThat(catalogue.enabled()).hasSize(1);

        catalogue.removeFunction(slow);
        gone.countDown();
        starting.join();
        assertThat(catalogue.enabled()).as("gone before it came").hasSize(1);
    }

    /** Defines itself when it is told to. */
    private record Slow(CountDownLatch begun, CountDownLatch gone) implements Function {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public void define(FunctionDefinition function) {
            begun.countDown();
            try {
                gone.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            function.record(Other.class).keptBy(Role.BEAT_OFFICER);
        }
    }

    @RecordType(name = "sample-other")
    record Other(@Required String text) {}

    @Test
    void tables_stand_before_anybody_is_told_of_a_function() {
        catalogue.addObserver(observer("early"));
        catalogue.addFunction(new Sample("sample", Note.class));
        assertThat(told)
                .containsExactly("prepared sample", "put back sample", "early enabled sample");
    }

    @Test
    void who_comes_later_is_told_of_the_functions_that_work_already() {
        catalogue.addFunction(new Sample("sample", Note.class));
        catalogue.addObserver(observer("late"));
        assertThat(told)
                .containsExactly("prepared sample", "put back sample", "late enabled sample");
    }

    @Test
    void a_function_that_goes_takes_its_record_types_with_it() {
        Sample sample = new Sample("sample", Note.class);
        catalogue.addObserver(observer("o"));
        catalogue.addFunction(sample);
        assertThat(catalogue.keeps(Note.class)).isTrue();
        catalogue.removeFunction(sample);
        assertThat(catalogue.keeps(Note.class)).isFalse();
        assertThat(catalogue.record("sample-note")).isEmpty();
        assertThat(told).endsWith("o disabled sample");
        assertThatThrownBy(() -> catalogue.record(Note.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_function_with_a_missing_label_is_left_out_with_its_cause_and_the_others_work() {
        catalogue.addFunction(new Sample("faulty", Unlabelled.class));
        catalogue.addFunction(new Sample("sample", Note.class));
        assertThat(catalogue.enabled()).extracting(FunctionModel::name).containsExactly("sample");
        assertThat(catalogue.failures().get("faulty")).contains("sample-unlabelled");
    }

    @Test
    void a_function_that_fails_twice_is_parked_and_one_that_works_is_not() {
        Sample faulty = new Sample("faulty", Unlabelled.class);
        catalogue.addFunction(faulty);
        assertThat(attempts.parked("faulty")).isFalse();
        catalogue.removeFunction(faulty);
        catalogue.addFunction(faulty);
        catalogue.addFunction(new Sample("sample", Note.class));

        assertThat(attempts.parked("faulty")).isTrue();
        assertThat(attempts.cause("faulty")).get().asString().contains("sample-unlabelled");
        assertThat(attempts.parked("sample")).isFalse();
    }

    @Test
    void a_record_type_belongs_to_one_function_only() {
        catalogue.addFunction(new Sample("sample", Note.class));
        catalogue.addFunction(new Sample("other", Note.class));
        assertThat(catalogue.enabled()).hasSize(1);
        assertThat(catalogue.failures().get("other")).contains("belongs to sample");
    }

    @Test
    void the_register_leads() {
        catalogue.addFunction(new Sample("absence", Note.class));
        catalogue.addFunction(new Sample("registry", null));
        assertThat(catalogue.enabled())
                .extracting(FunctionModel::name)
                .containsExactly("registry", "absence");
    }

    private FunctionObserver observer(String name) {
        return new FunctionObserver() {
            @Override
            public void enabled(FunctionModel function) {
                told.add(name + " enabled " + function.name());
            }

            @Override
            public void disabled(FunctionModel function) {
                told.add(name + " disabled " + function.name());
            }
        };
    }

    /** A function of one record type, or of none. */
    private record Sample(
            String name, @org.jspecify.annotations.Nullable Class<? extends Record> type)
            implements Function {
        @Override
        public void define(FunctionDefinition function) {
            if (type != null) {
                function.record(type).keptBy(Role.BEAT_OFFICER);
            }
        }
    }
}
