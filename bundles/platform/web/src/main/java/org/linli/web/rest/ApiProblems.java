package org.linli.web.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;
import org.linli.web.frame.ErrorPages;
import org.linli.web.http.Answer;
import org.linli.web.words.Say;

/** Refusals as problems of RFC 9457: code, field and the sentence in both languages. */
final class ApiProblems {
    private static final Map<String, Integer> STATUS = new HashMap<>();

    static {
        STATUS.put("API-004", 400);
        STATUS.put("API-005", 400);
        STATUS.put("API-400", 400);
        STATUS.put("API-401", 401);
        STATUS.put("API-403", 403);
        STATUS.put("API-405", 405);
        STATUS.put("API-413", 413);
        STATUS.put("API-415", 415);
        STATUS.put("API-428", 428);
        STATUS.put("SYS-085", 412);
        STATUS.put("SYS-409", 412);
        STATUS.put("PIC-004", 429);
        STATUS.put("ACC-001", 401);
        STATUS.put("ACC-002", 401);
    }

    private ApiProblems() {}

    static Answer answer(Say say, Refusal refusal, @Nullable RecordDefinition<?> of) {
        int status = STATUS.getOrDefault(refusal.code(), ErrorPages.status(refusal.code()));
        // What stands in an address is named as it stands there, not by the label of a field.
        RecordDefinition<?> type = status == 400 ? null : of;
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:linli:problem:" + refusal.code());
        problem.put("title", say.refusal(refusal, type));
        problem.put("status", status);
        problem.putAll(one(say, refusal, type));
        List<Object> all = new ArrayList<>();
        refusal.each().forEach(r -> all.add(one(say, r, type)));
        problem.put("problems", all);
        return Answer.text(status, "application/problem+json; charset=utf-8", Json.text(problem));
    }

    /**
     * @param number quotes the failure in the log; nothing else of it is told
     */
    static Answer failed(Say say, String number) {
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:linli:problem:500");
        problem.put("title", say.say("error.500.title"));
        problem.put("status", 500);
        problem.put("code", "500");
        problem.put("field", null);
        problem.put("zh", say.inChinese().say("error.500.title"));
        problem.put("en", say.inEnglish().say("error.500.title"));
        problem.put("params", Map.of("number", number));
        problem.put("problems", List.of());
        return Answer.text(500, "application/problem+json; charset=utf-8", Json.text(problem));
    }

    private static Map<String, @Nullable Object> one(
            Say say, Refusal refusal, @Nullable RecordDefinition<?> type) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("code", refusal.code());
        one.put("field", refusal.field());
        one.put("zh", say.inChinese().refusal(refusal, type));
        one.put("en", say.inEnglish().refusal(refusal, type));
        one.put("params", refusal.params(say.language()));
        return one;
    }
}
