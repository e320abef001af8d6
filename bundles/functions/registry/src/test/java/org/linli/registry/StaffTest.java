package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Staff.Post;
import org.linli.registry.Staff.StaffKind;
import org.linli.registry.Staff.Unit;

class StaffTest {
    private final Neighbourhood here = new Neighbourhood();

    @Test
    void one_main_post_is_open_at_a_time_and_says_what_somebody_does() {
        Post before = post("接处警民警", "2019-07-01", "2023-08-31", null, true);
        Post now = post("社区民警", "2023-09-01", null, "08", true);
        Post beside = post("内勤", "2024-01-01", null, null, false);

        Stored<Staff> officer = here.desk.enter(officer(before, now, beside));

        assertThat(officer.value().post()).isEqualTo("社区民警");
        assertThat(officer.value().posts()).containsExactly(before, now, beside);
        Post second = post("内勤", "2024-01-01", null, null, true);
        assertThatThrownBy(() -> here.desk.change(officer, officer(before, now, second)))
                .hasMessage("REG-S-07")
                .extracting("field")
                .isEqualTo("posts");
    }

    @Test
    void a_post_is_in_a_segment_that_there_is() {
        Staff lost = officer(post("社区民警", "2023-09-01", null, "77", true));

        assertThatThrownBy(() -> here.desk.enter(lost))
                .hasMessage("REG-S-02")
                .extracting("field")
                .isEqualTo("posts");
    }

    private static Post post(
            String post, String from, @Nullable String to, @Nullable String segment, boolean main) {
        return new Post(
                post,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                segment,
                main);
    }

    private static Staff officer(Post... posts) {
        return Values.of(Staff.class)
                .set(Staff::badgeNo, "099041")
                .set(Staff::displayName, "郭示例")
                .set(Staff::kind, StaffKind.OFFICER)
                .set(Staff::unit, Unit.COMMUNITY)
                .set(Staff::idNumber, People.OFFICER_G)
                .set(Staff::joinedOn, LocalDate.parse("2019-07-01"))
                .set(Staff::active, true)
                .set(Staff::posts, List.of(posts))
                .record();
    }
}
