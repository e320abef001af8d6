package org.linli.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import org.linli.web.http.Answer;

/** Draws templates; each has one parameter, its view. */
public final class Views {
    private final TemplateEngine engine = engine();

    public Answer page(int status, String template, Object view) {
        return Answer.page(status, draw(template, view));
    }

    public Answer page(String template, Object view) {
        return page(200, template, view);
    }

    private String draw(String template, Object view) {
        TemplateOutput output = new StringOutput(16 * 1024);
        engine.render(template + ".jte", view, output);
        return output.toString();
    }

    /**
     * The templates are classes of this bundle, and the engine looks for them in the thread's class
     * loader whatever loader it is given.
     */
    private static TemplateEngine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Views.class.getClassLoader());
        try {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "org.linli.web.template");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
