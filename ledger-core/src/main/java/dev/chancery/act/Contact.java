package dev.chancery.act;

/**
 * An occasion on which parties meet or one speaks to the public; it carries other acts and has no effect on issues itself.
 */
public sealed interface Contact extends Act permits Summons, Conversation, Demarche, PublicStatement, JointStatement {}
