/**
 * How a text is written down so that any piece of it can be found.
 *
 * <p>A text is {@linkplain org.linli.search.text.Folded folded} to one spelling, cut into
 * {@linkplain org.linli.search.text.Grams grams} of two and three characters that remember where
 * they stood, and a name is written a second time by the {@linkplain org.linli.search.text.Initials
 * initials} of its pinyin. A piece of the text is then a run of grams that stand side by side:
 * nothing is guessed, and what is found does contain what was typed.
 */
@NullMarked
package org.linli.search.text;

import org.jspecify.annotations.NullMarked;
