package dev.chancery.repertoire;

/** What sort of value a field takes. */
public enum ValueKind {
    TEXT,
    /** EDTF. */
    DATE,
    /** Whole, from 0. */
    NUMBER,
    FLAG,
    /** A decimal figure; its currency is a field apart. */
    MONEY,
    /** The code of a party. */
    PARTY,
    /** A party, a body or a person, one of them at least; its fields are described like those of an object. */
    ACTOR,
    ONE_OF,
    /** A folio or, within a filing, a label. */
    REFERENCE,
    OBJECT
}
