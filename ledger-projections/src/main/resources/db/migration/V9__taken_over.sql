-- When this ledger took an event over from another, where it did: since then it has been on record here.
-- COALESCE(taken_at, recorded_at) never decreases with position.
ALTER TABLE event ADD COLUMN taken_at VARCHAR(32);

-- A copy of the ledger has first answers in the order of what they answer.
CREATE INDEX first_answer_by_position ON first_answer (position);
