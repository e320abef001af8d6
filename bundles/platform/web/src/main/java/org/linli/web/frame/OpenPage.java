package org.linli.web.frame;

import org.linli.web.http.Answer;
import org.linli.web.http.Call;
import org.linli.web.words.Say;

/** Answers somebody who need not be signed in. */
@FunctionalInterface
public interface OpenPage {
    /**
     * @throws org.linli.refusal.Refusal becomes a page that says what to do
     */
    Answer answer(Call call, Say say);
}
