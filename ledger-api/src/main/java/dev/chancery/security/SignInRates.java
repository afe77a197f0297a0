package dev.chancery.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows sign-ins that fail, by the user's name and by the address that they come from: some at once, then one in a while.
 *
 * <p>Each try takes its place before the password is looked at, and gives it back when it was right; so many tries at once
 * gain nothing.
 */
final class SignInRates {

    /** Of which so many were tried last. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> users = remembered();
    private final Map<String, Bucket> addresses = remembered();

    private static Map<String, Bucket> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** A try that takes its places. */
    static final class Try {

        private final Bucket ofUser;
        private final Bucket ofAddress;

        private Try(Bucket ofUser, Bucket ofAddress) {
            this.ofUser = ofUser;
            this.ofAddress = ofAddress;
        }

        void succeeded() {
            ofUser.addTokens(1);
            ofAddress.addTokens(1);
        }
    }

    /** @throws TooManySignIns where too many have failed of late */
    Try begin(String user, String address) {
        Bucket ofAddress = addresses.computeIfAbsent(address, each -> bucket(30, Duration.ofSeconds(2)));
        Bucket ofUser = users.computeIfAbsent(user, each -> bucket(5, Duration.ofSeconds(20)));
        take(ofAddress);
        try {
            take(ofUser);
        } catch (TooManySignIns e) {
            ofAddress.addTokens(1);
            throw e;
        }
        return new Try(ofUser, ofAddress);
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooManySignIns(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(int atOnce, Duration thenOneIn) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(atOnce)
                        .refillGreedy(1, thenOneIn)
                        .build())
                .build();
    }
}
