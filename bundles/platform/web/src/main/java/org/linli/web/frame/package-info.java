/**
 * What all pages share: who visits, what lies on his desk, the frame around the page, and the one
 * entrance through which every request goes.
 *
 * <p>{@link org.linli.web.frame.Reception} finds out who is asking, refuses a form that was not
 * handed out to him, calls the {@link org.linli.web.frame.Page} of the address, and turns whatever
 * is thrown into a page that says what to do.
 */
@NullMarked
package org.linli.web.frame;

import org.jspecify.annotations.NullMarked;
