package org.linli.youth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.youth.LawLesson.LessonTopic;

/** 法治课: one row for each lesson at a school that is known already. */
final class LessonLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("law-lessons")
                    .key("school", "学校名称", "校名", "学校")
                    .key("classHours", "课时", "课时数", "学时")
                    .column("heldOn", "授课日期", "日期", "上课日期")
                    .column("topic", "主题", "授课主题", "授课内容")
                    .column("audience", "听课人数", "参加人数", "听课学生数")
                    .read(LessonLedger::read);

    private static final Map<String, LessonTopic> TOPICS =
            Map.ofEntries(
                    Map.entry("防欺凌", LessonTopic.BULLYING),
                    Map.entry("防校园欺凌", LessonTopic.BULLYING),
                    Map.entry("禁毒", LessonTopic.ANTI_DRUGS),
                    Map.entry("毒品预防", LessonTopic.ANTI_DRUGS),
                    Map.entry("防诈骗", LessonTopic.FRAUD),
                    Map.entry("反诈骗", LessonTopic.FRAUD),
                    Map.entry("交通", LessonTopic.TRAFFIC),
                    Map.entry("交通安全", LessonTopic.TRAFFIC),
                    Map.entry("防性侵", LessonTopic.SEXUAL_HARM),
                    Map.entry("网络安全", LessonTopic.ONLINE),
                    Map.entry("守法", LessonTopic.LAW),
                    Map.entry("守法教育", LessonTopic.LAW));

    private LessonLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        Ref<School> school =
                sink.find(School.class, School::name, row.need("school"))
                        .map(Stored::ref)
                        .orElseThrow(() -> new Refusal("YTH-L02", "school"));
        Integer audience = row.integer("audience");
        if (audience == null) {
            throw new Refusal("VAL-001", "audience");
        }
        LawLesson lesson =
                Values.of(LawLesson.class)
                        .set(LawLesson::school, school)
                        .set(LawLesson::heldOn, row.needDate("heldOn"))
                        .set(LawLesson::classHours, hours(row.need("classHours")))
                        .set(LawLesson::topic, row.needWord("topic", TOPICS))
                        .set(LawLesson::audience, audience)
                        .record();
        sink.enter(
                lesson,
                null,
                "YTH-L03",
                List.of(LawLesson::school, LawLesson::heldOn, LawLesson::topic));
    }

    private static BigDecimal hours(String written) {
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException e) {
            throw new Refusal("VAL-003", "classHours");
        }
    }
}
