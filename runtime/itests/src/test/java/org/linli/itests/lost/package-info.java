/**
 * Lost property: a function as an outside firm would write it.
 *
 * <p>A {@link org.linli.itests.lost.FoundItem} is handed in at the police room; within ten days its
 * owner is looked for, and a {@link org.linli.itests.lost.ReturnSlip} tells that he has it back.
 */
@NullMarked
package org.linli.itests.lost;

import org.jspecify.annotations.NullMarked;
