package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
