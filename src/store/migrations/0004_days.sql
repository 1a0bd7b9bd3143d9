-- SPDX-FileCopyrightText: 2026 The Shouli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The lists of 工作台: what is not done with, by its state; what was submitted or ordered on a day. No list reads every
-- case there is.
CREATE INDEX application_by_state ON application(state) WHERE purged_at IS NULL;
CREATE INDEX outbox_by_day ON outbox(created_at);
CREATE INDEX clearing_order_by_day ON clearing_order(ordered_at);
