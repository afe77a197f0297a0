package dev.chancery.roster;

import dev.chancery.act.Malformed;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords of local users: what one may be, and the hash that is kept of it.
 *
 * <p>The hash is of bcrypt, with its cost and salt, behind the name of the algorithm, so that another can follow. Bcrypt
 * reads 72 bytes and passes over the rest: a longer password is not taken.
 */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** In characters: NIST SP 800-63B-4 asks for so many where a password is all there is. */
    public static final int SHORTEST = 15;

    /** In bytes of UTF-8. */
    public static final int LONGEST = 72;

    /** The logarithm, to base 2, of how many rounds a hash takes. */
    public static final int COST = 10;

    private static final int RANDOM_BYTES = 18;

    private final PasswordEncoder hashes;
    private volatile @Nullable String hashOfNobodys;

    /** @param cost of the hashes that it makes; it reads those of any */
    public Passwords(int cost) {
        this.hashes = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
    }

    /** A new one, of 144 random bits. */
    public static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is wrong with a password that somebody chose; nothing where it can be taken. */
    public static void require(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST || bytes(password) > LONGEST) {
            throw new Malformed(
                    "password",
                    "password has at least " + SHORTEST + " characters, and at most " + LONGEST + " bytes in UTF-8.");
        }
    }

    public String hash(String password) {
        String hash = hashes.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password is hashed, and nothing else.");
        }
        return hash;
    }

    /**
     * Whether a password comes to a hash.
     *
     * @param hash absent where there is no such user, or none with a password; takes as long
     */
    public boolean match(String password, @Nullable String hash) {
        boolean match = hashes.matches(password, hash == null ? hashOfNobodys() : hash);
        return match && hash != null && bytes(password) <= LONGEST;
    }

    /** Of a password that nobody knows, to compare with where there is no user. */
    private String hashOfNobodys() {
        String hash = hashOfNobodys;
        if (hash == null) {
            hash = hash(random());
            hashOfNobodys = hash;
        }
        return hash;
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
