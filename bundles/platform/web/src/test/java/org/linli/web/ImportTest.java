package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linli.web.http.Upload;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class ImportTest extends PageTest {

    @Test
    void a_workbook_is_tried_first_and_then_brought_in() throws IOException {
        Browser clerk = as("clerk");
        Page form = clerk.get("/import");
        assertThat(form.html()).contains("试导入不写入任何记录").contains("type=\"file\"");
        Path file = Files.writeString(data.resolve("sent.part"), "a,b");

        Page tried =
                clerk.upload("/import", form.hidden(), new Upload("book", "实有人口.csv", file, 3));
        assertThat(tried.location()).isEqualTo("/import/run0");
        Page trial = clerk.get("/import/run0");
        assertThat(trial.html())
                .contains("还没有写入任何记录")
                .contains("导入\u20096\u2009行")
                .contains("身份号码校验位不正确")
                .contains("VAL-013")
                .contains("不导入")
                .contains("/import/run0/rejects.xlsx");
        assertThat(station.imports.getFirst().trial()).isTrue();

        Page done = clerk.fill("/import/run0", trial);
        assertThat(done.location()).isEqualTo("/import/run1");
        assertThat(station.imports.getLast().trial()).isFalse();
        assertThat(clerk.get("/import/run1").html()).contains("用时\u20090.4\u2009秒").contains("已导入");
        assertThat(clerk.get("/import").html()).contains("最近导入").contains("实有人口.csv");
        assertThat(clerk.get("/import/run1/rejects.xlsx").html()).isEqualTo("rejects");
    }

    @Test
    void a_reason_names_the_column_as_the_sheet_does_and_leaves_no_place_unfilled()
            throws IOException {
        Browser clerk = as("clerk");
        Path file = Files.writeString(data.resolve("sent.part"), "a,b");
        clerk.upload(
                "/import", clerk.get("/import").hidden(), new Upload("book", "实有人口.csv", file, 3));

        String page = clerk.get("/import/run0").html();

        assertThat(page.split("「借书人」中的「…」不在可填的词语之内", -1)).as("counted, and its row").hasSize(3);
        assertThat(page).contains("「借出日期」不是可识别的日期").contains("「…」最多…个字");
        clerk.get("/language?to=en");
        assertThat(clerk.get("/import/run0").html())
                .contains("is not a date that can be read")
                .doesNotContain("{field}", "{value}", "{max}", "&#34;start&#34;");
    }

    @Test
    void a_form_without_a_file_says_so() {
        Browser clerk = as("clerk");
        Page refused = clerk.fill("/import", clerk.get("/import"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("请先选择台账文件");
    }

    @Test
    void importing_is_for_those_who_may() {
        assertThat(as("officer").get("/import").status()).isEqualTo(403);
        assertThat(as("clerk").get("/import/none").status()).isEqualTo(404);
    }
}
