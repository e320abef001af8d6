package org.linli.web.frame;

import org.linli.web.http.Answer;

/** Answers one kind of address for somebody who is signed in. */
@FunctionalInterface
public interface Page {
    /**
     * @throws org.linli.refusal.Refusal becomes a page that says what to do
     */
    Answer answer(Visit visit);
}
