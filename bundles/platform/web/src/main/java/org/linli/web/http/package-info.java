/**
 * A request and its answer as plain values, so that every page can be tried without a server:
 * {@link org.linli.web.http.Call} comes in, {@link org.linli.web.http.Answer} goes out, one servlet
 * stands between them and the container.
 */
@NullMarked
package org.linli.web.http;

import org.jspecify.annotations.NullMarked;
