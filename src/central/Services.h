// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/BlobFolder.h"
#include "central/CentralKeys.h"
#include "central/NonceTable.h"
#include "central/PeopleRegister.h"
#include "central/ReferenceShelf.h"
#include "central/SmsGateway.h"

namespace shouli::central {

/// What handlers share. All of it is thread-safe.
struct Services {
    const base::Clock& clock;
    const CentralKeys& keys;
    const PeopleRegister& people;
    const ReferenceShelf& shelf;
    const BlobFolder& blobs;
    NonceTable& nonces;
    SmsGateway& sms;
    const DemoSmsBox* demoSms = nullptr; ///< null unless this is a demo
};

} // namespace shouli::central
