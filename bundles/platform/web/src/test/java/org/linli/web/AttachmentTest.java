package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.query.Query;
import org.linli.record.Attachment;
import org.linli.record.Stored;
import org.linli.store.Attachments;
import org.linli.web.http.Parameters;
import org.linli.web.http.Upload;
import org.linli.web.library.Donation;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class AttachmentTest extends PageTest {
    private static final String NEW = "/records/donation/new";
    private static final Pattern TICKED =
            Pattern.compile("name=\"(\\w+)\" value=\"([0-9a-f]{64};[^\"]*)\" checked");

    private Upload file(String field, String name, String content) {
        try {
            Path file = Files.createTempFile(data, "sent", ".part");
            Files.writeString(file, content);
            return new Upload(field + ".file", name, file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stored<Donation> last() {
        return station.records.list(Query.of(Donation.class)).getLast();
    }

    private Parameters typed(Page form, String... typed) {
        Parameters all = form.hidden();
        Parameters by = Parameters.of(typed);
        for (String name : by.names()) {
            all = all.withAll(name, by.all(name));
        }
        return all.with("donor.id", reader.id().text());
    }

    /** The boxes that a form holds for files that are there. */
    private static List<String> ticked(Page form) {
        Matcher boxes = TICKED.matcher(form.html());
        return boxes.results().map(r -> r.group(2)).toList();
    }

    private Stored<Donation> given(Browser browser) {
        Page form = browser.get(NEW);
        Page sent =
                browser.upload(
                        NEW,
                        typed(form, "book", "红楼梦"),
                        file("deed", "赠与书.pdf", "%PDF deed"),
                        file("photos", "封面.pdf", "%PDF cover"),
                        file("photos", "封底.pdf", "%PDF back"));
        assertThat(sent.status()).isEqualTo(303);
        return last();
    }

    @Test
    void a_form_that_takes_files_is_sent_in_parts_and_says_which() {
        Page form = as("officer").get(NEW);
        assertThat(form.html())
                .contains("enctype=\"multipart/form-data\"")
                .contains("<input type=\"file\" id=\"deed\" name=\"deed.file\" accept=")
                .contains(
                        "<input type=\"file\" id=\"photos\" name=\"photos.file\" multiple accept=")
                .contains("10 MB");
        assertThat(as("officer").get("/records/reader/new").html()).doesNotContain("enctype");
    }

    @Test
    void what_was_sent_is_kept_and_can_be_fetched() {
        Browser browser = as("officer");
        Stored<Donation> kept = given(browser);
        assertThat(kept.value().deed().name()).isEqualTo("赠与书.pdf");
        assertThat(kept.value().photos()).hasSize(2);
        Page page = browser.get("/records/donation/" + kept.id());
        String address =
                "/records/donation/" + kept.id() + "/files/deed/" + kept.value().deed().sha256();
        assertThat(page.html())
                .contains("href=\"" + address + "\" download")
                .contains("赠与书.pdf (1 KB)");
        Page fetched = browser.get(address);
        assertThat(fetched.html()).isEqualTo("%PDF deed");
        assertThat(fetched.answer().header("Content-Type")).isEqualTo("application/pdf");
        assertThat(fetched.answer().header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%E8%B5%A0%E4%B8%8E%E4%B9%A6.pdf");
        assertThat(fetched.answer().header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_file_that_is_not_of_this_record_or_not_for_this_reader_is_not_there() {
        Stored<Donation> kept = given(as("officer"));
        String files = "/records/donation/" + kept.id() + "/files/";
        String sha256 = kept.value().deed().sha256();
        assertThat(as("officer").get(files + "photos/" + sha256).status()).isEqualTo(404);
        assertThat(as("officer").get(files + "deed/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(as("admin").get(files + "deed/" + sha256).status()).isEqualTo(404);
        assertThat(browser().get(files + "deed/" + sha256).location()).startsWith("/sign-in");
    }

    @Test
    void a_missing_paper_is_named_and_what_was_sent_comes_back_with_the_form() {
        Browser browser = as("officer");
        Page form = browser.get(NEW);
        Page refused =
                browser.upload(
                        NEW, typed(form, "book", "红楼梦"), file("photos", "封面.pdf", "%PDF cover"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("附件「赠与书」未上传")
                .contains("GEN-V04")
                .contains("value=\"红楼梦\"")
                .contains("封面.pdf (1 KB)");
        assertThat(ticked(refused)).hasSize(1);

        Page sent =
                browser.upload(
                        NEW,
                        typed(refused, "book", "红楼梦", "photos", ticked(refused).getFirst()),
                        file("deed", "赠与书.pdf", "%PDF deed"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(last().value().photos()).extracting(Attachment::name).containsExactly("封面.pdf");
    }

    @Test
    void a_file_that_is_not_taken_is_told_once_beside_its_field() {
        Browser browser = as("officer");
        Page form = browser.get(NEW);
        Page refused =
                browser.upload(
                        NEW, typed(form, "book", "红楼梦"), file("deed", "病毒.exe", "MZ program"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("文件「病毒.exe」无法接收")
                .contains("id=\"deed-error\"")
                .doesNotContain("GEN-V04");
    }

    @Test
    void too_much_at_once_keeps_what_was_typed() {
        Browser browser = as("officer");
        Page form = browser.get(NEW);
        Upload huge = file("deed", "赠与书.pdf", "%PDF deed");
        Upload sent =
                new Upload(huge.field(), huge.name(), huge.file(), Attachments.MOST_AT_ONCE + 1);
        Page refused = browser.upload(NEW, typed(form, "book", "红楼梦"), sent);
        assertThat(refused.html()).contains("ATT-006").contains("20 MB").contains("红楼梦");
        assertThat(station.attachments.size()).isZero();
    }

    @Test
    void a_file_is_let_go_by_unticking_it_and_replaced_by_another() {
        Browser browser = as("officer");
        Stored<Donation> kept = given(browser);
        String address = "/records/donation/" + kept.id() + "/edit";
        Page form = browser.get(address);
        assertThat(ticked(form)).hasSize(3);
        Page sent =
                browser.upload(
                        address,
                        typed(
                                form,
                                "book",
                                "红楼梦",
                                "deed",
                                ticked(form).get(0),
                                "photos",
                                ticked(form).get(2)),
                        file("deed", "新赠与书.pdf", "%PDF newer"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(last().value().deed().name()).isEqualTo("新赠与书.pdf");
        assertThat(last().value().photos()).extracting(Attachment::name).containsExactly("封底.pdf");

        Page none = browser.post(address, typed(browser.get(address), "book", "红楼梦"));
        assertThat(none.html()).contains("GEN-V04");
    }

    @Test
    void files_sent_into_a_hidden_list_come_behind_those_that_are_there() {
        Browser browser = as("officer");
        Stored<Donation> kept = given(browser);
        String address = "/records/donation/" + kept.id() + "/edit?only=letters";
        for (String letter : List.of("一", "二")) {
            Page form = browser.get(address);
            assertThat(ticked(form)).isEmpty();
            browser.upload(
                    address, form.hidden(), file("letters", letter + ".pdf", "%PDF " + letter));
        }
        assertThat(last().value().letters())
                .extracting(Attachment::name)
                .containsExactly("一.pdf", "二.pdf");
        Page page = browser.get("/records/donation/" + kept.id());
        assertThat(page.html()).doesNotContain("一.pdf").contains("reveal?field=letters");
        String file =
                "/records/donation/"
                        + kept.id()
                        + "/files/letters/"
                        + last().value().letters().getFirst().sha256();
        assertThat(browser.get(file).html()).as("asks what for").contains("/purpose");
        assertThat(browser.get(file + "?purpose=DUTY").html()).isEqualTo("%PDF 一");
    }

    @Test
    void an_altered_box_is_refused() {
        Browser browser = as("officer");
        Page form = browser.get(NEW);
        Page refused = browser.post(NEW, typed(form, "book", "红楼梦", "deed", "../../etc/passwd"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("ATT-005").doesNotContain("passwd");
    }

    @Test
    void a_program_sends_the_file_first_and_then_names_it() {
        Browser program = browser();
        String token =
                program.api(
                                "POST",
                                "/api/v1/sessions",
                                "{\"account\":\"officer\",\"password\":\"officer\"}")
                        .html()
                        .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        Upload deed = file("", "赠与书.pdf", "%PDF deed");
        assertThat(program.api("/api/v1/attachments", Parameters.none(), deed).status())
                .isEqualTo(401);
        program.sending("authorization", "Bearer " + token);
        Page kept = program.api("/api/v1/attachments", Parameters.none(), deed);
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.html()).contains("\"mediaType\":\"application/pdf\",\"size\":9");
        String body =
                "{\"donor\":\"" + reader.id() + "\",\"book\":\"红楼梦\",\"deed\":" + kept.html() + "}";
        Page record = program.api("POST", "/api/v1/records/donation", body);
        assertThat(record.status()).isEqualTo(201);
        String resource = record.answer().header("Location");
        Page fetched =
                program.api(
                        "GET",
                        resource + "/attachments/deed/" + last().value().deed().sha256(),
                        "");
        assertThat(fetched.html().getBytes(StandardCharsets.UTF_8)).hasSize(9);
        for (String wrong : List.of("{}", "\"x\"", "{\"sha256\":\"x\"}")) {
            assertThat(
                            program.api(
                                            "POST",
                                            "/api/v1/records/donation",
                                            body.replace(kept.html(), wrong))
                                    .html())
                    .contains("API-002");
        }
    }
}
