package dev.chancery.act;

/** A step in the relations between the parties, or in where a matter is dealt with; it leaves every issue as it stands. */
public sealed interface Measure extends Act
        permits RecallForConsultations,
                ReturnOfEnvoy,
                PersonaNonGrata,
                Expulsion,
                Downgrade,
                Severance,
                Restoration,
                ProtectingPower,
                Countermeasure,
                Retorsion,
                Referral,
                GoodOffices,
                Agrement,
                Credentials {}
