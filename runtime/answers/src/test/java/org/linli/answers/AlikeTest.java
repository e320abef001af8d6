package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.answers.Input.Id;
import org.linli.answers.Twins.Family;
import org.linli.answers.Twins.Member;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/**
 * Of two families that are alike, one has a matter that somebody may not see: whatever he asks, he
 * is answered the same of both.
 *
 * <p>Left out are figures, which count what is sealed as well: a number names nobody. So is the gap
 * in the numbers of records, which whoever enters the next one may notice.
 */
@ExtendWith(OpenTown.class)
class AlikeTest {
    private static final List<String> KEPT_OUT =
            List.of("officer-09", "aa", "al", "rc", "dd", "cc", "au", "js", "dw", "sw", "vo");

    private static final Pattern TYPE = Pattern.compile("\\{\"name\":\"([a-z-]+)\",\"function\"");
    private static final Pattern LINK =
            Pattern.compile("\\{\"name\":\"(\\w+)\"[^{}]*\"kind\":\"REF\"[^{}]*\"to\":\"person\"");

    @Test
    void of_a_minor_with_three_files_nobody_learns_more_than_of_one_without(Town town) {
        Twins twins = Twins.entered(town, 1, "孪甲");
        sealedFile(town, twins.one());
        Program juvenile = town.rest("yo");
        Input drugs = drugCase(town, twins.one().child(), twins.one(), "JD-AL1");
        Town.accepted(juvenile.post(drugs.resource(), drugs.json()), 201);
        Input correction =
                town.correctionCase(Town.MAN, "SJ-AL1")
                        .with("subject", new Id(twins.one().child().id()))
                        .with("offenceDate", "2025-01-02");
        Town.accepted(juvenile.post(correction.resource(), correction.json()), 201);

        for (String role : KEPT_OUT) {
            compare(town, role, twins, Family::child);
        }
        assertThat(entered(town, twins.one())).isEqualTo(entered(town, twins.other()));
    }

    /** What the clerk is told who would enter a drug case of the child. */
    private static String entered(Town town, Family family) {
        Input again = drugCase(town, family.child(), family, "JD-AL1");
        return Twins.told(family, town.rest("rc").post(again.resource(), again.json()));
    }

    @Test
    void a_sealed_file_is_told_to_those_neither_who_led_and_decided_it(Town town) {
        Twins twins = Twins.entered(town, 3, "孪乙");
        sealedFile(town, twins.one());

        compare(town, "yo", twins, Family::child);
        compare(town, "sl", twins, Family::child);
    }

    @Test
    void a_grown_ups_case_is_told_to_its_team_alone(Town town) {
        Twins twins = Twins.entered(town, 5, "孪丙");
        town.create(drugCase(town, twins.one().parent(), twins.one(), "JD-AL2"));

        for (String role : List.of("aa", "al", "dd", "js", "vo")) {
            compare(town, role, twins, Family::parent);
        }
        assertThat(answers(town, "rc", twins.one(), Family::parent))
                .as("the team is answered otherwise")
                .isNotEqualTo(answers(town, "rc", twins.other(), Family::parent));
    }

    private static Input drugCase(Town town, Member subject, Family family, String number) {
        return Input.creating("drug-case")
                .with("fileNumber", number)
                .with("subject", new Id(subject.id()))
                .with("measure", "VOLUNTARY")
                .with("drugKind", List.of("ETOMIDATE"))
                .with("firstFoundOn", Town.today().minusDays(9).toString())
                .with("residence", new Id(town.find("address", family.home())))
                .with("caseOfficer", town.officer())
                .with("drugWorker", "示范专职");
    }

    /** A file that came to nothing, which the leader confirmed more than three days ago. */
    private static void sealedFile(Town town, Family family) {
        String day = Town.today().minusDays(9).toString();
        Input lead =
                Input.creating("youth-case")
                        .with("minor", new Id(family.child().id()))
                        .with("guardian", new Id(family.parent().id()))
                        .with("guardianSituation", "NORMAL")
                        .with("reportedOn", day)
                        .with("conductDate", day)
                        .with("items", List.of("QUARRELS"))
                        .with("facts", "与同学争吵推搡")
                        .with("source", "SCHOOL")
                        .with("caseOfficer", town.officer());
        String made =
                Town.accepted(town.rest("yo").post(lead.resource(), lead.json()), 201)
                        .replaceAll("(?s).*?\"id\":\"([0-9A-Z]{26})\".*", "$1");
        Input dismissal =
                Input.stepping("youth-case", made, "dismiss")
                        .with("decidedOn", day)
                        .with("reason", "查无实据");
        Town.accepted(town.rest("yo").post(dismissal.resource(), 1, dismissal.json()), 200);
        String verification = "records/youth-case/" + made + "/verification";
        Town.accepted(town.rest("sl").post(verification, 2, "{}"), 200);
    }

    private static void compare(
            Town town, String role, Twins twins, Function<Family, Member> whom) {
        Map<String, String> one = answers(town, role, twins.one(), whom);
        Map<String, String> other = answers(town, role, twins.other(), whom);
        assertThat(one).as("what %s is asked", role).hasSizeGreaterThan(100);
        one.forEach(
                (question, answer) ->
                        assertThat(answer)
                                .as("%s asks %s", role, question)
                                .isEqualTo(other.get(question)));
    }

    /** By what was asked; the family's own ids are no part of the question. */
    private static Map<String, String> answers(
            Town town, String role, Family family, Function<Family, Member> whom) {
        Program program = town.rest(role);
        // A purpose that was stated for one family would hold for the other one as well.
        Visitor visitor = town.visitor(role);
        Map<String, String> answers = new LinkedHashMap<>();
        Member member = whom.apply(family);
        for (String[] record : records(town, family)) {
            String path = "records/" + record[0] + "/" + record[1];
            String asked = record[0] + " " + answers.size() + " ";
            put(answers, family, asked + "rest", program.get(path));
            for (String with : List.of("", "?purpose=DUTY", "/edit?purpose=DUTY")) {
                HttpResponse<String> page = visitor.get("/" + path + with);
                put(answers, family, asked + with, page);
            }
            Map<String, String> form = Screen.unseen(visitor.get("/" + path).body());
            form.put("purpose", "DUTY");
            put(answers, family, asked + "matters", visitor.post("/" + path + "/matters", form));
        }
        String part = member.number().substring(Twins.PART);
        for (String said : List.of(member.name(), member.number(), part)) {
            String query = "search?q=" + Visitor.encoded(said);
            String asked = "search " + answers.size() + " ";
            put(answers, family, asked + "rest", program.get(query));
            put(answers, family, asked + "station", program.get(query + "&station=true"));
            put(
                    answers,
                    family,
                    asked + "live",
                    visitor.get("/search/live?q=" + Visitor.encoded(said)));
        }
        for (String[] link : links(town)) {
            String list = "records/" + link[0];
            String narrowed = "?" + link[1] + "=" + member.id();
            String asked = link[0] + "." + link[1] + " ";
            put(answers, family, asked + "rest", program.get(list + narrowed));
            put(answers, family, asked + "late", program.get(list + narrowed + "&_gaps=1"));
            String body = "{\"" + link[1] + "\":\"" + member.id() + "\"}";
            put(answers, family, asked + "new", program.post(list, body));
            String with = narrowed + "&purpose=DUTY";
            put(answers, family, asked + "form", visitor.get("/" + list + "/new" + with));
            // Guardians are stars: a list is narrowed by them for nobody, and the whole list tells
            // the families apart by their places in it.
            if (!link[1].equals("guardian")) {
                put(answers, family, asked + "list", visitor.get("/" + list + with));
                put(answers, family, asked + "csv", visitor.get("/" + list + "/export.csv" + with));
            }
        }
        return answers;
    }

    private static void put(
            Map<String, String> answers,
            Family family,
            String question,
            HttpResponse<String> answer) {
        answers.put(question, Twins.told(family, answer));
    }

    private static List<String[]> records(Town town, Family family) {
        return List.of(
                new String[] {"person", family.child().id()},
                new String[] {"person", family.parent().id()},
                new String[] {"address", town.find("address", family.home())},
                new String[] {"household", town.household(family.household())},
                new String[] {"residence", residence(town, family.child())},
                new String[] {"residence", residence(town, family.parent())});
    }

    private static String residence(Town town, Member member) {
        return town.find("residence", "\"person\":\"" + member.id() + "\"");
    }

    /** Every field of every type by which a record may point to a person. */
    private static List<String[]> links(Town town) {
        String types = Town.accepted(town.rest("clerk").get("types"), 200);
        List<MatchResult> begin = TYPE.matcher(types).results().toList();
        List<String[]> links = new ArrayList<>();
        for (int i = 0; i < begin.size(); i++) {
            int end = i + 1 < begin.size() ? begin.get(i + 1).start() : types.length();
            String name = begin.get(i).group(1);
            LINK.matcher(types.substring(begin.get(i).start(), end))
                    .results()
                    .forEach(link -> links.add(new String[] {name, link.group(1)}));
        }
        assertThat(links).hasSizeGreaterThan(15);
        return links;
    }
}
