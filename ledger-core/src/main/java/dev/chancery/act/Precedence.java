package dev.chancery.act;

/** How fast a paper is to travel; says nothing of its classification. */
public enum Precedence {
    ROUTINE,
    PRIORITY,
    IMMEDIATE,
    FLASH
}
