package org.linli.demo;

/**
 * Issues unified social credit codes of registration area 990003, which does not exist.
 *
 * <p>The inner organisation code and the whole both carry their check character.
 *
 * @see "GB 32100-2015, GB 11714-1997; domain rules, cross-cutting, section 8"
 */
final class CreditCodes {
    private static final String AREA = "990003";
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private int issued;

    /**
     * @param kind registering body and kind of organisation, e.g. 91 for a company, 92 for a sole
     *     trader
     */
    String issue(String kind) {
        String body = "MA%06d".formatted(issued++);
        String first17 = kind + AREA + body + organisationCheck(body);
        return first17 + checkCharacter(first17);
    }

    static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < 17; at++) {
            sum += CHARACTERS.indexOf(first17.charAt(at)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String body) {
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            sum += Character.digit(body.charAt(at), 36) * ORGANISATION_WEIGHTS[at];
        }
        return "0X987654321".charAt(sum % 11);
    }
}
