package dev.chancery.security;

import dev.chancery.access.User;
import dev.chancery.roster.Passwords;
import dev.chancery.roster.Roster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Users of the ledger's own, who prove who they are by a password.
 *
 * <p>To hash a password takes a hundred times as long as most answers. What was proved is remembered for a while, in memory
 * and under a key that ends with the process, and holds as long as the hash on record is the same.
 */
final class LocalUsers implements AuthenticationProvider {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HMAC = "HmacSHA256";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int PROOFS = 10_000;

    private final Roster roster;
    private final Passwords passwords;
    private final SignInRates rates = new SignInRates();
    private final SecretKeySpec key = newKey();
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    private final Map<ByteBuffer, Proof> proofs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Proof> eldest) {
            return size() > PROOFS;
        }
    });

    LocalUsers(Roster roster, Passwords passwords) {
        this.roster = roster;
        this.passwords = passwords;
    }

    /** That a name and a password came to the hash that was then on record. */
    private record Proof(String hash, long at) {

        boolean holds(String today) {
            return hash.equals(today) && System.nanoTime() - at < REMEMBERED.toNanos();
        }
    }

    private static SecretKeySpec newKey() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        try {
            String name = given.getName();
            String password = Objects.toString(given.getCredentials(), "");
            User user = roster.usersLastHeardOf().find(name).orElse(null);
            prove(name, password, roster.hashOf(name).orElse(null), address(given));
            if (user == null || user.barred()) {
                throw new BadCredentialsException("no such user");
            }
            return new ProvedLocally(user.subject(), user.passwords());
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("The roster cannot be read.", e);
        }
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.toString(details.getRemoteAddress(), "")
                : "";
    }

    /** One after another for one name and password: the first looks, and the others find what it found. */
    private void prove(String name, String password, @Nullable String hash, String address) {
        ByteBuffer tag = tag(name, password);
        if (isProved(tag, hash)) {
            return;
        }
        Lock turn = turns[Math.floorMod(tag.hashCode(), turns.length)];
        turn.lock();
        try {
            if (!isProved(tag, hash)) {
                SignInRates.Try attempt = rates.begin(name, address);
                if (!passwords.match(password, hash)) {
                    throw new BadCredentialsException("wrong");
                }
                attempt.succeeded();
                proofs.put(tag, new Proof(Objects.requireNonNull(hash), System.nanoTime()));
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean isProved(ByteBuffer tag, @Nullable String hash) {
        Proof proof = hash == null ? null : proofs.get(tag);
        return proof != null && proof.holds(Objects.requireNonNull(hash));
    }

    private ByteBuffer tag(String name, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
