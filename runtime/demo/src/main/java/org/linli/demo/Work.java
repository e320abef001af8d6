package org.linli.demo;

import java.util.List;

/** The two things that are done regularly with a person under correction. */
enum Work {
    REPORT("每月报告", "当面报告活动情况 当面报告，工作稳定 电话报告近期活动，已核对 书面报告已收，情况属实 当面报告并参加学习"),
    VISIT("实地走访", "走访家庭，了解情况 入户走访，与家人交谈 走访见面，提醒按时报告 与司法所联合走访，见面谈话");

    private final String label;
    private final String notes;

    /**
     * @param notes what officers write, one blank between two notes
     */
    Work(String label, String notes) {
        this.label = label;
        this.notes = notes;
    }

    String label() {
        return label;
    }

    String note(Chance chance) {
        return chance.oneOf(List.of(notes.split(" ")));
    }
}
