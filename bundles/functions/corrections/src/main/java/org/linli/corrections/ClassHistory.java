package org.linli.corrections;

import org.linli.corrections.CorrectionCase.HeldClass;
import org.linli.function.Succession;

/**
 * Which management class held since when: the first from the report, and another from the day that
 * the agency's paper tells.
 */
final class ClassHistory {
    static final Succession<CorrectionCase, HeldClass, ManagementClass> CLASSES =
            new Succession<CorrectionCase, HeldClass, ManagementClass>(
                    CorrectionCase::managementClass,
                    CorrectionCase::classes,
                    new Succession.Line<>(
                            HeldClass::managementClass,
                            HeldClass::heldFrom,
                            HeldClass::decision,
                            HeldClass::new),
                    new Succession.Span<>(
                            CorrectionCase::reportDate,
                            CorrectionCase::closedOn,
                            CorrectionCase::isOpen),
                    new Succession.Codes(
                            "COR-V36", "COR-V32", "COR-V33", "COR-V34", "COR-V28", "COR-V35"));

    private ClassHistory() {}
}
