package org.linli.web.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.access.Role;
import org.linli.duty.Duty;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.duty.DutyForms.Way;
import org.linli.web.duty.DutyLine;
import org.linli.web.duty.DutyLines;
import org.linli.web.field.Cell;
import org.linli.web.field.Cells;
import org.linli.web.field.Titles;
import org.linli.web.frame.Addresses;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.record.FactGroups.Group;
import org.linli.web.record.Relations.Section;
import org.linli.web.words.Say;

/** One record: who and what, where it stands, what is owed, and what happened. */
public final class RecordPage {
    /**
     * Duties that stand elsewhere on the page: the box of gaps, the note on what is to be
     * confirmed.
     */
    private static final Set<String> OWN_PLACE = Set.of(Duty.GAPS, Duty.VERIFY);

    private final Frames frames;
    private final Views views;

    public RecordPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param starts what parts there could be and are not yet, each with its form
     * @param note what every page of the type says of itself; empty if nothing
     * @param parent the record it is part of
     * @param matters what functions have open about it
     * @param edit address of its form; null if that is not for this reader
     * @param papers what can be printed from it, each with its address
     * @param verify whether the reader is asked to confirm the latest step
     * @param waitsFor the role whose confirmation is awaited; empty if none is
     * @param withdraw whether the reader may mark it a wrong entry
     * @param opened whether it is sealed and open to this reader to read, no more
     * @param remarks what is remarked on it, worked out just now
     * @param refusal why the last button did nothing
     * @param revealed the field shown in full this once
     */
    public record View(
            Frame frame,
            String type,
            String typeLabel,
            String note,
            @Nullable Cell parent,
            String address,
            String number,
            long version,
            List<HeadFact> facts,
            StageBar stages,
            List<Gap> gaps,
            List<DutyLine> duties,
            List<Group> groups,
            List<Section> parts,
            List<Way> starts,
            List<Section> references,
            Matters.View matters,
            Timeline.Told timeline,
            @Nullable String edit,
            List<Way> papers,
            boolean verify,
            String waitsFor,
            boolean withdraw,
            boolean voided,
            boolean opened,
            List<String> remarks,
            @Nullable String refusal,
            @Nullable String code,
            String revealed) {}

    /** A fact in the line below the title. */
    public record HeadFact(String text, boolean masked) {}

    /** A field the paper did not tell. */
    public record Gap(String label, String hint, String href) {}

    public Answer answer(Visit visit) {
        return show(visit, type(visit), null);
    }

    public Answer verify(Visit visit) {
        return act(
                visit,
                type(visit),
                (type, id) -> {
                    visit.platform()
                            .records()
                            .verify(visit.actorFor(type), type.type(), id, version(visit));
                    // An end that is confirmed may seal the record that minute.
                    return Addresses.ofRecord(visit, type, id);
                });
    }

    public Answer withdraw(Visit visit) {
        return act(
                visit,
                type(visit),
                (type, id) -> {
                    String reason = Objects.requireNonNullElse(visit.form().get("reason"), "");
                    visit.platform()
                            .records()
                            .withdraw(
                                    visit.actorFor(type), type.type(), id, version(visit), reason);
                    return "/records/" + type.name() + "/" + id;
                });
    }

    /** What a button of the page does. */
    private interface Act {
        /** Answers the page to go to. */
        String on(RecordDefinition<?> type, RecordId id);
    }

    private Answer act(Visit visit, RecordDefinition<?> type, Act act) {
        RecordId id = id(visit);
        String page;
        try {
            page = act.on(type, id);
        } catch (Refusal refused) {
            if (refused.code().equals("SYS-404") || refused.code().equals("SYS-428")) {
                throw refused;
            }
            return show(visit, type, refused);
        }
        return Answer.seeOther(page);
    }

    private static long version(Visit visit) {
        return visit.form().number("version", 0);
    }

    static RecordDefinition<?> type(Visit visit) {
        return visit.platform().type(visit.place("type"));
    }

    /**
     * @throws Refusal SYS-404 if the address names no record
     */
    static RecordId id(Visit visit) {
        String id = visit.place("id");
        if (!RecordId.isRecordId(id)) {
            throw new Refusal("SYS-404", null);
        }
        return new RecordId(id);
    }

    private <T extends Record> Answer show(
            Visit visit, RecordDefinition<T> type, @Nullable Refusal refused) {
        Stored<T> stored =
                visit.platform().records().open(visit.actorFor(type), type.type(), id(visit));
        return show(visit, type, stored, refused, "");
    }

    /** The page with what sensitive functions have open about it, to somebody who says why. */
    public Answer matters(Visit visit) {
        return matters(visit, type(visit));
    }

    private <T extends Record> Answer matters(Visit visit, RecordDefinition<T> type) {
        Optional<Purpose> purpose = visit.form().constant(Purpose.class, "purpose");
        if (purpose.isEmpty()) {
            return show(visit, type, new Refusal("SYS-428", null));
        }
        Stored<T> stored =
                visit.platform()
                        .records()
                        .open(
                                visit.actorFor(type).withPurpose(purpose.get()),
                                type.type(),
                                id(visit));
        Matters.stated(visit, type, purpose.get());
        return show(visit, type, stored, null, "", purpose.get());
    }

    <T extends Record> Answer show(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> stored,
            @Nullable Refusal refused,
            String revealed) {
        return show(visit, type, stored, refused, revealed, null);
    }

    private <T extends Record> Answer show(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> stored,
            @Nullable Refusal refused,
            String revealed,
            @Nullable Purpose looking) {
        Actor reader = visit.actorFor(type);
        Say say = visit.say();
        Titles titles =
                new Titles(visit.platform(), reader)
                        .gather(type, List.of(stored))
                        .want(type.type(), stored.id());
        Cells cells = new Cells(visit, titles);
        String name = titles.of(type.type(), stored.id()).orElse(stored.number());
        String address = "/records/" + type.name() + "/" + stored.id();
        Access access = visit.platform().access();
        boolean opened = isOpenedSeal(visit, type, stored);
        boolean changes =
                !stored.voided()
                        && !opened
                        && access.mayChange(visit.actor(), type, stored.place());
        List<Duty> duties = visit.platform().duties().of(reader, type.name(), stored.id());
        DutyLines lines = new DutyLines(visit);
        Relations relations = new Relations(visit, type, stored.id(), opened);
        List<Section> parts = new ArrayList<>(relations.parts());
        ListedRecords.of(visit, stored).ifPresent(parts::add);
        String waitsFor = stored.unverifiedBy();
        View view =
                new View(
                        frames.around(visit, name + say.say("dot") + say.type(type)),
                        type.name(),
                        say.many(type),
                        say.optional(type, type.name() + ".page-note").orElse(""),
                        type.partOf().map(p -> cells.of(type, stored, p)).orElse(null),
                        address,
                        stored.number(),
                        stored.version(),
                        facts(visit, type, stored, cells),
                        StageBar.of(visit, type, stored, opened),
                        changes ? gaps(visit, type, stored, address) : List.of(),
                        duties.stream()
                                .filter(d -> d.open() && !OWN_PLACE.contains(d.rule()))
                                .sorted(Comparator.comparing(Duty::dueOn))
                                .map(lines::of)
                                .toList(),
                        FactGroups.of(visit, type, stored, cells),
                        parts.stream().filter(p -> !p.lines().isEmpty()).toList(),
                        starts(parts),
                        relations.references(),
                        new Matters(visit, type, stored.id()).view(looking),
                        new Timeline(visit, type, stored).tell(visit.query().has("all")),
                        changes ? address + "/edit" : null,
                        Papers.of(visit, type, stored, address),
                        !opened && waitsFor != null && visit.actor().is(new Role(waitsFor)),
                        waitsFor == null ? "" : say.role(new Role(waitsFor)),
                        !stored.voided()
                                && !opened
                                && access.mayWithdraw(visit.actor(), type, stored.place()),
                        stored.voided(),
                        opened,
                        Reckoned.remarks(visit, type, stored),
                        refused == null ? null : say.refusal(refused, type),
                        refused == null ? null : refused.code(),
                        revealed);
        return views.page(refused == null ? 200 : 422, "record", view);
    }

    /** Sealed, and seen by this reader through a record that opened it to him. */
    private static <T extends Record> boolean isOpenedSeal(
            Visit visit, RecordDefinition<T> type, Stored<T> stored) {
        Condition sealed =
                type.sealing()
                        .map(s -> s.sealedFor(visit.actor(), visit.days().today()))
                        .orElse(null);
        return sealed != null
                && visit.platform().look(lookup -> lookup.holds(type.type(), stored.ref(), sealed));
    }

    private static List<Way> starts(List<Section> parts) {
        List<Way> starts = new ArrayList<>();
        for (Section part : parts) {
            String create = part.create();
            if (part.lines().isEmpty() && create != null) {
                starts.add(new Way(part.createLabel(), create));
            }
        }
        return starts;
    }

    private static <T extends Record> List<HeadFact> facts(
            Visit visit, RecordDefinition<T> type, Stored<T> stored, Cells cells) {
        List<HeadFact> facts = new ArrayList<>();
        type.facts().stream()
                .filter(f -> !type.title().contains(f))
                .map(f -> cells.of(type, stored, f))
                .filter(c -> !c.empty())
                .forEach(c -> facts.add(new HeadFact(cells.told(type, c), c.masked())));
        Say say = visit.say();
        Reckoned.of(visit, type, stored)
                .forEach(
                        (key, number) ->
                                facts.add(
                                        new HeadFact(
                                                say.field(type, key) + say.say("colon") + number,
                                                false)));
        return facts;
    }

    private static List<Gap> gaps(
            Visit visit, RecordDefinition<?> type, Stored<?> stored, String address) {
        List<Gap> gaps = new ArrayList<>();
        Set<String> missing = stored.gaps();
        for (var field : type.model().fields()) {
            if (missing.contains(field.name())) {
                String hint =
                        visit.say()
                                .optional(type, type.name() + "." + field.name() + ".hint")
                                .orElse("");
                String label = visit.say().field(type, field.name());
                gaps.add(new Gap(label, hint, address + "/edit?only=gaps#" + field.name()));
            }
        }
        return gaps;
    }
}
