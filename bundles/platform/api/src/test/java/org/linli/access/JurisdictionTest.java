package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Condition.COMMUNITY;
import static org.linli.query.Condition.SEGMENT;
import static org.linli.query.Condition.field;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.query.Condition;
import org.linli.record.Place;

/** Segments 09 and 10 lie in community C, segment 11 in community D. */
class JurisdictionTest {
    private static final String STATION = "321003001";
    private static final Jurisdiction CLERK =
            new Jurisdiction(STATION, false, Set.of(), Set.of("C"));
    private static final Jurisdiction OFFICER =
            new Jurisdiction(STATION, false, Set.of("09"), Set.of("C"));

    @ParameterizedTest(name = "community {0}, segment {1}")
    @CsvSource({
        "C, 09, true,  true",
        "C, 10, true,  false",
        "D, 11, false, false",
        "C,   , true,  true",
        "D,   , false, false",
        " , 09, false, true",
        " ,   , false, false",
    })
    void a_clerk_has_her_community_and_an_officer_his_segment_and_what_is_nobodys_there(
            @Nullable String community, @Nullable String segment, boolean clerk, boolean officer) {
        Place place = new Place(STATION, community, segment);
        assertThat(CLERK.includes(place)).isEqualTo(clerk);
        assertThat(OFFICER.includes(place)).isEqualTo(officer);
        assertThat(Jurisdiction.wholeStation(STATION).includes(place)).isTrue();
        assertThat(OFFICER.includes(new Place("321003002", community, segment))).isFalse();
    }

    @Test
    void a_query_is_narrowed_alike() {
        Condition community = field(COMMUNITY).in(Set.of("C"));
        Condition segment = field(SEGMENT).in(Set.of("09"));
        assertThat(CLERK.condition()).isEqualTo(community);
        assertThat(OFFICER.condition())
                .isEqualTo(segment.or(field(SEGMENT).empty().and(community)));
        assertThat(Jurisdiction.ofSegments(STATION, Set.of("09")).condition()).isEqualTo(segment);
        assertThat(Jurisdiction.ofSegments(STATION, Set.of()).condition())
                .isEqualTo(Condition.ALWAYS.not());
        assertThat(Jurisdiction.wholeStation(STATION).condition()).isNull();
    }

    @Test
    void what_is_entered_here_lies_within() {
        assertThat(OFFICER.home()).isEqualTo(new Place(STATION, null, "09"));
        assertThat(CLERK.home()).isEqualTo(new Place(STATION, "C", null));
        assertThat(Jurisdiction.wholeStation(STATION).home())
                .isEqualTo(new Place(STATION, null, null));
    }
}
