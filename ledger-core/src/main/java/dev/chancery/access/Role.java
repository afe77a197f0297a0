package dev.chancery.access;

/** What somebody is in the ledger for; one may be there for several things. */
public enum Role {
    /** Opens dossiers, records, corrects and strikes out, in the dossiers that are granted. */
    REGISTRAR,
    /** Reads and records in the dossiers that are granted. */
    DESK_OFFICER,
    /** Reads the dossiers that are granted, and records opinions: assessments and lapse. */
    LEGAL_ADVISER,
    /** Reads every dossier within the clearance, who recorded what and who read what; never writes. */
    AUDITOR,
    /** Reads what bears no marking in the dossiers that are granted. */
    RESEARCHER,
    /** Adds users, and gives and withdraws roles, clearances and grants; reads no dossier. */
    ADMINISTRATOR
}
