package org.linli.demo;

import java.util.List;

/**
 * A residential quarter (小区).
 *
 * <p>Three stand in each community: one in the first segment, one in the second, and the one in
 * between, whose lower building numbers belong to the first and whose higher to the second. So a
 * quarter alone does not tell the segment; only a building does.
 */
record Quarter(String name, Community community, Form form, boolean shared) {

    /** How houses were built when the quarter was. */
    enum Form {
        WALK_UP(4, 6, 2),
        MID_RISE(2, 11, 2),
        HIGH_RISE(1, 18, 4);

        private final int units;
        private final int floors;
        private final int roomsPerFloor;

        Form(int units, int floors, int roomsPerFloor) {
            this.units = units;
            this.floors = floors;
            this.roomsPerFloor = roomsPerFloor;
        }

        int dwellings() {
            return units * dwellingsPerUnit();
        }

        int dwellingsPerUnit() {
            return floors * roomsPerFloor;
        }

        int roomsPerFloor() {
            return roomsPerFloor;
        }
    }

    static final List<Quarter> ALL =
            List.of(
                    own("邻和苑", Community.FENGZHUANG, Form.WALK_UP),
                    shared("邻安新村", Community.FENGZHUANG, Form.WALK_UP),
                    own("邻悦花园", Community.FENGZHUANG, Form.HIGH_RISE),
                    own("邻福里", Community.LANZHUANG, Form.WALK_UP),
                    shared("邻康家园", Community.LANZHUANG, Form.MID_RISE),
                    own("邻宁公寓", Community.LANZHUANG, Form.HIGH_RISE),
                    own("邻睦小区", Community.WULI, Form.WALK_UP),
                    shared("邻信新寓", Community.WULI, Form.WALK_UP),
                    own("邻善名邸", Community.WULI, Form.MID_RISE),
                    own("邻泰新苑", Community.JIAQIAO, Form.WALK_UP),
                    shared("邻乐人家", Community.JIAQIAO, Form.MID_RISE),
                    own("邻荣嘉园", Community.JIAQIAO, Form.HIGH_RISE),
                    own("邻雅苑", Community.WENCHANG, Form.MID_RISE),
                    shared("邻馨花园", Community.WENCHANG, Form.WALK_UP),
                    own("邻祥佳园", Community.WENCHANG, Form.WALK_UP),
                    own("邻瑞新村", Community.HANSHANG, Form.WALK_UP),
                    shared("邻诚公馆", Community.HANSHANG, Form.HIGH_RISE),
                    own("邻曦苑", Community.HANSHANG, Form.WALK_UP));

    private static Quarter own(String name, Community community, Form form) {
        return new Quarter(name, community, form, false);
    }

    private static Quarter shared(String name, Community community, Form form) {
        return new Quarter(name, community, form, true);
    }
}
