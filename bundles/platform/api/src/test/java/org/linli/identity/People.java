package org.linli.identity;

/**
 * Numbers of the fictitious persons that all tests share (cross-cutting domain rules, section 15).
 */
final class People {
    static final String TENANT_A = "71000319950315996X";
    static final String TENANT_B = "710003199212259979";
    static final String LANDLORD_C = "71000319680520999X";
    static final String RESIDENT_D = "710003195609109989";
    static final String OFFICER_H = "710003199911309971";
    static final String CHILD_P = "710003201506019989";

    private People() {}
}
