/**
 * Who consulted the file: the access log, written beside the reads that it tells of and asked by auditors. What was read
 * never lives here, nor who may read it.
 */
@NullMarked
package dev.chancery.consultation;

import org.jspecify.annotations.NullMarked;
