package org.linli.resettlement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.identity.ProhibitedWords;
import org.linli.record.Stored;
import org.linli.resettlement.Referral.ReferralAnswer;
import org.linli.store.Lookup;

/**
 * A referral leaves the station: the person agrees to it, and it tells nothing of the past.
 *
 * @see "domain rules, resettlement, sections 3.7 and 6; Personal Information Protection Law art.
 *     29"
 */
final class ReferralRules {
    private static final Pattern PAST =
            Pattern.compile(
                    "罪|刑期|徒刑|拘役|管制|缓刑|假释|刑满|刑释|两劳|判处|判刑|服刑|狱|看守所|拘留"
                            + "|劳教|解教|劳改|社区矫正|犯人|犯事|犯法|犯案|坐过?.{0,3}牢"
                            + "|前科|案底|释放");

    /** Charges as people call them, without the word for crime; and the same in English. */
    private static final Pattern CHARGE =
            Pattern.compile(
                    "盗窃|偷窃|抢劫|抢夺|诈骗|敲诈|故意伤害|强奸|猥亵|杀人|绑架|放火|贩毒|贩卖毒品|吸毒|寻衅滋事"
                            + "|聚众斗殴|开设赌场|走私|传销|贪污|受贿|行贿|职务侵占|洗钱|醉驾|酒驾|危险驾驶|交通肇事"
                            + "|(?i:prison|jail|convict|crim(e|inal)|offen[cd]|sentenced?\\b|theft"
                            + "|robber|burglar|fraud|assault|murder|parole|probation|inmate)");

    private ReferralRules() {}

    static void check(Draft<Referral> draft, Lookup lookup, Problems problems) {
        Referral referral = draft.value();
        problems.when(!referral.consentTick(), "RES-V25", "consentTick");
        problems.when(
                referral.answer() == ReferralAnswer.PENDING && referral.answeredOn() != null,
                "RES-V75",
                "answeredOn");
        problems.when(
                referral.talk() != null
                        && lookup.find(HelpTalk.class, referral.talk())
                                .filter(t -> !t.value().helpCase().equals(referral.helpCase()))
                                .isPresent(),
                "RES-V70",
                "talk");
        String request = referral.request();
        problems.when(
                request != null && tellsOfThePast(request, referral, lookup), "RES-V09", "request");
        problems.when(
                tellsOfThePast(referral.toOrganisation(), referral, lookup),
                "RES-V09",
                "toOrganisation");
    }

    private static boolean tellsOfThePast(String typed, Referral referral, Lookup lookup) {
        String request = ProhibitedWords.joined(typed);
        return PAST.matcher(request).find()
                || CHARGE.matcher(request).find()
                || notice(referral, lookup)
                        .filter(
                                n ->
                                        request.contains(n.charge())
                                                || request.contains(n.institution())
                                                || request.contains(n.sentence()))
                        .isPresent();
    }

    private static Optional<ReleaseNotice> notice(Referral referral, Lookup lookup) {
        return CaseParts.whole(referral.helpCase(), lookup)
                .map(HelpCase::notice)
                .flatMap(notice -> lookup.find(ReleaseNotice.class, notice))
                .map(Stored::value);
    }
}
