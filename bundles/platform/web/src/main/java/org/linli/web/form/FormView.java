package org.linli.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.web.form.Control.Problem;
import org.linli.web.frame.Frame;

/**
 * A form as it is drawn.
 *
 * @param crumb where it belongs, with the address of that
 * @param note what the officer should know before he sends it; empty if nothing
 * @param kept whether it holds what was typed before a session ended
 * @param token names this sheet, so that sending it twice keeps one record
 * @param hidden what goes along unseen: version, purpose, where to go afterwards
 * @param problems those of all fields, and those of none, for the list on top
 * @param draft under which name the browser keeps a draft
 */
public record FormView(
        Frame frame,
        String crumb,
        String crumbHref,
        String sub,
        String note,
        boolean kept,
        String action,
        String token,
        List<Hidden> hidden,
        List<Section> sections,
        List<Problem> problems,
        String button,
        String cancel,
        String draft) {

    /** How the browser sends it: a form that takes files is sent in parts. */
    public @Nullable String sent() {
        boolean files =
                sections.stream().flatMap(s -> s.controls().stream()).anyMatch(Control::takesFiles);
        return files ? "multipart/form-data" : null;
    }

    /** A field that is not seen. */
    public record Hidden(String name, String value) {}

    /**
     * Controls under one heading, which may be empty.
     *
     * @param folded whether it may be left alone and nothing stands in it, so that it takes one
     *     line
     */
    public record Section(String title, List<Control> controls, boolean folded) {}
}
