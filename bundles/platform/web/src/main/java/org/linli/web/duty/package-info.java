/** What is owed, as pages show it: the lines of Today, and the form that fulfils each. */
@NullMarked
package org.linli.web.duty;

import org.jspecify.annotations.NullMarked;
