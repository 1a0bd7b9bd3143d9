-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which authorities vouch for central: the message as central signed it (docs/PROTOCOL.md). NULL while none came: then
-- those of the system do.
ALTER TABLE workstation ADD COLUMN authority BLOB;
