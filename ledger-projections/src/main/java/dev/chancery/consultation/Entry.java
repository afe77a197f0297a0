package dev.chancery.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A consultation as it stands in the access log.
 *
 * @param position its place there, from 1 on without a gap
 */
public record Entry(long position, @JsonUnwrapped Consultation consultation) {}
