package dev.chancery.store;

/**
 * What a client calls one request, so that to send it again is to ask for the first answer again.
 *
 * @param subject who asks
 * @param path of what
 * @param key the {@code Idempotency-Key}, as the client chose it
 * @param digest of the body: the same key with another body is a mistake
 */
public record RepeatKey(String subject, String path, String key, String digest) {}
