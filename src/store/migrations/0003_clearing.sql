-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Orders to clear cards. Which cards they are about is in the case, sealed. A row is here before its order is sent;
-- answered_at is null while nobody knows what became of it.
CREATE TABLE clearing_order(
    id          TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application(id),
    revision    INTEGER NOT NULL CHECK (revision >= 1),
    ordered_at  TEXT NOT NULL,
    answered_at TEXT,
    UNIQUE (application, revision)
) STRICT;
CREATE UNIQUE INDEX clearing_order_open ON clearing_order(application) WHERE answered_at IS NULL;
