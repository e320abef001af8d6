/** Coming and going: sign-in, one-time links, passwords, the choice of a language. */
@NullMarked
package org.linli.web.sign;

import org.jspecify.annotations.NullMarked;
