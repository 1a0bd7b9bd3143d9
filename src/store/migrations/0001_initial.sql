-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- docs/STORAGE.md says what each column is and how it is sealed. Never edited after landing.

-- What this workstation is. One row, once it is enrolled.
CREATE TABLE workstation(
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    id             TEXT NOT NULL,
    outlet_code    TEXT NOT NULL,
    outlet_name    TEXT NOT NULL,
    outlet_city    TEXT NOT NULL,
    number         INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
    central_url    TEXT NOT NULL,
    central_key    BLOB NOT NULL,
    recovery_key   BLOB NOT NULL,
    signing_key    BLOB NOT NULL,
    device_key     BLOB NOT NULL,
    data_key       TEXT NOT NULL,
    suite          INTEGER NOT NULL,
    enrolled_at    TEXT NOT NULL
) STRICT;

-- The latest moment this store has seen, and other values by name.
CREATE TABLE setting(
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE operator(
    id              TEXT PRIMARY KEY,
    sign_in_name    TEXT NOT NULL UNIQUE COLLATE NOCASE,
    display_name    TEXT NOT NULL,
    roles           TEXT NOT NULL,
    enabled         INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    passphrase_slot BLOB,
    public_key      BLOB,
    private_key     BLOB,
    wrong_tries     INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0),
    locked_until    TEXT,
    created_at      TEXT NOT NULL,
    CHECK (enabled = (passphrase_slot IS NOT NULL AND public_key IS NOT NULL AND private_key IS NOT NULL))
) STRICT;

-- A data key, wrapped to the public key of one holder: an operator, or the province ("recovery").
CREATE TABLE key_slot(
    data_key TEXT NOT NULL,
    holder   TEXT NOT NULL,
    wrapped  BLOB NOT NULL,
    PRIMARY KEY (data_key, holder)
) STRICT;

-- Keys for one purpose that outlive a data key: "audit", "blind_index", "device".
CREATE TABLE sealed_key(
    name   TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT;

-- audit_from: no audit entry about the case is older, so that finding them needs no index that every commit pays for.
CREATE TABLE application(
    id           TEXT PRIMARY KEY,
    flow         TEXT NOT NULL,
    state        TEXT NOT NULL
                 CHECK (state IN ('draft', 'queued', 'accepted', 'returned', 'withdrawn', 'voided')),
    step         TEXT NOT NULL,
    revision     INTEGER NOT NULL CHECK (revision >= 1),
    owner        TEXT NOT NULL REFERENCES operator(id),
    created_at   TEXT NOT NULL,
    changed_at   TEXT NOT NULL,
    case_key     BLOB,
    payload      BLOB,
    summary      BLOB,
    number_index BLOB,
    phone_index  BLOB,
    audit_from   INTEGER NOT NULL,
    purged_at    TEXT,
    CHECK ((purged_at IS NULL) = (case_key IS NOT NULL)),
    CHECK ((purged_at IS NULL) = (payload IS NOT NULL)),
    CHECK ((purged_at IS NULL) = (summary IS NOT NULL)),
    CHECK (purged_at IS NULL OR (number_index IS NULL AND phone_index IS NULL))
) STRICT;
CREATE INDEX application_by_number ON application(number_index) WHERE number_index IS NOT NULL;
CREATE INDEX application_by_phone ON application(phone_index) WHERE phone_index IS NOT NULL;

-- committed: named by the stored case; the others are swept when the store is opened.
CREATE TABLE picture(
    id          TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application(id),
    committed   INTEGER NOT NULL CHECK (committed IN (0, 1)),
    added_at    TEXT NOT NULL,
    thumbnail   BLOB NOT NULL,
    jpeg        BLOB NOT NULL
) STRICT;
CREATE INDEX picture_by_application ON picture(application);
CREATE INDEX picture_uncommitted ON picture(id) WHERE committed = 0;

CREATE TABLE draft_input(
    application TEXT NOT NULL REFERENCES application(id),
    step        TEXT NOT NULL,
    field       TEXT NOT NULL,
    text        BLOB NOT NULL,
    PRIMARY KEY (application, step, field)
) STRICT, WITHOUT ROWID;

-- Frozen at submission. message: the signed bytes, sealed to central; empty once central has accepted them.
CREATE TABLE outbox(
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    application TEXT NOT NULL REFERENCES application(id),
    revision    INTEGER NOT NULL CHECK (revision >= 1),
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'returned')),
    message     BLOB NOT NULL,
    signature   BLOB NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    last_error  TEXT NOT NULL DEFAULT '',
    next_try_at TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    UNIQUE (application, revision)
) STRICT;
CREATE INDEX outbox_waiting ON outbox(next_try_at) WHERE state = 'waiting';

-- content: the JPEG, sealed to central. digest: SM3 of the JPEG.
CREATE TABLE outbox_file(
    application TEXT NOT NULL REFERENCES application(id),
    picture     TEXT NOT NULL,
    role        TEXT NOT NULL,
    bytes       INTEGER NOT NULL CHECK (bytes > 0),
    digest      BLOB NOT NULL,
    uploaded    INTEGER NOT NULL CHECK (uploaded IN (0, 1)),
    content     BLOB NOT NULL,
    PRIMARY KEY (application, picture)
) STRICT;

-- What arrived while nobody was signed in, sealed to the device key.
CREATE TABLE inbox(
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    application TEXT NOT NULL REFERENCES application(id),
    revision    INTEGER NOT NULL,
    arrived_at  TEXT NOT NULL,
    message     BLOB NOT NULL
) STRICT;

-- The letter in acceptance numbers; a restored store begins a new one.
CREATE TABLE epoch(
    letter     TEXT PRIMARY KEY CHECK (length(letter) = 1 AND letter BETWEEN 'A' AND 'Z'),
    started_at TEXT NOT NULL
) STRICT;
CREATE TABLE acceptance_serial(
    epoch  TEXT NOT NULL REFERENCES epoch(letter),
    day    TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK (serial BETWEEN 1 AND 9999),
    PRIMARY KEY (epoch, day)
) STRICT;

CREATE TABLE print_history(
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    application TEXT NOT NULL REFERENCES application(id),
    form        TEXT NOT NULL,
    copies      INTEGER NOT NULL CHECK (copies > 0),
    operator    TEXT NOT NULL REFERENCES operator(id),
    printed_at  TEXT NOT NULL
) STRICT;
CREATE INDEX print_history_by_application ON print_history(application, form);

-- mac: chained, over the columns before it and the digest of the sealed details, which a purge may take away.
CREATE TABLE audit(
    seq     INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    details BLOB,
    digest  BLOB NOT NULL,
    mac     BLOB NOT NULL
) STRICT;

-- What happened while nobody was signed in; joins the chain at the next sign-in.
CREATE TABLE audit_waiting(
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,
    action   TEXT NOT NULL,
    subject  TEXT NOT NULL
) STRICT;

-- Code lists, outlets and notices as central published them. Nothing about persons.
CREATE TABLE reference(
    id      TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
