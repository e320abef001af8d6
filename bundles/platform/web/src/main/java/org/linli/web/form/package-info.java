/**
 * Forms drawn from record types: a new record, a correction, a step of its life. What is typed
 * comes in as text, is read by the kind of its field, and comes back as it was typed when something
 * is wrong; nothing typed is lost.
 */
@NullMarked
package org.linli.web.form;

import org.jspecify.annotations.NullMarked;
