/**
 * The words of the pages, in the reader's language. {@link org.linli.web.words.Words} knows where
 * each comes from: the pages' own labels, those of the function that keeps a record, the texts of
 * refusals; {@link org.linli.web.words.Say} says them in one language.
 */
@NullMarked
package org.linli.web.words;

import org.jspecify.annotations.NullMarked;
