-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the program trusts in its own file carries a digest under a key that is not in it (store/keys/BoundTables.cpp); how
-- many rows there are, and which, is in the totals. Rows that are here already are bound at the first start afterwards.
ALTER TABLE workstation ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE setting ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE operator ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE operator ADD COLUMN role_seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE key_slot ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE sealed_key ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE application ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE outbox ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE outbox ADD COLUMN message_seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE outbox_file ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE inbox ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE epoch ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE acceptance_serial ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE print_history ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE audit_waiting ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE reference ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE clearing_order ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
CREATE TABLE bound_totals(
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    sealed BLOB NOT NULL
) STRICT;
