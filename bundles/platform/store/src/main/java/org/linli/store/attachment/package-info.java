/**
 * Files of records: {@link org.linli.store.attachment.FileKind} tells from the content what a file
 * is, {@link org.linli.store.attachment.Photos} takes out what a camera wrote beside the picture,
 * {@link org.linli.store.attachment.AttachmentFolder} keeps content under its digest, and {@link
 * org.linli.store.attachment.AttachmentUses} remembers which record names what, so that nothing
 * named is ever swept away.
 */
@NullMarked
package org.linli.store.attachment;

import org.jspecify.annotations.NullMarked;
