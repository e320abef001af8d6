package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.identity.PhoneNumber.Kind;

class PhoneNumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "13800000000, 13800000000, MOBILE, 138****0000",
        "138-0000-0000, 13800000000, MOBILE, 138****0000",
        "+86 138 0000 0000, 13800000000, MOBILE, 138****0000",
        "+86-138－0000－0000, 13800000000, MOBILE, 138****0000",
        "8613800000000, 13800000000, MOBILE, 138****0000",
        "86-138-0000-0000, 13800000000, MOBILE, 138****0000",
        "１３８００００００００, 13800000000, MOBILE, 138****0000",
        "0514-87654321, 0514-87654321, LANDLINE, 0514-****4321",
        "025—87654321, 025-87654321, LANDLINE, 025-****4321",
        "0514-7654321-12, 0514-7654321-12, LANDLINE, 0514-***4321",
        "+86-0514-87654321, 0514-87654321, LANDLINE, 0514-****4321",
        "400-123-4567, 4001234567, SERVICE, 4001234567",
        "8001234567, 8001234567, SERVICE, 8001234567",
        "110, 110, SERVICE, 110",
        "12345, 12345, SERVICE, 12345",
    })
    void a_number_within_china_is_read_as_people_type_it(
            String typed, String text, Kind kind, String masked) {
        PhoneNumber number = PhoneNumber.read(typed);

        assertThat(number.text()).isEqualTo(text);
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number).hasToString(masked);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "1380013800, VAL-030",
        "138001380000, VAL-030",
        "12800000000, VAL-030",
        "1380000000O, VAL-030",
        "+86 1380013800, VAL-030",
        "051487654321, VAL-031",
        "0514-876543, VAL-031",
        "0514-87654321-, VAL-031",
        "400-123-456, VAL-032",
        "95588, VAL-032",
        "+4915112345678, VAL-030",
    })
    void a_wrong_number_is_refused_by_its_kind(String typed, String code) {
        assertThatThrownBy(() -> PhoneNumber.read(typed)).hasMessage(code);
    }

    @Test
    void a_number_overseas_is_read_where_it_is_accepted() {
        Set<Kind> all = EnumSet.allOf(Kind.class);

        assertThat(PhoneNumber.read("＋49 151 1234 5678", all).text()).isEqualTo("+4915112345678");
        assertThat(PhoneNumber.read("+49-151-12345678", all)).hasToString("+49*********78");
        assertThat(PhoneNumber.read("13800000000", all).kind()).isEqualTo(Kind.MOBILE);
        assertThatThrownBy(() -> PhoneNumber.read("+49151", all)).hasMessage("VAL-033");
    }

    @Test
    void a_field_of_one_kind_refuses_the_others_with_its_own_code() {
        assertThatThrownBy(() -> PhoneNumber.read("110", Set.of(Kind.MOBILE)))
                .hasMessage("VAL-030");
        assertThatThrownBy(
                        () -> PhoneNumber.read("13800000000", Set.of(Kind.SERVICE, Kind.LANDLINE)))
                .hasMessage("VAL-031");
    }
}
