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

class ServicesAtCentral;

/// What handlers share. All of it may be used from any thread.
struct Services {
    const base::Clock& clock;
    const CentralKeys& keys;
    const PeopleRegister& people;
    const ReferenceShelf& shelf;
    const BlobFolder& blobs;
    NonceTable& nonces;
    SmsGateway& sms;
    const ServicesAtCentral& served;     ///< the services for people, as against this
    const DemoSmsBox* demoSms = nullptr; ///< of a demo only
};

} // namespace shouli::central
