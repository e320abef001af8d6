/**
 * The same records, duties and figures for programs: REST with JSON under {@code /api/v1}.
 *
 * <p>It stands on the same services as the pages and decides nothing itself. Every refusal is a
 * problem (RFC 9457) that carries both languages.
 */
@NullMarked
package org.linli.web.rest;

import org.jspecify.annotations.NullMarked;
