/**
 * How a policing function is written: records, one definition that ties them together, labels.
 *
 * <p>A bundle offers a {@link org.linli.function.Function} as a service. The platform calls {@link
 * org.linli.function.Function#define} once and draws tables, pages, REST resources, ledger import,
 * search, duties and statistics from the {@link org.linli.function.FunctionModel} that follows.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.function;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
