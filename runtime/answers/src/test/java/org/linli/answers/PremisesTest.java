package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.answers.Mistake.row;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.answers.Mistake.Paper;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/** The ledger of premises tells a community and no segment. */
@ExtendWith(OpenTown.class)
class PremisesTest {
    private static final Pattern NAME = Pattern.compile("\"name\":\"(示例[^\"]*)\"");
    private static final Pattern NEIGHBOURS = Pattern.compile("data-row");

    @Test
    void a_shop_of_no_segment_is_every_officers_until_one_takes_it(Town town) {
        town.take(
                new Paper(
                        List.of(
                                shop("示例书店", "文昌花园3幢"),
                                shop("示例粮店", "示例路1号"),
                                shop("示例药店", "示例路2号")),
                        ""));
        Program nine = town.rest("officer-09");
        Program ten = town.rest("officer-10");

        assertThat(seen(nine))
                .as("in a building of his, and on the road")
                .containsExactly("示例书店", "示例粮店", "示例药店");
        assertThat(seen(ten)).containsExactly("示例粮店", "示例药店");
        assertThat(Town.accepted(ten.get("search?q=" + Visitor.encoded("示例粮店")), 200))
                .contains("示例粮店");
        assertThat(Town.accepted(ten.get("search?q=" + Visitor.encoded("示例书店")), 200))
                .doesNotContain("示例书店");
        String list = town.visitor("officer-10").get("/records/organisation").body();
        assertThat(NEIGHBOURS.matcher(list).results().count()).isEqualTo(2);

        String door = town.find("address", "示例路1号");
        Town.accepted(ten.patch("records/address/" + door, 1, "{\"segmentCode\":\"10\"}"), 200);

        assertThat(seen(ten)).containsExactly("示例粮店", "示例药店");
        assertThat(seen(nine)).as("his neighbour took one").containsExactly("示例书店", "示例药店");
        String taken = town.find("organisation", "示例粮店");
        assertThat(nine.get("records/organisation/" + taken).statusCode()).isEqualTo(404);

        town.take(new Paper(List.of(shop("示例粮店", "示例路1号")), ""));
        assertThat(seen(ten)).as("the ledger comes again").containsExactly("示例粮店", "示例药店");
        assertThat(seen(nine)).containsExactly("示例书店", "示例药店");
    }

    private static List<String> seen(Program officer) {
        String page = Town.accepted(officer.get("records/organisation"), 200);
        return NAME.matcher(page).results().map(r -> r.group(1)).toList();
    }

    private static Map<String, String> shop(String name, String place) {
        return row("单位名称", name, "类别", "商铺", "地址", Town.STREET + place);
    }
}
