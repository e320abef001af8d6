package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CyclesTest {

    @Test
    void no_bundle_needs_itself() {
        assertThat(Cycles.among(BundleClasses.all()).faults()).isEmpty();
    }

    @Test
    void no_package_needs_itself() {
        assertThat(BundleClasses.all()).flatMap(bundle -> Cycles.within(bundle).faults()).isEmpty();
    }

    @Test
    void a_way_round_is_found_however_long() {
        Map<String, Set<String>> needs =
                Map.of(
                        "store", Set.of("duty"),
                        "duty", Set.of("search"),
                        "search", Set.of("store"),
                        "web", Set.of("store"));

        assertThat(new Cycles(needs).faults())
                .isEqualTo(
                        List.of(
                                "duty needs itself by way of [search]",
                                "search needs itself by way of [store]",
                                "store needs itself by way of [duty]"));
    }
}
