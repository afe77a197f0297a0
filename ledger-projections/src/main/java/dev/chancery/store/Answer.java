package dev.chancery.store;

import org.jspecify.annotations.Nullable;

/**
 * What is answered to whoever has something recorded.
 *
 * @param status of HTTP
 * @param location where it can be read
 * @param version the last folio of the dossier
 * @param body JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // written out as it is, never compared
public record Answer(int status, @Nullable String location, int version, byte[] body) {}
