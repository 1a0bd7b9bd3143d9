-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- In the clear: ids, states, times, digests and blind indexes. What says who somebody is, is sealed by the server's key.

CREATE TABLE enrolment_code(
    code_digest        BLOB PRIMARY KEY,      -- HMAC under the index key
    outlet             TEXT NOT NULL,
    workstation_number INTEGER NOT NULL,
    expires_at         TEXT NOT NULL,
    used_at            TEXT
);

CREATE TABLE workstation(
    id          TEXT PRIMARY KEY,
    outlet      TEXT NOT NULL,
    number      INTEGER NOT NULL,             -- 1..99, in its acceptance numbers
    signing_key BLOB NOT NULL,
    device_key  BLOB NOT NULL,
    enrolled_at TEXT NOT NULL,
    revoked_at  TEXT
);
CREATE UNIQUE INDEX workstation_place ON workstation(outlet, number) WHERE revoked_at IS NULL;

-- These two decide what may exist once.
CREATE TABLE case_key(
    application TEXT PRIMARY KEY,
    outlet      TEXT NOT NULL,
    created_at  TEXT NOT NULL
);
CREATE TABLE open_application(
    person      BLOB PRIMARY KEY,             -- blind index of the identity number
    application TEXT NOT NULL
);

CREATE TABLE file(
    application TEXT NOT NULL,
    picture     TEXT NOT NULL,
    workstation TEXT NOT NULL,                -- a file is held only for the one that sent it
    bytes       INTEGER NOT NULL,
    digest      BLOB NOT NULL,                -- SM3 of the JPEG
    received_at TEXT NOT NULL,
    PRIMARY KEY(application, picture, workstation)
);

CREATE TABLE revision(
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
    PRIMARY KEY(application, revision)
);
CREATE UNIQUE INDEX revision_number ON revision(acceptance_number) WHERE state = 'accepted';

CREATE TABLE change(
    sequence    INTEGER PRIMARY KEY AUTOINCREMENT,
    outlet      TEXT NOT NULL,
    application TEXT NOT NULL,
    revision    INTEGER NOT NULL
);
CREATE INDEX change_outlet ON change(outlet, sequence);

CREATE TABLE sms_code(
    application TEXT NOT NULL,
    mobile      BLOB NOT NULL,                -- blind index
    code_digest BLOB NOT NULL,
    sent_at     TEXT NOT NULL,
    expires_at  TEXT NOT NULL,
    tries_left  INTEGER NOT NULL,
    PRIMARY KEY(application, mobile)
);
CREATE TABLE sms_token(
    token_digest BLOB PRIMARY KEY,
    application  TEXT NOT NULL,
    mobile       BLOB NOT NULL,
    verified_at  TEXT NOT NULL
);

CREATE TABLE reference_item(
    id       TEXT PRIMARY KEY,
    digest   BLOB NOT NULL,
    sequence INTEGER NOT NULL
);
