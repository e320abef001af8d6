package org.linli.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.Purpose;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.refusal.Refusal;
import org.linli.web.form.Control.Problem;
import org.linli.web.form.FormView.Hidden;
import org.linli.web.frame.Addresses;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;

/** What all forms have in common. */
final class Forms {
    /** Names the sheet handed out. */
    static final String TOKEN = "_form";

    /** The version an edit was made on. */
    static final String VERSION = "_version";

    /** The purpose for which the record was opened. */
    static final String PURPOSE = "_purpose";

    /** Where to go when it is done. */
    static final String BACK = "back";

    /** Buttons that ask for more rows of a list, and for another record in place of a known one. */
    static final String ADD = "_add";

    static final String CHANGE = "_change";

    /** The button that looks for the record that was named. */
    static final String IDENTIFY = "_identify";

    private Forms() {}

    static String newToken() {
        return UUID.randomUUID().toString();
    }

    static String token(Visit visit) {
        String sent = visit.form().get(TOKEN);
        return sent == null || sent.length() > 64 ? newToken() : sent;
    }

    /** A button that changes the form and sends nothing. */
    static boolean onlyRedraws(Visit visit) {
        return visit.form().has(ADD) || visit.form().has(CHANGE) || visit.form().has(IDENTIFY);
    }

    static Optional<String> back(Visit visit) {
        String asked = visit.call().isPost() ? visit.form().get(BACK) : visit.query().get(BACK);
        return asked == null ? Optional.empty() : Optional.of(Addresses.own(asked));
    }

    static List<Hidden> hidden(Visit visit, RecordDefinition<?> type, long version) {
        List<Hidden> hidden = new ArrayList<>();
        if (version > 0) {
            hidden.add(new Hidden(VERSION, Long.toString(version)));
        }
        back(visit).ifPresent(b -> hidden.add(new Hidden(BACK, b)));
        Purpose purpose = visit.actorFor(type).purpose();
        if (purpose != null) {
            hidden.add(new Hidden(PURPOSE, purpose.name()));
        }
        return hidden;
    }

    static String draft(Visit visit) {
        return visit.actor().account() + ":" + visit.call().path();
    }

    /** Puts each refusal beside its field, or on top alone where no field of the form is meant. */
    static List<Problem> problems(
            Visit visit, RecordDefinition<?> type, List<Refusal> refusals, List<String> names) {
        List<Problem> problems = new ArrayList<>();
        for (Refusal refusal : refusals) {
            String name = place(refusal.field(), names);
            String path = name.replaceAll("\\.\\d+(?=\\.|$)", "");
            String label = name.isEmpty() ? "" : visit.say().field(type, path);
            String sentence = visit.say().refusal(spoken(refusal, path), type);
            problems.add(new Problem(name, label, sentence, refusal.code()));
        }
        return problems.stream().distinct().toList();
    }

    /** Of the form's own spelling: the refusal may name a part's field in another. */
    private static String place(
            @org.jspecify.annotations.Nullable String field, List<String> names) {
        if (field == null) {
            return "";
        }
        String path = field.replaceAll("\\[(\\d+)]", ".$1");
        String whole = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        if (names.contains(path)) {
            return path;
        }
        return names.contains(whole)
                ? (path.matches(".*\\.\\d+\\..*|.*\\.\\d+") ? path : whole)
                : "";
    }

    private static Refusal spoken(Refusal refusal, String path) {
        return path.isEmpty() ? refusal : refusal.at(path);
    }

    /** Whether a rule of the kind insists on the field in some cases. */
    static boolean sometimes(RecordDefinition<?> type, Field field) {
        return type.requiredWhen().stream().anyMatch(r -> r.field().equals(field.name()));
    }

    /** What must be filled and is empty. */
    static List<Refusal> missing(List<Field> must, Parameters form) {
        return must.stream()
                .filter(f -> f.component().getType() != boolean.class)
                .filter(f -> Typed.blank(form, f.name()))
                .map(f -> new Refusal(f.missing(), f.name()))
                .toList();
    }
}
