/**
 * Community corrections (社区矫正), seen from the police station.
 *
 * <p>A {@link org.linli.corrections.CorrectionCase} begins with the notice of a court or prison,
 * becomes active when the person reports, and ends with the term or by a decision of another body.
 * While it is active a {@link org.linli.corrections.CorrectionGroup} and a {@link
 * org.linli.corrections.CorrectionPlan} carry it, and the person {@linkplain
 * org.linli.corrections.PeriodicReport reports} and is {@linkplain org.linli.corrections.Visit
 * visited} in windows that follow from his {@link org.linli.corrections.ManagementClass}. Leave,
 * loss of contact, rewards and penalties, the help of the police are records of their own, each
 * part of its case.
 *
 * <p>The justice office decides and executes; the station helps and keeps this file. The file is
 * isolated: it refers to the base register, and nothing in the register tells who has a file here.
 */
@NullMarked
@Capability(namespace = "org.linli.function", name = "corrections")
package org.linli.corrections;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
