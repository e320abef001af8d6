package org.linli.youth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Person;

/** A no-record certificate (无犯罪记录证明), asked for by the person or a legal representative. */
@RecordType(name = "no-record-certificate", number = "YTH-Z", sensitivity = Sensitivity.SEALED)
public record Certificate(
        @Required @Classified(Sensitivity.SEALED) Ref<Person> applicant,
        @Required @NotFuture @Indexed LocalDate receivedOn,
        @Nullable @NotFuture @NotBefore("receivedOn") LocalDate issuedOn) {}
