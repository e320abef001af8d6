/**
 * Workbooks and csv files read row by row, whatever wrote them and whatever is wrong with them.
 *
 * <p>A {@link org.linli.exchange.sheet.LedgerFile} has {@link org.linli.exchange.sheet.Sheet}s, a
 * sheet has {@link org.linli.exchange.sheet.SheetRow}s, a row has texts: numbers without exponent,
 * dates as {@code 2025-03-05}, formulas as their last value. Memory does not grow with the file:
 * the texts that a workbook keeps in one shared table go to a scratch file. A file that would
 * unpack to more than is sane is refused before a row is read.
 */
@NullMarked
package org.linli.exchange.sheet;

import org.jspecify.annotations.NullMarked;
