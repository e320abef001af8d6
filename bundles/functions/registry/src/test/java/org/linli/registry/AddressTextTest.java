package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.refusal.Refusal;

class AddressTextTest {
    private static final String STREET = "江苏省扬州市邗江区邗上街道";

    @Test
    void a_dwelling_is_taken_apart() {
        assertThat(AddressText.parse(STREET + "冯庄社区示例花园二期29幢4单元602室"))
                .isEqualTo(new AddressText("321003001001", "示例花园二期", "29", "4", "602", null, null));
    }

    @Test
    void a_number_on_a_road_is_taken_apart() {
        assertThat(AddressText.parse(STREET + "邗上社区示例路1-2号"))
                .isEqualTo(new AddressText("321003001007", null, null, null, null, "示例路", "1-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "邗上街道冯庄居委会示例花园二期 29号楼 4单元 602",
                "扬州市邗江区邗上街道冯庄社区示例花园二期２９栋4单元602室",
                "邗上街道冯庄社区居民委员会示例花园二期29-4-602",
            })
    void one_door_has_one_spelling(String written) {
        assertThat(AddressText.parse(written).canonical())
                .isEqualTo(STREET + "冯庄社区示例花园二期29幢4单元602室");
    }

    /** Two in three communities of the city are villages, most of them without a road. */
    @ParameterizedTest
    @CsvSource({
        "高邮市三垛镇柳南村三组12号, 三组, 12",
        "三垛镇柳南村委会王家庄8号, 王家庄, 8",
        "三垛镇柳南村村委会三队5-1号, 三队, 5-1",
        "三垛镇柳南村民委员会12号, , 12",
    })
    void a_house_of_a_village_stands_at_a_group_a_hamlet_or_a_number(
            String written, String road, String number) {
        AddressText text = AddressText.parse(written);

        assertThat(text)
                .isEqualTo(new AddressText("321084108239", null, null, null, null, road, number));
        assertThat(AddressText.parse(text.canonical())).isEqualTo(text);
    }

    @Test
    void an_office_is_called_with_or_without_the_word_community() {
        assertThat(AddressText.parse("三垛镇司徒居委会文游路8号").communityCode()).isEqualTo("321084108011");
    }

    @Test
    void a_quarter_named_like_a_lane_keeps_its_buildings() {
        assertThat(AddressText.parse(STREET + "兰庄社区邻福里3幢1单元101室").quarter()).isEqualTo("邻福里");
    }

    /** How old towns and county towns count their houses and shops. */
    @ParameterizedTest
    @CsvSource({
        "文游新村12号, 文游新村, 12, ",
        "文游新村12号201室, 文游新村, 12, 201",
        "李庄8号, 李庄, 8, ",
        "示例路88号附3号, 示例路, 88附3, ",
        "示例路88附3号, 示例路, 88附3, ",
        "示例路八十八号, 示例路, 88, ",
        "示例路一百零八号二〇二室, 示例路, 108, 202",
        "示例路88-3号, 示例路, 88-3, ",
        "示例路88－3号, 示例路, 88-3, ",
        "示例路12、14号, 示例路, 12、14, ",
        "'示例路12号,14号', 示例路, 12、14, ",
        "示例巷3弄5号, 示例巷3弄, 5, ",
        "商贸城Ａ区12号, 商贸城A区, 12, ",
        "示例市场二区12号, 示例市场二区, 12, ",
        "3组12号, 三组, 12, ",
        "12组八号, 十二组, 8, ",
        "示例路88号附3, 示例路, 88附3, ",
        "示例路８８号附三, 示例路, 88附3, ",
        "示例路88号附3号201室, 示例路, 88附3, 201",
        "示例路8号之1, 示例路, 8之1, ",
        "示例路8号之一, 示例路, 8之1, ",
        "示例路8之1号, 示例路, 8之1, ",
        "示例路8号之1号, 示例路, 8之1, ",
        "示例路12至14号, 示例路, 12至14, ",
        "示例路12号至14号, 示例路, 12至14, ",
        "示例路12～14号, 示例路, 12至14, ",
        "示例路12~14号, 示例路, 12至14, ",
        "示例路十二到十四号, 示例路, 12至14, ",
        "示例路12-14号, 示例路, 12-14, ",
        "示例路88号2楼, 示例路, 88, 2楼",
        "示例路88号 二楼, 示例路, 88, 2楼",
        "示例路88号２层, 示例路, 88, 2楼",
        "示例路88号-1楼, 示例路, 88, 负1楼",
        "示例路88号地下一层, 示例路, 88, 负1楼",
        "示例路88号1-2层, 示例路, 88, 1-2楼",
        "示例路88号一至二楼, 示例路, 88, 1-2楼",
        "示例路88号一、二楼, 示例路, 88, 1、2楼",
        "示例路88号2楼201室, 示例路, 88, 201",
        "示例路88号2楼201, 示例路, 88, 201",
        "示例路88号2楼1室, 示例路, 88, 2楼1",
        "示例路88号3楼201室, 示例路, 88, 3楼201",
        "示例路88号201, 示例路, 88, 201",
    })
    void a_town_counts_its_houses_in_many_ways(
            String written, String road, String number, @Nullable String room) {
        AddressText text = AddressText.parse(STREET + "冯庄社区" + written);

        assertThat(text)
                .isEqualTo(new AddressText("321003001001", null, null, null, room, road, number));
        assertThat(AddressText.parse(text.canonical())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "示例路12号2单元301室, 示例路, 12, 2, 301",
        "示例路12号二单元301, 示例路, 12, 2, 301",
        "示例路12号2单元, 示例路, 12, 2, ",
        "示例路12号东单元3楼, 示例路, 12, 东, 3楼",
        "文游新村12号2单元301室, 文游新村, 12, 2, 301",
        "示例路88号附3号2单元301室, 示例路, 88附3, 2, 301",
    })
    void a_house_on_a_road_may_have_entrances(
            String written, String road, String number, String unit, @Nullable String room) {
        AddressText text = AddressText.parse(STREET + "冯庄社区" + written);

        assertThat(text)
                .isEqualTo(new AddressText("321003001001", null, null, unit, room, road, number));
        assertThat(text.canonical()).contains(road + number + "号" + unit + "单元");
        assertThat(AddressText.parse(text.canonical())).isEqualTo(text);
    }

    /** 88号2号楼 is a building of the compound, 88号2楼 the second floor of the house. */
    @Test
    void a_building_of_a_compound_is_no_floor() {
        assertThat(AddressText.parse(STREET + "冯庄社区示例路88号2栋").building()).isEqualTo("2");
        assertThat(AddressText.parse(STREET + "冯庄社区示例路88号2号楼").building()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "三组12号2楼, 三组, 12, , 2楼",
        "三组12号2单元301室, 三组, 12, 2, 301",
        "三组8号之1, 三组, 8之1, , ",
        "王家庄8之1号, 王家庄, 8之1, , ",
        "三组88附3号, 三组, 88附3, , ",
        "王家庄12至14号, 王家庄, 12至14, , ",
        "王家庄12到14号, 王家庄, 12至14, , ",
        "12号附3, , 12附3, , ",
        "12号2楼, , 12, , 2楼",
        "12号1单元201室, , 12, 1, 201",
    })
    void a_village_counts_its_doors_like_a_town(
            String written,
            String road,
            String number,
            @Nullable String unit,
            @Nullable String room) {
        AddressText text = AddressText.parse("三垛镇柳南村" + written);

        assertThat(text)
                .isEqualTo(new AddressText("321084108239", null, null, unit, room, road, number));
        assertThat(AddressText.parse(text.canonical())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "示例花园A幢101室, 示例花园, A, , 101",
        "示例花园ａ座1201, 示例花园, A, , 1201",
        "示例花园3#楼2单元101, 示例花园, 3, 2, 101",
        "示例大院南楼2单元301室, 示例大院, 南楼, 2, 301",
        "示例新村三幢二单元101, 示例新村, 3, 2, 101",
        "示例新村十二号楼三〇二室, 示例新村, 12, , 302",
        "示例花园二期三十二幢东单元101室, 示例花园二期, 32, 东, 101",
        "示例花园3幢2楼, 示例花园, 3, , 2楼",
        "示例花园3栋一至二层, 示例花园, 3, , 1-2楼",
        "示例花园3号楼2单元二楼201, 示例花园, 3, 2, 201",
        "示例大院南楼2楼, 示例大院, 南楼, , 2楼",
    })
    void a_building_has_a_number_a_letter_or_a_side(
            String written,
            String quarter,
            String building,
            @Nullable String unit,
            @Nullable String room) {
        AddressText text = AddressText.parse(STREET + "冯庄社区" + written);

        assertThat(text)
                .isEqualTo(
                        new AddressText("321003001001", quarter, building, unit, room, null, null));
        assertThat(AddressText.parse(text.canonical())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例路88号附近",
                "示例路88号对面",
                "示例路一二号",
                "示例路88号附",
                "示例路88号附3201室",
                "示例路附3号",
                "示例路8号之",
                "示例路8号之一楼",
                "示例路12、号",
                "示例路88#",
                "示例路14至12号",
                "示例路12至12号",
                "示例路12至号",
                "示例路12A至14号",
                "示例路88号12、13号",
                "示例路12、13、14、15、16号",
                "示例路88号-3",
                "示例新村A区12号",
            })
    void a_number_that_tells_no_one_door_is_refused(String rest) {
        assertThatThrownBy(() -> AddressText.parse(STREET + "冯庄社区" + rest)).hasMessage("REG-V88");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例新村",
                "示例花园A区12号",
                "示例花园12号2单元301室",
                "示例花园二幢三",
                "示例路",
                "示例路2楼",
                "南楼101室",
            })
    void what_names_no_building_is_refused(String rest) {
        assertThatThrownBy(() -> AddressText.parse(STREET + "冯庄社区" + rest)).hasMessage("REG-A-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例路14至12号",
                "示例路12至号",
                "示例路88号12、13号",
                "示例路12、13、14、15、16号",
            })
    void a_hamlet_of_a_village_has_a_name_and_no_numbers_behind_it(String rest) {
        assertThatThrownBy(() -> AddressText.parse("三垛镇柳南村" + rest)).hasMessage("REG-V88");
    }

    @Property
    void a_number_in_words_is_the_number(@ForAll @IntRange(min = 1, max = 999) int number) {
        String said = ChineseNumber.words(number);

        assertThat(ChineseNumber.digits(said)).hasValue(String.valueOf(number));
        assertThat(AddressText.parse(STREET + "冯庄社区示例路" + said + "号"))
                .isEqualTo(AddressText.parse(STREET + "冯庄社区示例路" + number + "号"));
        assertThat(AddressText.parse(STREET + "冯庄社区示例新村" + said + "幢" + said + "室"))
                .isEqualTo(AddressText.parse(STREET + "冯庄社区示例新村" + number + "幢" + number + "室"));
    }

    /**
     * Whatever is read, its one spelling is read as the same door: or each import makes another.
     */
    @Property(tries = 5_000)
    void what_is_read_once_reads_back_as_itself(
            @ForAll
                    @StringLength(max = 14)
                    @CharRange(from = 'A', to = 'C')
                    @Chars({
                        '示', '例', '新', '村', '路', '组', '幢', '号', '楼', '单', '元', '室', '附', '、', '南',
                        '一', '十', '百', '零', '1', '2', '0', '-', '区', '市', '场', ',', '－', '层', '之',
                        '至', '到', '负', '下', '地', '～', '村', '庄'
                    })
                    String rest) {
        AddressText text;
        try {
            text = AddressText.parse(STREET + "冯庄社区" + rest);
        } catch (Refusal notRead) {
            return;
        }
        assertThat(AddressText.parse(text.canonical())).isEqualTo(text);
    }

    @Property
    void every_shape_that_is_told_reads_back_as_itself(
            @ForAll @From("houses") AddressText house, @ForAll boolean village) {
        AddressText told =
                village && house.quarter() == null
                        ? new AddressText(
                                "321084108239",
                                null,
                                null,
                                house.unit(),
                                house.room(),
                                house.road(),
                                house.roadNumber())
                        : house;

        assertThat(AddressText.parse(told.canonical())).isEqualTo(told);
    }

    @Provide
    Arbitrary<AddressText> houses() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 400);
        Arbitrary<String> door =
                Combinators.combine(number, number, Arbitraries.of("", "-", "附", "之", "、", "至"))
                        .as(
                                (n, m, by) ->
                                        by.isEmpty()
                                                ? "" + n
                                                : n + by + (by.equals("至") ? n + m : m));
        Arbitrary<String> unit = Arbitraries.of("1", "2", "12", "东", "甲").injectNull(0.5);
        Arbitrary<String> room =
                Arbitraries.of(
                                "2楼", "负1楼", "1-2楼", "1、2楼", "12楼3", "3楼201", "201", "A101", "1203",
                                "1")
                        .injectNull(0.3);
        Arbitrary<AddressText> onRoad =
                Combinators.combine(Arbitraries.of("示例路", "文游新村", "示例市场二区", "三组"), door, unit, room)
                        .as(
                                (road, n, u, r) ->
                                        new AddressText("321003001001", null, null, u, r, road, n));
        Arbitrary<AddressText> inQuarter =
                Combinators.combine(Arbitraries.of("示例花园二期", "示例路88号"), number, unit, room)
                        .as(
                                (q, n, u, r) ->
                                        new AddressText(
                                                "321003001001", q, "" + n, u, r, null, null));
        return Arbitraries.oneOf(onRoad, inQuarter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例花园二期602室", "示例花园二期29号", "示例花园二期", "602室", ""})
    void a_room_without_a_building_is_refused(String rest) {
        assertThatThrownBy(() -> AddressText.parse(STREET + "冯庄社区" + rest)).hasMessage("REG-A-01");
    }

    @Test
    void a_community_that_is_not_in_the_table_is_refused() {
        assertThatThrownBy(() -> AddressText.parse(STREET + "无名社区示例路1号")).hasMessage("REG-A-04");
    }

    @Property
    void the_one_spelling_reads_back_as_itself(
            @ForAll @IntRange(min = 1, max = 200) int building,
            @ForAll @IntRange(min = 1, max = 9) int unit,
            @ForAll @IntRange(min = 101, max = 3304) int room) {
        String written = STREET + "五里社区五里新寓" + building + "幢" + unit + "单元" + room + "室";

        assertThat(AddressText.parse(written).canonical()).isEqualTo(written);
    }
}
