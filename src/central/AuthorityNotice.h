// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CentralKeys.h"
#include "central/ReferenceShelf.h"
#include "protocol/Messages.h"

namespace shouli::central {

/// The id of the reference item that tells the workstations which authorities vouch for central. // DO NOT CHANGE: sent
inline constexpr QLatin1StringView kAuthorityItem("authority");

/// The certificates of a PEM file, as the item to publish; it has yet to be signed. Malformed when there is none.
base::Result<ShelfItem> authorityItem(const QByteArray& pem);

/// Makes the item's content the message of this serial, signed with central's key.
void signAuthority(ShelfItem& item, qint64 serial, const CentralKeys& keys);

/// Of the shelf's signed item; absent when there is none.
std::optional<protocol::AuthorityMessage> authorityOf(const ReferenceShelf& shelf);

} // namespace shouli::central
