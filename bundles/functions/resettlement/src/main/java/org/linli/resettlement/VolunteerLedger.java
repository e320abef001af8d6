package org.linli.resettlement;

import java.util.List;
import java.util.Map;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.KnownPersons;
import org.linli.registry.Person;
import org.linli.registry.PersonHeadings;
import org.linli.resettlement.VolunteerTeam.TeamKind;

/**
 * 群防群治: the volunteers of a station, one row for each membership of a team. Paper help groups name
 * members of all teams by these numbers, so all of them are taken in.
 *
 * <p>It may come before the ledger of those who came back or after it. Other functions read the
 * same paper by its name {@code volunteers}, each its part of a row.
 *
 * <p>Of the letter of responsibility the paper tells the day alone: where it is kept, and when
 * somebody was trained, are gaps.
 */
final class VolunteerLedger {
    static final LedgerDefinition LEDGER =
            LedgerDefinition.named("volunteers")
                    .key("team", "队伍类别", "队伍类型", "队伍", "志愿者类别")
                    .key("joinedOn", "责任书签订日期", "加入日期", "签订日期", "入队日期")
                    .column("fileNumber", "编号", "志愿者编号", "人员编号")
                    .column("nameZh", PersonHeadings.name("", "志愿者", "人员"))
                    .column("sex", "性别")
                    .column("idNumber", PersonHeadings.idNumber())
                    .column("community", "社区代码", "社区编码", "所属社区代码")
                    .column("phone", PersonHeadings.phone())
                    .read(VolunteerLedger::read);

    private static final Map<String, TeamKind> KINDS =
            Map.of(
                    "安置帮教志愿者", TeamKind.HELP,
                    "治安志愿者", TeamKind.PATROL,
                    "治安信息员", TeamKind.INFORMATION,
                    "专职保安", TeamKind.GUARD);

    private VolunteerLedger() {}

    private static void read(LedgerRow row, LedgerSink sink) {
        Stored<Person> person = KnownPersons.ensure(sink, KnownPersons.Told.in(row, null));
        HelpVolunteer told =
                Values.of(HelpVolunteer.class)
                        .set(HelpVolunteer::fileNumber, row.need("fileNumber"))
                        .set(HelpVolunteer::person, person.ref())
                        .set(HelpVolunteer::team, team(row, sink).ref())
                        .set(HelpVolunteer::joinedOn, row.needDate("joinedOn"))
                        .record();
        PaperGroup.join(
                sink.enter(told, null, "RES-L02", List.of(HelpVolunteer::fileNumber)), sink);
    }

    private static Stored<VolunteerTeam> team(LedgerRow row, LedgerSink sink) {
        String name = row.need("team");
        VolunteerTeam team =
                Values.of(VolunteerTeam.class)
                        .set(VolunteerTeam::name, name)
                        .set(VolunteerTeam::communityCode, row.need("community"))
                        .set(VolunteerTeam::kind, row.word("team", KINDS))
                        .record();
        return sink.ensure(team, null, List.of(VolunteerTeam::communityCode, VolunteerTeam::name));
    }
}
