// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/Session.h"

namespace shouli::store {
namespace {

// DO NOT CHANGE: stored
constexpr char ChainLabel[] = "shouli audit chain";
constexpr char DetailsLabel[] = "shouli audit details";
constexpr char RowsLabel[] = "shouli bound rows of the data key";

crypto::Key detailsKey(const crypto::Key& root) {
    const crypto::Suite suite = root.suite();
    auto key = crypto::Key::make(root.id(), suite, root.derive(DetailsLabel, crypto::keySize(suite)));
    Q_ASSERT(key);
    return std::move(*key);
}

} // namespace

AuditKeys::AuditKeys(const crypto::Key& root)
    : suite(root.suite())
    , chain(root.derive(ChainLabel))
    , details(detailsKey(root))
    , rows(root.derive(RowsLabel)) {}

} // namespace shouli::store
