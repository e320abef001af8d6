package org.linli.web.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.function.Identification;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.web.form.Control.Choice;
import org.linli.web.form.Control.Head;
import org.linli.web.form.Control.Shape;
import org.linli.web.frame.Platform;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;
import org.linli.web.words.Say;

/** Controls by which one picks and does not type: codes, yes or no, other records. */
final class Choosing {
    /** Up to so many codes are shown at once; more are unfolded. */
    private static final int RADIOS = 5;

    private final Say say;
    private final RecordDefinition<?> type;
    private final Parameters form;
    private final RefPicker picker;
    private final Platform platform;
    private final Visit visit;

    Choosing(Visit visit, RecordDefinition<?> type, Parameters form) {
        this.say = visit.say();
        this.type = type;
        this.form = form;
        this.picker = new RefPicker(visit);
        this.platform = visit.platform();
        this.visit = visit;
    }

    Control code(Field field, Head head) {
        Object[] constants = field.type().getEnumConstants();
        boolean few = constants.length <= RADIOS;
        List<Choice> choices = new ArrayList<>();
        if (!few || !head.optional().isEmpty()) {
            choices.add(nothing(head, few && form.text(head.name()).isEmpty()));
        }
        choices.addAll(choices(field, head));
        return Control.of(few ? Shape.RADIOS : Shape.SELECT, head, form.text(head.name()))
                .sized("w-m")
                .choosing(choices);
    }

    /** Texts that may be typed, in the words of people. */
    List<Choice> suggested(Field field) {
        return type.suggestions(field).map(platform::look).orElse(Set.of()).stream()
                .map(text -> new Choice(text, spoken(field, text), "", false))
                .toList();
    }

    String spoken(Field field, String text) {
        return type.spoken(field, text, say.language());
    }

    Control among(Head head, Set<Enum<?>> some) {
        List<Choice> choices = some.stream().sorted().map(c -> choice(c, head)).toList();
        return Control.of(Shape.RADIOS, head, "").choosing(choices);
    }

    Control several(Field field, Head head) {
        return Control.of(Shape.CHECKS, head, "").choosing(choices(field, head));
    }

    Control yesOrNo(Field field, Head head) {
        String value = form.text(head.name());
        if (field.component().getType() == boolean.class && !field.required()) {
            return Control.of(Shape.CHECK, head, value);
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Typed.YES, say.say("yes"), "", value.equals(Typed.YES)));
        choices.add(new Choice(Typed.NO, say.say("no"), "", value.equals(Typed.NO)));
        if (!head.optional().isEmpty()) {
            choices.add(nothing(head, value.isEmpty()));
        }
        return Control.of(Shape.RADIOS, head, value).choosing(choices);
    }

    /** A list of the few there are, the one that is known, or the way to find it. */
    Control reference(Field field, Head head) {
        String sent = form.text(head.name() + ".id");
        // An address made by hand may hold anything; nothing is chosen by it.
        String id = RecordId.isRecordId(sent) ? sent : "";
        String text = form.text(head.name());
        List<Choice> few = picker.few(field.type(), id);
        if (!few.isEmpty()) {
            List<Choice> choices = new ArrayList<>();
            choices.add(nothing(head, false));
            choices.addAll(few);
            return Control.of(Shape.SELECT, head.named(head.name() + ".id"), id)
                    .sized("w-m")
                    .choosing(choices);
        }
        String target = RefPicker.name(field.type());
        boolean change = head.name().equals(form.get(Forms.CHANGE));
        if (!id.isEmpty() && text.isEmpty() && !change) {
            Choice known = new Choice(id, picker.title(field.type(), id), "", true);
            return Control.of(Shape.PICKED, head, id).choosing(List.of(known)).lookingIn(target);
        }
        Optional<Identification> way = Named.way(visit, field.type());
        if (way.isPresent()) {
            return named(field, head, way.get());
        }
        Head asked = head.hint().isEmpty() ? head.hinted(say.say("form.pick")) : head;
        List<Choice> found =
                text.isBlank() ? List.of() : picker.choices(text.strip(), field.type());
        return Control.of(Shape.PICK, asked, text).choosing(found).lookingIn(target);
    }

    /** Nothing is looked for while it is typed, and nothing stands there before all of it fits. */
    private Control named(Field field, Head head, Identification way) {
        RecordDefinition<?> target = RefPicker.target(visit, field.type()).orElseThrow();
        List<Control> told =
                way.fields().stream()
                        .map(
                                one -> {
                                    String name = Named.parameter(head.name(), one);
                                    Head inner = new Head(name, say.field(target, one), "", "");
                                    return Control.of(Shape.LINE, inner, form.text(name))
                                            .sized(
                                                    target.model().field(one).length() <= 50
                                                            ? "w-m"
                                                            : "");
                                })
                        .toList();
        String key = told.size() == 1 ? "form.named.one" : "form.named";
        return Control.of(Shape.NAMED, head.hinted(say.say(key)), "").holding(List.of(told));
    }

    private Choice nothing(Head head, boolean chosen) {
        String word = say.say(head.optional().isEmpty() ? "form.choose" : "form.none");
        return new Choice("", word, "", chosen);
    }

    private List<Choice> choices(Field field, Head head) {
        return Arrays.stream(field.type().getEnumConstants())
                .map(c -> choice((Enum<?>) c, head))
                .toList();
    }

    private Choice choice(Enum<?> constant, Head head) {
        boolean chosen = form.all(head.name()).contains(constant.name());
        return new Choice(constant.name(), say.code(type, constant), "", chosen);
    }
}
