/**
 * Resettlement help (安置帮教) for people who come back from prison, detention house or community
 * corrections.
 *
 * <p>A {@link org.linli.resettlement.ReleaseNotice} announces somebody. Once the address is checked
 * a {@link org.linli.resettlement.HelpCase} opens; from the day of the report a {@link
 * org.linli.resettlement.HelpGroup} with at least one {@linkplain
 * org.linli.resettlement.HelpVolunteer volunteer} or relative {@linkplain
 * org.linli.resettlement.HelpTalk talks} with the person, {@linkplain
 * org.linli.resettlement.Referral refers} needs to whoever can meet them, and a {@link
 * org.linli.resettlement.Placement} is found and verified.
 *
 * <p>Help is voluntary. The bundle knows no warning, no penalty and no duty to report, and a person
 * who declines is left in peace and asked again after a year. The file is isolated: it refers to
 * the base register, and nothing in the register tells who has a file here.
 */
@NullMarked
@Capability(namespace = "org.linli.function", name = "resettlement")
package org.linli.resettlement;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
