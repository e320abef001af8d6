package org.linli.registry;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.FunctionModel;
import org.linli.function.Problems;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Residence.Confidence;
import org.linli.registry.Residence.Relation;
import org.linli.registry.Residence.ResidenceKind;
import org.linli.registry.Residence.ResidenceStage;
import org.linli.store.Lookup;

/** What must hold of a residence, and what follows from the person's other one. */
final class ResidenceRules {
    private ResidenceRules() {}

    static boolean isRegistered(Residence residence, Lookup lookup) {
        return residence.kind() == ResidenceKind.REGISTERED;
    }

    static Residence derive(Residence residence, Lookup lookup) {
        return Values.of(residence)
                .set(Residence::confidence, confidence(residence))
                .set(Residence::apartFrom, apartFrom(residence, lookup))
                .record();
    }

    private static Confidence confidence(Residence residence) {
        if (residence.stage() == ResidenceStage.DISPUTED) {
            return Confidence.DISPUTED;
        }
        return residence.verifiedOn() == null ? Confidence.UNVERIFIED : Confidence.VERIFIED;
    }

    /** 人户状态 of an open residence, as its page tells it; nothing where both are one place. */
    static List<String> separation(Stored<Residence> stored, Lookup lookup) {
        Residence residence = stored.value();
        Separation here =
                isRegistered(residence, lookup)
                        ? Separation.LIVES_ELSEWHERE
                        : Separation.LIVES_HERE;
        Set<Separation> status =
                Separation.of(ofSamePerson(residence, lookup).stream().map(Stored::value).toList());
        return residence.isOpen() && status.contains(here)
                ? List.of(FunctionModel.codeKey(here))
                : List.of();
    }

    private static @Nullable Ref<Residence> apartFrom(Residence residence, Lookup lookup) {
        if (residence.person() == null || residence.kind() == null) {
            return null; // refused in a moment: a draft may still lack what is required
        }
        return ofSamePerson(residence, lookup).stream()
                .filter(other -> other.value().isOpen())
                .filter(other -> other.value().kind() == residence.kind().other())
                .filter(other -> !other.value().address().equals(residence.address()))
                .map(Stored::ref)
                .findFirst()
                .orElse(null);
    }

    static void check(Draft<Residence> draft, Lookup lookup, Problems problems) {
        Residence residence = draft.value();
        Stored<Residence> before = draft.before();
        problems.when(before != null && moved(before.value(), residence), "REG-R-03", "address");
        if (!residence.isOpen()) {
            return;
        }
        boolean second =
                ofSamePerson(residence, lookup).stream()
                        .filter(other -> before == null || !other.id().equals(before.id()))
                        .map(Stored::value)
                        .anyMatch(other -> other.isOpen() && other.kind() == residence.kind());
        boolean registered = residence.kind() == ResidenceKind.REGISTERED;
        problems.when(second, registered ? "REG-R-02" : "REG-R-01", "kind");
        problems.when(isSecondHead(draft, lookup), "REG-F-02", "relation");
        if (!draft.isImported()) {
            problems.when(isUnderChild(draft, lookup), "REG-F-01", "household");
            boolean gone = draft.isNew() && Address.isGone(residence.address(), lookup);
            problems.when(gone, "REG-A-07", "address");
        }
    }

    /** A grown-up joins a household whose head is a child: he, or another, becomes the head. */
    private static boolean isUnderChild(Draft<Residence> draft, Lookup lookup) {
        Residence residence = draft.value();
        boolean joins = draft.isNew() || draft.changes(Residence::household);
        if (!joins || residence.household() == null) {
            return false;
        }
        return HouseholdRules.isAdult(residence.person(), lookup)
                && lookup.find(Household.class, residence.household())
                        .map(household -> household.value().head())
                        .filter(head -> HouseholdRules.isChild(head, lookup))
                        .isPresent();
    }

    /** Who moved gets a new residence; only what was wrong from the start may be withdrawn. */
    private static boolean moved(Residence before, Residence after) {
        return !before.person().equals(after.person())
                || !before.address().equals(after.address())
                || before.kind() != after.kind();
    }

    private static boolean isSecondHead(Draft<Residence> draft, Lookup lookup) {
        Residence residence = draft.value();
        if (residence.household() == null || residence.relation() != Relation.HEAD) {
            return false;
        }
        return lookup.linked(Residence.class, Residence::household, residence.household()).stream()
                .map(Stored::value)
                .filter(Residence::isOpen)
                .filter(other -> other.relation() == Relation.HEAD)
                .anyMatch(other -> !other.person().equals(residence.person()));
    }

    private static List<Stored<Residence>> ofSamePerson(Residence residence, Lookup lookup) {
        return lookup.linked(Residence.class, Residence::person, residence.person());
    }
}
