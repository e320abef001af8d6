/**
 * Services for new residents (外来人口、新市民服务管理): who lives here without being registered here.
 *
 * <p>A {@link org.linli.migrant.ResidenceRegistration} says where somebody lives and is renewed by
 * visits, one dwelling at a time or, by a {@link org.linli.migrant.BuildingVisit}, a whole building
 * at once. After half a year the person may apply for a {@link org.linli.migrant.ResidencePermit},
 * which is {@linkplain org.linli.migrant.Endorsement endorsed} every year. Most live in a {@link
 * org.linli.migrant.RentalProperty}, whose safety is {@linkplain org.linli.migrant.RentalCheck
 * checked} at an interval that follows from the house and never from who lives in it. Guests from
 * abroad are {@linkplain org.linli.migrant.OverseasStay reported} within 24 hours. {@linkplain
 * org.linli.migrant.ServiceActivity Courses} are for everybody.
 *
 * <p>A count of registrations says little by itself, so it is never shown without the accuracy that
 * {@linkplain org.linli.migrant.RegistrationSample samples} found.
 */
@NullMarked
@Capability(namespace = "org.linli.function", name = "migrant-services")
package org.linli.migrant;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
