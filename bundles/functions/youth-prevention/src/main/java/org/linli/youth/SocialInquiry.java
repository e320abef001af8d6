package org.linli.youth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Staff;

/**
 * A report on how the minor grew up (社会调查), asked of a body that knows how to make one.
 *
 * @param consent minor and guardian both agreed to a psychological test
 */
@RecordType(name = "social-inquiry", number = "YTH-I", sensitivity = Sensitivity.SEALED)
public record SocialInquiry(
        @Required Ref<YouthCase> youthCase,
        @Required Ref<Staff> orderedBy,
        @Required @Length(100) @Classified(Sensitivity.SEALED) String provider,
        @Classified(Sensitivity.SEALED) boolean consent,
        @Nullable @NotFuture @Classified(Sensitivity.SEALED) LocalDate receivedOn,
        @Nullable @Length(60) @Classified(Sensitivity.SEALED) String paper) {}
