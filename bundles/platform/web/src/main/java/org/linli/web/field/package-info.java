/** How the value of a field is written for a reader: its words, its link, its mask. */
@NullMarked
package org.linli.web.field;

import org.jspecify.annotations.NullMarked;
