package org.linli.pages;

/**
 * Somebody from elsewhere, as he is taken in at the counter: entered in the register, and his
 * residence registered. Persons are the fictitious ones that all tests share.
 */
record Newcomer(String number, String name) {
    static final Newcomer TENANT_A = new Newcomer("71000319950315996X", "甲示例");
    static final Newcomer MEDIATOR_U = new Newcomer("710003197008179964", "尤示例");
    static final Newcomer OWNER_N = new Newcomer("710003197710249977", "宁示例");
    static final Newcomer GUARD_W = new Newcomer("710003199006069971", "吴示例");
    static final Newcomer REPORTER_R = new Newcomer("710003196906029998", "任示例");

    /** Into the base register; answers the address of the page. */
    String enter(Workplace officer) {
        officer.open("/records/person/new");
        officer.choose("idType", "ID")
                .enter("idNumber", number)
                .enter("nameZh", name)
                .enter("segmentCode", "09")
                .choose("lifeStatus", "ALIVE")
                .send();
        return officer.page().url();
    }

    /**
     * Into the register, and registered at an address on a day; answers the registration's page.
     */
    String registered(Workplace officer, String address, String day) {
        enter(officer);
        officer.open("/records/residence-registration/new");
        officer.pick("person", number)
                .pick("dwelling", address)
                .enter("origin", "安徽省合肥市")
                .enter("arrivedOn", day)
                .enter("movedInOn", day)
                .choose("basis", "WORK")
                .choose("reporter", "SELF")
                .enter("reportedOn", day)
                .choose("stage", "SUBMITTED")
                .send();
        String page = officer.page().url();
        officer.press("核对证件").enter("documentCheckedOn", day).send();
        return page;
    }

    /** The form of his application for a residence permit, filled and sent. */
    Workplace applies(Workplace officer, String day) {
        officer.open("/records/residence-permit/new");
        return officer.pick("applicant", number)
                .choose("ground", "JOB")
                .choose("proofs", "LEASE")
                .choose("proofs", "LABOUR")
                .attach("proofPapers")
                .enter("receivedOn", day)
                .send();
    }
}
