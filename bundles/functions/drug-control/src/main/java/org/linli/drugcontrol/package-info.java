/**
 * Drug control (禁毒), seen from the police station.
 *
 * <p>A {@link org.linli.drugcontrol.DrugCase} begins with an order for community detox or community
 * rehabilitation, runs from the day on which the person reports to the subdistrict, and ends with
 * its term or by a decision of another body; dynamic control goes on until three clean years are
 * complete. An {@link org.linli.drugcontrol.Agreement} and a {@link
 * org.linli.drugcontrol.WorkGroup} carry the measure, and a {@link
 * org.linli.drugcontrol.TestProfile} lays down when {@link org.linli.drugcontrol.DrugTest tests}
 * are due. What becomes of a test that was not taken, absences and reports to the police are
 * records of their own, each part of its case, which counts them.
 *
 * <p>The subdistrict carries measures out; the police order, test, inform and lift. The file is
 * isolated: it refers to the base register, and nothing in the register tells who has a file here.
 */
@NullMarked
@Capability(namespace = "org.linli.function", name = "drug-control")
package org.linli.drugcontrol;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
