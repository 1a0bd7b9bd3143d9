-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The ids of cases and orders are made at the counters, so an id is an outlet's own: what another outlet brings under
-- the same id is another case or order. Nobody can take an id from its owner, or learn that it is in use.

CREATE TABLE revision_of_outlet(
    outlet            TEXT NOT NULL,
    application       TEXT NOT NULL,
    revision          INTEGER NOT NULL,
    workstation       TEXT NOT NULL,
    digest            BLOB NOT NULL,          -- SM3 of the frozen bytes
    signature         BLOB NOT NULL,
    payload           BLOB NOT NULL,          -- the frozen bytes, sealed
    state             TEXT NOT NULL,          -- queued (files are missing), accepted, returned
    acceptance_number TEXT NOT NULL,
    answer            BLOB NOT NULL,          -- ApplicationStatus, sealed
    received_at       TEXT NOT NULL,
    PRIMARY KEY(outlet, application, revision)
);
INSERT INTO revision_of_outlet
    SELECT k.outlet, r.application, r.revision, r.workstation, r.digest, r.signature, r.payload, r.state,
           r.acceptance_number, r.answer, r.received_at
    FROM revision r JOIN case_key k ON k.application = r.application;
DROP TABLE revision;
ALTER TABLE revision_of_outlet RENAME TO revision;
CREATE UNIQUE INDEX revision_number ON revision(acceptance_number) WHERE state = 'accepted';

-- Decides what may exist once: a person's running case.
CREATE TABLE open_application_of_outlet(
    person      BLOB PRIMARY KEY,             -- blind index of the identity number
    outlet      TEXT NOT NULL,
    application TEXT NOT NULL
);
INSERT INTO open_application_of_outlet
    SELECT o.person, k.outlet, o.application
    FROM open_application o JOIN case_key k ON k.application = o.application;
DROP TABLE open_application;
ALTER TABLE open_application_of_outlet RENAME TO open_application;
DROP TABLE case_key;

CREATE TABLE clearing_of_outlet(
    outlet      TEXT NOT NULL,
    id          TEXT NOT NULL,
    workstation TEXT NOT NULL,
    carried_out INTEGER NOT NULL CHECK (carried_out IN (0, 1)),
    digest      BLOB,                         -- SM3 of what was ordered; null when it was not carried out
    answer      BLOB NOT NULL,                -- ClearingReply, sealed
    decided_at  TEXT NOT NULL,
    PRIMARY KEY(outlet, id)
);
INSERT INTO clearing_of_outlet
    SELECT outlet, id, workstation, carried_out, digest, answer, decided_at FROM clearing;
CREATE TABLE cleared_card_of_outlet(
    card       BLOB PRIMARY KEY,
    outlet     TEXT NOT NULL,
    clearing   TEXT NOT NULL,
    cleared_at TEXT NOT NULL,
    FOREIGN KEY(outlet, clearing) REFERENCES clearing_of_outlet(outlet, id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO cleared_card_of_outlet
    SELECT c.card, k.outlet, c.clearing, c.cleared_at FROM cleared_card c JOIN clearing k ON k.id = c.clearing;
DROP TABLE cleared_card;
DROP TABLE clearing;
ALTER TABLE clearing_of_outlet RENAME TO clearing;
ALTER TABLE cleared_card_of_outlet RENAME TO cleared_card;

-- Whom a code enrolled: the same keys with the same code get the same answer while the code lives.
ALTER TABLE enrolment_code ADD COLUMN workstation TEXT;
