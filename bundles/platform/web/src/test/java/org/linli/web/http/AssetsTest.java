package org.linli.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corrections",
                "drug-control",
                "migrant-services",
                "youth-prevention",
                "resettlement"
            })
    void every_function_of_the_house_has_an_icon_of_its_own(String function) {
        assertThat(Assets.icon(function, "functions")).endsWith("#" + function);
    }

    @Test
    void a_vendors_function_gets_the_one_that_is_offered_instead() {
        assertThat(Assets.icon("lost-and-found", "functions")).endsWith("#functions");
    }
}
