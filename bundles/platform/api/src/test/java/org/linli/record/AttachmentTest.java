package org.linli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttachmentTest {
    private static final String DIGEST = "ab".repeat(32);

    @RecordType(name = "paper")
    record Paper(@Required @Nullable Attachment scan, List<Attachment> further) {}

    @RecordType(name = "bundle")
    record Bundle(List<Sheet> sheets) {
        record Sheet(Attachment scan) {}
    }

    @Test
    void a_record_may_hold_one_or_several() {
        RecordModel<Paper> model = RecordModel.of(Paper.class);
        assertThat(model.fields()).extracting(Field::kind).containsOnly(Kind.ATTACHMENT);
        assertThat(model.field("further").list()).isTrue();
        assertThat(model.field("scan").missing()).isEqualTo("GEN-V04");
    }

    @Test
    void a_part_holds_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordModel.of(Bundle.class));
    }

    @Test
    void an_attachment_has_a_digest_a_name_a_type_and_a_size() {
        assertThat(new Attachment(DIGEST, "判决书.pdf", "application/pdf", 5).toString())
                .doesNotContain("判决书");
        for (String digest : List.of("", "AB".repeat(32), "../".repeat(20) + "abcd")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Attachment(digest, "a.pdf", "application/pdf", 5));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment(DIGEST, " ", "application/pdf", 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment(DIGEST, "a.pdf", "", 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment(DIGEST, "a.pdf", "application/pdf", 0));
    }
}
