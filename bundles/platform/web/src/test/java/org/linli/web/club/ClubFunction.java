package org.linli.web.club;

import org.linli.access.Role;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.query.Condition;
import org.linli.web.library.Reader;

/** A club whose members are readers. */
public final class ClubFunction implements Function {

    @Override
    public String name() {
        return "club";
    }

    @Override
    public void define(FunctionDefinition club) {
        club.record(Membership.class)
                .title(Membership::reader)
                .columns(Membership::reader, Membership::stage)
                .shownOn(Membership::reader, Reader.class, Membership::contact)
                .keptBy(Role.BEAT_OFFICER)
                .lifecycle(Membership::stage)
                .starts(Membership.Stage.MEMBER)
                .closes("CLB-S1", Membership.Stage.LEFT)
                .step("leave")
                .from(Membership.Stage.MEMBER)
                .to(Membership.Stage.LEFT)
                .by(Role.BEAT_OFFICER);
        club.record(Invitation.class)
                .title(Invitation::evening)
                .shownOn(Invitation::reader, Reader.class, Invitation::evening)
                .keptBy(Role.BEAT_OFFICER);
        club.record(Seat.class)
                .title(Seat::evening)
                .columns(Seat::evening, Seat::carried)
                .group("evening", Seat::evening, Seat::carried)
                .group("company", Seat::companion)
                .group("table", Seat::table)
                .requiredWhen(Seat::companion, (s, l) -> s.stage() == Seat.Stage.ASKED, "VAL-001")
                .requiredWhen(Seat::reason, (s, l) -> s.stage() == Seat.Stage.GIVEN_BACK, "VAL-001")
                .keptBy(Role.BEAT_OFFICER)
                .lifecycle(Seat::stage)
                .starts(Seat.Stage.ASKED)
                .step("give-back")
                .from(Seat.Stage.ASKED)
                .to(Seat.Stage.GIVEN_BACK)
                .by(Role.BEAT_OFFICER)
                .demands(Seat::reason)
                .asks(Seat::companion);
        club.record(Flat.class)
                .title(Flat::name)
                .gathers(Reader.class, flat -> Condition.where(Reader::name).startsWith("周"))
                .keptBy(Role.BEAT_OFFICER, Role.REGISTRY_CLERK)
                .printout("bell")
                .fields(Flat::name)
                .part(Reader.class, Reader::name, Reader::idNumber);
    }
}
