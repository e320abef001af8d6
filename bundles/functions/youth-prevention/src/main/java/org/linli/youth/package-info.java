/**
 * Prevention of juvenile delinquency (预防青少年违法犯罪): stop bad behaviour early and lightly, decide and
 * follow up corrective education, keep schools and guardians together, and seal every file.
 *
 * <p>Bad behaviour is a {@link BadBehaviourNote} without a name and gone after six months. Serious
 * bad behaviour is a {@link YouthCase} with its {@link Measure}s, seen by the juvenile officers and
 * the deciding leader alone; three days after it ends nobody sees it, and only a {@link
 * SealedQuery} that two persons allowed opens it to the one who asked. {@link School}s, their
 * rule-of-law vice-principals and lessons hold no minors.
 *
 * <p>Education and protection come first: this is no watch list, and nothing of it is in the
 * register of persons.
 *
 * @see "domain rules, youth prevention; Juvenile Delinquency Prevention Law (预防未成年人犯罪法)"
 */
@NullMarked
@Capability(namespace = "org.linli.function", name = "youth-prevention")
package org.linli.youth;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
