package org.linli.web.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Field;
import org.linli.record.Indexed;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.web.field.Titles;
import org.linli.web.field.TypedDate;
import org.linli.web.field.TypedDate.Lean;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;
import org.linli.web.words.Say;

/**
 * What narrows a list, read from its address. Fields are named as they are; what is not a field
 * begins with an underscore.
 */
public final class Filters {
    public static final String SORT = "_sort";
    public static final String FROM = "_from";
    public static final String GAPS = "_gaps";
    public static final String SEGMENT = "_segment";
    public static final String UNVERIFIED = "_unverified";
    public static final String BEHIND = "_behind";

    private static final int TOLD = 60;

    private final Visit visit;
    private final RecordDefinition<?> type;
    private final Map<String, String> segments;
    private final Set<String> masked;
    private final Parameters asked;
    private final List<Chip> chips = new ArrayList<>();
    private final Set<String> used = new HashSet<>(Set.of(BEHIND));
    private Condition condition = Condition.ALWAYS;

    /** What is filtered, and the list's address without it. */
    public record Chip(String text, String without) {}

    /** A choice in the filter menu; {@code options} empty for a span of days. */
    public record Choice(String name, String label, List<Option> options, String from, String to) {}

    /** One value to choose. */
    public record Option(String value, String label, boolean chosen) {}

    public Filters(Visit visit, RecordDefinition<?> type, Map<String, String> segments) {
        this.visit = visit;
        this.type = type;
        this.segments = segments;
        this.masked = visit.platform().access().masked(visit.actorFor(type), type);
        this.asked = visit.query().with(FROM, null).with("purpose", null);
        type.model().fields().forEach(this::read);
        envelope();
    }

    /** Fields whose values this reader may not see, and therefore neither filter nor sort by. */
    Set<String> masked() {
        return masked;
    }

    public Condition condition() {
        return condition;
    }

    public List<Chip> chips() {
        return chips;
    }

    /** The address of the list with these filters and no page. */
    public Parameters asked() {
        return asked;
    }

    public void narrow(Condition further, String text, String parameter) {
        condition = condition == Condition.ALWAYS ? further : condition.and(further);
        chips.add(new Chip(text, visit.call().path() + asked.with(parameter, null).query()));
        used.add(parameter);
    }

    /**
     * What the address asks for and the list does not do: names nobody knows, values that cannot be
     * read, fields that the reader may not filter by. Empty fields of the menu ask for nothing.
     */
    List<String> unused() {
        return asked.names().stream()
                .filter(name -> !used.contains(name))
                .filter(name -> asked.all(name).stream().anyMatch(value -> !value.isBlank()))
                .filter(name -> !name.equals(SORT) || sorting().isEmpty())
                .map(this::named)
                .toList();
    }

    Optional<Sorting> sorting() {
        return Sorting.read(type, masked, asked.text(SORT));
    }

    private String named(String parameter) {
        String name = parameter.replaceFirst("\\.(from|to)$", "");
        if (type.model().hasField(name)) {
            return say().field(type, name);
        }
        return parameter.length() > TOLD ? parameter.substring(0, TOLD) + "…" : parameter;
    }

    private void read(Field field) {
        String text = asked.get(field.name());
        if (!filters(field)) {
            return;
        }
        switch (field.kind()) {
            case CODE -> code(field);
            case BOOLEAN -> {
                boolean yes = "yes".equals(text);
                if (yes || "no".equals(text)) {
                    narrow(
                            Condition.field(field.name()).is(yes),
                            chip(field, say().say(yes ? "yes" : "no")),
                            field.name());
                }
            }
            case REF -> {
                if (text != null && RecordId.isRecordId(text)) {
                    narrow(
                            Condition.field(field.name()).is(Ref.to(text)),
                            chip(field, name(field, text)),
                            field.name());
                }
            }
            case DATE -> {
                day(field, ".from", "filter.from", false);
                day(field, ".to", "filter.to", true);
            }
            default -> {}
        }
    }

    private void code(Field field) {
        List<Enum<?>> chosen = new ArrayList<>();
        for (Object constant : field.type().getEnumConstants()) {
            if (asked.all(field.name()).contains(((Enum<?>) constant).name())) {
                chosen.add((Enum<?>) constant);
            }
        }
        if (!chosen.isEmpty()) {
            String labels =
                    String.join(
                            say().say("list.comma"),
                            chosen.stream().map(c -> say().code(type, c)).toList());
            narrow(Condition.field(field.name()).in(chosen), chip(field, labels), field.name());
            if (chosen.size() < asked.all(field.name()).size()) {
                used.remove(field.name());
            }
        }
    }

    private void day(Field field, String end, String key, boolean upTo) {
        String text = asked.get(field.name() + end);
        // A day that cannot be read filters nothing; its field in the menu shows it again.
        LocalDate day =
                text == null
                        ? null
                        : TypedDate.read(text, visit.days().today(), Lean.PAST).orElse(null);
        if (day != null) {
            var where = Condition.field(field.name());
            narrow(
                    upTo ? where.notAfter(day) : where.notBefore(day),
                    say().say(key, "field", say().field(type, field.name()), "day", day),
                    field.name() + end);
        }
    }

    private void envelope() {
        if (asked.get(GAPS) != null) {
            narrow(Condition.field(Condition.GAPS).after(0L), say().say("filter.gaps"), GAPS);
        }
        if (asked.get(UNVERIFIED) != null) {
            narrow(
                    Condition.field(Condition.UNVERIFIED_BY).present(),
                    say().say("filter.unverified"),
                    UNVERIFIED);
        }
        String segment = asked.get(SEGMENT);
        if (segment != null) {
            String name = segments.getOrDefault(segment, segment);
            narrow(
                    Condition.field(Condition.SEGMENT).is(segment),
                    say().say("filter.chip", "field", say().say("envelope.segment"), "value", name),
                    SEGMENT);
        }
    }

    /** What the menu offers. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Field field : type.model().fields()) {
            if (!filters(field)) {
                continue;
            }
            String label = say().field(type, field.name());
            if (field.kind() == Kind.CODE) {
                List<Option> options =
                        Arrays.stream(field.type().getEnumConstants())
                                .map(
                                        c ->
                                                option(
                                                        field.name(),
                                                        ((Enum<?>) c).name(),
                                                        say().code(type, (Enum<?>) c)))
                                .toList();
                choices.add(new Choice(field.name(), label, options, "", ""));
            } else if (field.kind() == Kind.BOOLEAN) {
                choices.add(
                        new Choice(
                                field.name(),
                                label,
                                List.of(
                                        option(field.name(), "yes", say().say("yes")),
                                        option(field.name(), "no", say().say("no"))),
                                "",
                                ""));
            } else if (field.kind() == Kind.DATE) {
                choices.add(
                        new Choice(
                                field.name(),
                                label,
                                List.of(),
                                asked.text(field.name() + ".from"),
                                asked.text(field.name() + ".to")));
            }
        }
        if (segments.size() > 1) {
            List<Option> options =
                    segments.entrySet().stream()
                            .map(s -> option(SEGMENT, s.getKey(), s.getValue()))
                            .toList();
            choices.add(new Choice(SEGMENT, say().say("envelope.segment"), options, "", ""));
        }
        return choices;
    }

    private Option option(String name, String value, String label) {
        return new Option(value, label, asked.all(name).contains(value));
    }

    /** A filter would tell what the mask hides. */
    private boolean filters(Field field) {
        return !masked.contains(field.name()) && narrows(type, field);
    }

    /** Fields the store can filter by without reading everything. */
    public static boolean narrows(RecordDefinition<?> type, Field field) {
        boolean stage = type.lifecycle().map(l -> l.stage().equals(field.name())).orElse(false);
        return !field.list()
                && switch (field.kind()) {
                    case REF -> field.leads();
                    case CODE, BOOLEAN, DATE -> stage || field.has(Indexed.class);
                    default -> false;
                };
    }

    /** The field that a parameter narrows by; empty if it names none. */
    public static Optional<Field> field(RecordDefinition<?> type, String parameter) {
        return type.model().fields().stream()
                .filter(f -> narrows(type, f))
                .filter(
                        f ->
                                f.kind() == Kind.DATE
                                        ? parameter.equals(f.name() + ".from")
                                                || parameter.equals(f.name() + ".to")
                                        : parameter.equals(f.name()))
                .findFirst();
    }

    private String chip(Field field, String value) {
        return say().say("filter.chip", "field", say().field(type, field.name()), "value", value);
    }

    private String name(Field field, String id) {
        return new Titles(visit.platform(), visit.actorFor(type))
                .of(field.type(), new RecordId(id))
                .orElse("…");
    }

    private Say say() {
        return visit.say();
    }
}
