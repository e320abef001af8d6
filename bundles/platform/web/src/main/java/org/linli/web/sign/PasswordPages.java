package org.linli.web.sign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.SessionCookie;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;

/** Choosing one's password, the first time or anew; and signing out. */
public final class PasswordPages {
    private final Frames frames;
    private final Views views;

    public PasswordPages(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param first whether there is no password yet, so that no old one is asked for
     */
    public record View(Frame frame, String name, boolean first, List<Problem> problems) {

        public List<Problem> of(String field) {
            return problems.stream().filter(p -> p.field.equals(field)).toList();
        }
    }

    /** What is wrong with one of the fields. */
    public record Problem(String field, String sentence, String code) {}

    public Answer ask(Visit visit) {
        return page(visit, 200, List.of());
    }

    public Answer choose(Visit visit) {
        char[] chosen = visit.form().text("password").toCharArray();
        List<Problem> problems = new ArrayList<>();
        if (!first(visit)) {
            check(visit, problems);
        }
        if (!visit.form().text("password").equals(visit.form().text("again"))) {
            String sentence = visit.say().say("error.password.again");
            problems.add(new Problem("again", sentence, "ACC-011"));
        }
        if (problems.isEmpty()) {
            try {
                visit.platform()
                        .accounts()
                        .choosePassword(visit.actor(), visit.actor().account(), chosen);
            } catch (Refusal refused) {
                problems.add(new Problem("password", visit.say().refusal(refused), refused.code()));
            }
        }
        Arrays.fill(chosen, ' ');
        return problems.isEmpty() ? Answer.seeOther("/") : page(visit, 422, problems);
    }

    /** Whoever finds an open session must not be able to take the account over. */
    private static void check(Visit visit, List<Problem> problems) {
        try {
            String proof =
                    visit.platform()
                            .accounts()
                            .signIn(
                                    visit.actor().account(),
                                    visit.form().text("current").toCharArray(),
                                    visit.call().terminal());
            visit.platform().accounts().signOut(proof);
        } catch (Refusal refused) {
            String sentence =
                    refused.code().equals("ACC-001")
                            ? visit.say().say("error.password.current")
                            : visit.say().refusal(refused);
            problems.add(new Problem("current", sentence, refused.code()));
        }
    }

    public Answer signOut(Visit visit) {
        visit.platform().accounts().signOut(visit.token());
        visit.desks().clear(visit.token());
        return SessionCookie.clear(Answer.seeOther("/sign-in"), visit.call());
    }

    private static boolean first(Visit visit) {
        return visit.platform().accounts().mustChoosePassword(visit.token());
    }

    private Answer page(Visit visit, int status, List<Problem> problems) {
        boolean first = first(visit);
        String title = visit.say().say(first ? "password.title.first" : "password.title");
        Frame frame =
                first
                        ? frames.alone(visit.call(), visit.say(), title)
                        : frames.around(visit, title);
        String name = visit.actor().name();
        View view = new View(withSecret(frame, visit), name, first, problems);
        return views.page(status, "password", view);
    }

    private static Frame withSecret(Frame frame, Visit visit) {
        return new Frame(
                frame.say(),
                frame.days(),
                frame.title(),
                frame.station(),
                frame.person(),
                frame.post(),
                frame.nav(),
                frame.address(),
                visit.secret(),
                frame.searches(),
                frame.search(),
                frame.notice(),
                frame.developer());
    }
}
