package org.linli.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The ledgers that were imported, as somebody reads them who looks up what the screen should show.
 */
final class Paper {
    private final Path folder;

    Paper(Path folder) {
        this.folder = folder;
    }

    /** One line of the register of residents. */
    record Resident(String name, String number, String address, String segment, String phone) {}

    Path book(String name) {
        return folder.resolve(name);
    }

    /** Grown-up residents of a segment, each once, in the order of the ledger. */
    List<Resident> adultsOf(String segment) {
        return rows("03-户籍人口.xlsx").stream()
                .filter(r -> r.get("责任段").equals(segment))
                .filter(r -> r.get("现住地址").equals(r.get("户籍地址")))
                .filter(r -> r.get("公民身份号码").length() == 18 && !r.get("姓名").isEmpty())
                .filter(r -> r.get("出生日期").compareTo("2000") < 0)
                .map(
                        r ->
                                new Resident(
                                        r.get("姓名"),
                                        r.get("公民身份号码"),
                                        r.get("现住地址"),
                                        segment,
                                        r.get("联系电话")))
                .filter(r -> subjects().noneMatch(r.number()::equals))
                .toList();
    }

    /** The same, but one of each dwelling. */
    List<Resident> ownersOf(String segment) {
        Set<String> seen = new HashSet<>();
        return adultsOf(segment).stream().filter(r -> seen.add(r.address())).toList();
    }

    /** Numbers of those about whom there is a case already. */
    private Stream<String> subjects() {
        return Stream.of("07-社区矫正对象.xlsx", "08b-刑满释放人员.xlsx")
                .flatMap(book -> rows(book).stream())
                .map(r -> r.get("公民身份号码"));
    }

    /** Name of the officer who is responsible for a segment. */
    String officerOf(String segment) {
        return rows("01-民警.xlsx").stream()
                .filter(r -> r.get("责任段").equals(segment))
                .map(r -> r.get("姓名"))
                .findFirst()
                .orElseThrow();
    }

    /** Names of officers of one sex, each once. */
    List<String> officers(String sex) {
        return rows("01-民警.xlsx").stream()
                .filter(r -> r.get("性别").equals(sex))
                .map(r -> r.get("姓名"))
                .distinct()
                .toList();
    }

    List<Map<String, String>> rows(String book) {
        try (InputStream in = Files.newInputStream(book(book));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> heads = rows.getFirst().stream().map(c -> c.getRawValue()).toList();
            return rows.stream().skip(1).map(row -> line(heads, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> line(List<String> heads, Row row) {
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            line.put(heads.get(i), row.getCellText(i));
        }
        return line;
    }
}
