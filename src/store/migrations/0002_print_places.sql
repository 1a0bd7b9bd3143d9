-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Where a paper went. NULL: saved as PDF; the empty text: a printer that was not noted yet.
ALTER TABLE print_history ADD COLUMN printer TEXT;
UPDATE print_history SET printer = '' WHERE form <> 'receipt_pdf';
UPDATE print_history SET form = 'receipt' WHERE form = 'receipt_pdf';
