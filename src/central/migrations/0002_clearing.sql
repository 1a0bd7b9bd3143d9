-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Orders to clear cards. An order is carried out at most once: its row is written with its outcome. A row that is not
-- carried out closes its id for good. person and card are keyed digests.

CREATE TABLE clearing(
    id          TEXT PRIMARY KEY,
    outlet      TEXT NOT NULL,
    workstation TEXT NOT NULL,
    carried_out INTEGER NOT NULL CHECK (carried_out IN (0, 1)),
    digest      BLOB,                         -- SM3 of what was ordered; null when it was not carried out
    answer      BLOB NOT NULL,                -- ClearingReply, sealed
    decided_at  TEXT NOT NULL
);

CREATE TABLE cleared_card(
    card       BLOB PRIMARY KEY,
    clearing   TEXT NOT NULL REFERENCES clearing(id) DEFERRABLE INITIALLY DEFERRED,
    cleared_at TEXT NOT NULL
);

-- How often clearing a card was tried in vain.
CREATE TABLE clearing_try(
    card  BLOB PRIMARY KEY,
    tries INTEGER NOT NULL
);

-- Who had which card cleared, and what became of it: written once, never changed.
CREATE TABLE clearing_audit(
    sequence    INTEGER PRIMARY KEY AUTOINCREMENT,
    at          TEXT NOT NULL,
    clearing    TEXT NOT NULL,
    outlet      TEXT NOT NULL,
    workstation TEXT NOT NULL,
    operator    TEXT NOT NULL,                -- sign-in name; empty for a settlement
    card        BLOB,                         -- null for a settlement
    result      TEXT NOT NULL                 -- cleared, cleared_before, an error code, or not_carried_out
);
CREATE INDEX clearing_audit_by_order ON clearing_audit(clearing);
