package org.linli.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts and sign-in. Passwords are kept as Argon2id; five failures in ten minutes lock an
 * account for ten; a session ends after fifteen idle minutes or twelve hours; a password that
 * nobody used for sixty days no longer counts.
 *
 * @see "domain rules, cross-cutting, section 12"
 */
@ProviderType
public interface Accounts {

    /**
     * Signs in.
     *
     * @return the token of the new session
     * @throws org.linli.refusal.Refusal ACC-001 wrong name or password, ACC-002 locked for a while,
     *     ACC-017 the right password of an account unused for too long
     */
    String signIn(String account, char[] password, String terminal);

    /**
     * Signs in by a link that works once, within its hour.
     *
     * @throws org.linli.refusal.Refusal ACC-003 used, expired or unknown
     */
    String signInOnce(String link, String terminal);

    void signOut(String token);

    /** The holder of a live session; empty when it is unknown or has ended. Counts as activity. */
    Optional<Actor> holder(String token, Locale language);

    /** A secret of the session that every form must send back. */
    String formSecret(String token);

    /** Whether the holder came by a one-time link and must choose a password before working on. */
    boolean mustChoosePassword(String token);

    List<Account> list();

    /**
     * Creates an account without password; {@link #oneTimeLink} lets its holder in.
     *
     * @throws org.linli.refusal.Refusal ACC-010 name taken or of a wrong form, ACC-012 roles that
     *     must be held by different persons, ACC-013 a person who has an active account already
     */
    void create(Actor by, Account account);

    /**
     * @throws org.linli.refusal.Refusal ACC-010, ACC-012, ACC-013; open sessions of the account end
     */
    void change(Actor by, Account account);

    /**
     * @throws org.linli.refusal.Refusal ACC-011 too short or too common
     */
    void choosePassword(Actor by, String account, char[] password);

    /** A secret for one sign-in within the hour; earlier ones of the account stop working. */
    String oneTimeLink(Actor by, String account);
}
