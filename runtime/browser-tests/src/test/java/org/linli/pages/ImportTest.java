package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.linli.pages.Paper.Resident;

@ExtendWith(OpenStation.class)
class ImportTest {
    private static final String HEADS = "姓名,性别,公民身份号码,户籍地址,现住地址,社区代码,责任段,联系电话,户号,与户主关系,登记日期";

    @Test
    void a_ledger_is_tried_then_imported_and_its_rejects_come_back(
            Station station, @TempDir Path desk) throws IOException {
        Resident known = station.paper().adultsOf("第9责任段").get(3);
        Path book = desk.resolve("新增人口.csv");
        Files.writeString(
                book,
                String.join(
                        "\n",
                        HEADS,
                        row("示范新来", "710003199212259979", known.address()),
                        row("示范错号", "710003199503159967", known.address())));
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/import");
            officer.page().setInputFiles("#book", book);
            officer.press("试导入");
            officer.page().waitForSelector("h1:has-text('试导入结果')");
            assertThat(officer.read()).contains("户籍人口台账", "还没有写入任何记录");
            assertThat(figure(officer, "拒收")).isEqualTo("1");
            assertThat(officer.read()).contains("身份号码校验位不正确，请核对原件", "VAL-013");
            officer.open("/search?q=710003199212259979");
            assertThat(officer.read()).contains("没有找到");

            officer.page().goBack();
            officer.send();
            officer.page().waitForSelector("h1:has-text('已导入')");
            assertThat(figure(officer, "新增")).isEqualTo("1");
            Download rejects = officer.page().waitForDownload(() -> officer.way("下载拒收工作簿").click());
            assertThat(firstRow(rejects.path())).contains("710003199503159967");
            officer.open("/search?q=710003199212259979");
            assertThat(officer.read()).contains("示范新来");
        }
    }

    private static String row(String name, String number, String address) {
        return String.join(
                ",",
                name,
                "男",
                number,
                address,
                address,
                "321003001005",
                "第9责任段",
                "",
                "H9" + number.substring(12),
                "户主",
                "2026-01-05");
    }

    private static String figure(Workplace at, String name) {
        return at.find(".figure:has(dt:text-is('" + name + "')) .amount").innerText();
    }

    private static List<String> firstRow(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                ReadableWorkbook read = new ReadableWorkbook(in)) {
            Row row = read.getFirstSheet().read().get(1);
            return row.stream().map(c -> c == null ? "" : c.getRawValue()).toList();
        }
    }
}
