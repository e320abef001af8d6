package org.linli.demo;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the twelve responsibility segments; each has one officer, one police area and one road.
 *
 * @param number 1 to 12; two segments to a community, in the communities' order
 */
record Segment(int number) {
    static final List<Segment> ALL = IntStream.rangeClosed(1, 12).mapToObj(Segment::new).toList();

    private static final List<String> ROADS =
            List.of(
                    "示例东路", "示例前街", "示例西路", "示例横街", "示例南路", "示例后街", "示例北路", "示例新街", "示例中路", "示例桥路",
                    "示例大道", "示例河路");

    Community community() {
        return Community.ALL.get((number - 1) / 2);
    }

    /** The shopping road, which runs through this segment alone. */
    String road() {
        return ROADS.get(number - 1);
    }

    String label() {
        return "第" + number + "责任段";
    }

    String areaLabel() {
        return "第" + number + "警务区";
    }
}
