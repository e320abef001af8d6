/**
 * Pages and REST of the node, drawn from record types: a function brings no page of its own.
 *
 * <p>{@link org.linli.web.WebEntrance} puts everything together and opens the door; {@link
 * org.linli.web.FrontServlet} turns requests into values and answers into bytes. The pages stand in
 * packages by what a person does: sign in, see what is owed today, search, read a list or a record,
 * fill a form, look at figures, bring a ledger in, look after the node.
 */
@NullMarked
package org.linli.web;

import org.jspecify.annotations.NullMarked;
