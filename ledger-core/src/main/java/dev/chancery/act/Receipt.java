package dev.chancery.act;

/**
 * Word from the addressee that something has come in, short of an answer.
 */
public sealed interface Receipt extends Act permits AcknowledgementOfReceipt, InterimReply {}
