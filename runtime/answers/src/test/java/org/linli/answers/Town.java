package org.linli.answers;

import static org.linli.answers.Mistake.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.answers.Input.Id;
import org.linli.answers.Mistake.Paper;
import org.linli.drive.Account;
import org.linli.drive.CommandResult;
import org.linli.drive.NodeProcess;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/**
 * A node that keeps a handful of people, two officers and three correction cases.
 *
 * <p>All of them are the fictitious persons of the domain rules. It was cut over on 2025-01-01, so
 * that the duties of the domain's own examples are no history.
 */
final class Town implements AutoCloseable {
    static final String RESIDENT = "710003198001019970";
    static final String CHILD = "710003201506019989";
    static final String PARENT = "710003198809099969";
    static final String MAN = "710003198503129977";
    static final String WOMAN = "710003199207259966";
    static final String NEIGHBOUR = "710003197911039976";

    /** Registered nowhere yet. */
    static final String STRANGER = "71000319950315996X";

    /** The same, grown up. */
    static final String ADULT = "710003197501019980";

    static final String COMMUNITY = "321003001005";

    static final String STREET = "江苏省扬州市邗江区邗上街道文昌社区";
    static final String HOME = STREET + "文昌花园3幢1单元201室";

    private static final Pattern ITEM =
            Pattern.compile("\"id\":\"([0-9A-Z]{26})\",\"number\":\"([^\"]*)\"");

    private final Path folder;
    private final NodeProcess node;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Program> programs = new HashMap<>();
    private final AtomicInteger files = new AtomicInteger();

    private Town(Path folder, NodeProcess node) {
        this.folder = folder;
        this.node = node;
    }

    static Town open() {
        Path folder = fresh("town");
        NodeProcess node =
                NodeProcess.startHasty(
                        release(), folder.resolve("data"), Map.of("cut.over", "2025-01-01"));
        Town town = new Town(folder, node);
        try {
            node.await();
            town.settle();
            return town;
        } catch (RuntimeException | Error broken) {
            node.kill();
            throw broken;
        }
    }

    /** The folder of the distribution. */
    static Path release() {
        return Path.of(System.getProperty("linli.home")).toAbsolutePath().normalize();
    }

    /** A folder under {@code target}, so that a failed test leaves its node to be looked at. */
    static Path fresh(String name) {
        Path folder = Path.of("target/nodes", name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** The day by which the node reckons. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    private void settle() {
        take(
                new Paper(
                        List.of(
                                officer("090001", "示例民警", "男", "9"),
                                officer("090002", "示例女警", "女", "10")),
                        ""));
        take(
                new Paper(
                        List.of(
                                resident("H000001", "户主", "建国", RESIDENT),
                                resident("H000001", "配偶", "家长", PARENT),
                                resident("H000001", "子女", "小朋友", CHILD),
                                resident("H000002", "户主", "矫正甲", MAN),
                                resident("H000003", "户主", "矫正乙", WOMAN),
                                resident("H000004", "户主", "邻居", NEIGHBOUR)),
                        ""));
        create(correctionCase(MAN, "SJ-1").with("correctionTerm", "2Y"));
        create(correctionCase(WOMAN, "SJ-2"));
        admit(caseOf("SJ-1"));
        admit(caseOf("SJ-2"));
        create(correctionCase(NEIGHBOUR, "SJ-3"));
    }

    private void admit(String id) {
        Input admission =
                Input.stepping("correction-case", id, "admit")
                        .with("reportDate", "2025-03-18")
                        .with("admissionMode", "SELF_REPORTED")
                        .with("managementClass", "GENERAL");
        accepted(rest("clerk").post(admission.resource(), 1, admission.json()), 200);
    }

    private static Map<String, String> officer(
            String badge, String name, String sex, String segment) {
        return row(
                "警号",
                badge,
                "姓名",
                name,
                "性别",
                sex,
                "出生日期",
                "1986-04-18",
                "部门",
                "社区民警",
                "岗位",
                "社区民警",
                "警务区",
                "第" + segment + "警务区",
                "责任段",
                "第" + segment + "责任段",
                "入警日期",
                "2008-07-01");
    }

    /** A line of the register of residents. */
    static Map<String, String> resident(
            String household, String relation, String name, String number) {
        return row(
                "户号",
                household,
                "与户主关系",
                relation,
                "姓名",
                name,
                "性别",
                "",
                "公民身份号码",
                number,
                "户籍地址",
                HOME,
                "现住地址",
                HOME,
                "责任段",
                "第9责任段",
                "登记日期",
                "2019-02-06");
    }

    /** A line of the register of corrections, as {@link #correctionCase} tells it. */
    static Map<String, String> caseRow(String number, String name, String file) {
        return row(
                "档案编号",
                file,
                "姓名",
                name,
                "公民身份号码",
                number,
                "现住地址",
                HOME,
                "责任段",
                "第9责任段",
                "矫正类别",
                "缓刑",
                "决定机关",
                "示范区人民法院",
                "文书号",
                "（2025）示刑初" + file + "号",
                "文书生效日期",
                "2025-03-11",
                "矫正开始日期",
                "2025-03-11",
                "矫正结束日期",
                "2027-03-10",
                "报到日期",
                "2025-03-18",
                "状态",
                "在矫");
    }

    /** The domain's first example: two years on probation from 11 March 2025. */
    Input correctionCase(String subject, String file) {
        return Input.creating("correction-case")
                .with("fileNumber", file)
                .with("subject", person(subject))
                .with("correctionType", "SUSPENDED_SENTENCE")
                .with("offenceCategory", "PROPERTY")
                .with("chargeText", "盗窃罪")
                .with("originalSentence", "1Y")
                .with("decisionAgency", "示范区人民法院")
                .with("documentNumber", "（2025）示刑初" + file + "号")
                .with("effectiveDate", "2025-03-11")
                .with("correctionTerm", "2Y")
                .with("termStart", "2025-03-11")
                .with("termEnd", "2027-03-10")
                .with("executionPlace", "321003")
                .with("residence", home())
                .with("caseOfficer", officer())
                .with("justiceContact", "示范司法员")
                .with("papers", "卷宗 " + file);
    }

    NodeProcess node() {
        return node;
    }

    /** Somebody at the REST interface. */
    Program rest(String account) {
        return programs.computeIfAbsent(account, a -> Program.signedIn(node.address(), account(a)));
    }

    /** Somebody at the pages, freshly signed in. */
    Visitor visitor(String account) {
        return Visitor.signedIn(node.address(), account(account));
    }

    /**
     * Everybody is called after his roles; the clerk does everything, an officer of 09 sees his
     * segment and what lies in the community and in no segment.
     */
    private Account account(String name) {
        return accounts.computeIfAbsent(
                name,
                n ->
                        switch (n) {
                            case "clerk" -> Account.made(node, n, "BO,RC,JS,YO");
                            case "officer-09", "officer-10" ->
                                    Account.made(
                                            node,
                                            n,
                                            "BO",
                                            "--segments=" + n.substring(n.length() - 2),
                                            "--communities=" + COMMUNITY);
                            default -> Account.made(node, "role-" + n, n.toUpperCase(Locale.ROOT));
                        });
    }

    Id person(String number) {
        return new Id(find("person", "\"nameZh\":\"" + nameOf(number) + "\""));
    }

    private static String nameOf(String number) {
        return switch (number) {
            case RESIDENT -> "建国";
            case PARENT -> "家长";
            case CHILD -> "小朋友";
            case MAN -> "矫正甲";
            case WOMAN -> "矫正乙";
            case NEIGHBOUR -> "邻居";
            default -> throw new IllegalArgumentException("nobody of the town");
        };
    }

    Id home() {
        return new Id(find("address", HOME));
    }

    Id building() {
        return new Id(find("building", "\"buildingNo\":\"3\""));
    }

    Id officer() {
        return new Id(find("staff", "\"badgeNo\":\"090001\""));
    }

    Id policewoman() {
        return new Id(find("staff", "\"badgeNo\":\"090002\""));
    }

    /** Where somebody is registered. */
    String residence(String number) {
        return find("residence", "\"person\":\"" + person(number).text() + "\"");
    }

    String household(String number) {
        return find("household", "\"householdNo\":\"" + number + "\"");
    }

    String caseOf(String file) {
        return find("correction-case", "\"fileNumber\":\"" + file + "\"");
    }

    /** The id of the record that holds some texts, as the interface writes them. */
    String find(String type, String... holding) {
        return record(type, holding).group(1);
    }

    /** The record's number. */
    String number(String type, String... holding) {
        return record(type, holding).group(2);
    }

    private MatchResult record(String type, String... holding) {
        String page = listed(type);
        List<MatchResult> items = ITEM.matcher(page).results().toList();
        for (int i = 0; i < items.size(); i++) {
            int end = i + 1 < items.size() ? items.get(i + 1).start() : page.length();
            String item = page.substring(items.get(i).start(), end);
            if (Stream.of(holding).allMatch(item::contains)) {
                return items.get(i);
            }
        }
        throw new AssertionError("no " + type + " with " + List.of(holding));
    }

    /** How many there are. */
    long count(String type) {
        return ITEM.matcher(listed(type)).results().count();
    }

    private String listed(String type) {
        return accepted(rest("clerk").get("records/" + type + "?limit=500"), 200);
    }

    /** Enters what must be accepted. */
    String create(Input input) {
        String answer = accepted(rest("clerk").post(input.resource(), input.json()), 201);
        return ITEM.matcher(answer).results().findFirst().orElseThrow().group(1);
    }

    static String accepted(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Brings in what must be accepted whole. */
    void take(Paper paper) {
        CommandResult taken = bring(paper);
        if (!taken.output().contains("\"rejectedRows\":0")) {
            throw new AssertionError(taken.output());
        }
    }

    /** Brings in a ledger, as the command line tells it to a program. */
    CommandResult bring(Paper paper) {
        Path file = folder.resolve("ledger-" + files.incrementAndGet() + ".csv");
        try {
            Files.writeString(file, paper.csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return node.linli("import", file.toString(), "--json");
    }

    @Override
    public void close() {
        node.close();
    }
}
