// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "desk/ServiceAtDesk.h"
#include "domain/ports/Accounts.h"
#include "domain/ports/Admission.h"
#include "domain/ports/ApplicationRepository.h"
#include "domain/ports/CentralQuestions.h"
#include "domain/ports/Clearings.h"
#include "domain/ports/DraftInputs.h"
#include "domain/ports/EligibilityQuestions.h"
#include "domain/ports/FaceVerifier.h"
#include "domain/ports/Pictures.h"
#include "domain/ports/Prints.h"
#include "domain/ports/Reference.h"
#include "domain/ports/SyncNews.h"
#include "flow/Step.h"

#include <functional>

namespace shouli::capture {
class FileImport;
class CameraModule;
class CardRecogniserThread;
class ScannerModule;
class PhotoInspector;
class IdCardReader;
} // namespace shouli::capture

namespace shouli::desk {

/// Everything that the desk is given; put together by app/AppContext, or by a test with fakes. All outlive the desk.
struct DeskServices {
    const base::Clock& clock;
    domain::ApplicationRepository& applications;
    domain::DraftInputs& drafts;
    domain::Pictures& pictures;
    domain::Prints& prints;
    domain::Clearings& clearings;
    domain::EligibilityQuestions& eligibility;
    domain::CentralQuestions& central;
    domain::Admission& admission;
    domain::Accounts& accounts;
    domain::Reference& reference;
    domain::SyncNews& news;
    capture::FileImport& fileImport;
    capture::CameraModule& cameras;
    capture::ScannerModule& scanners;
    QString dataFolder; ///< where small choices are remembered (printer, camera, scanner): desk.ini, no person in it
    domain::FaceVerifier* faces = nullptr;                ///< null = no automatic check installed: 人工核验 decides
    capture::CardRecogniserThread* recognition = nullptr; ///< null = nothing is read from pictures: all is typed
    capture::PhotoInspector* photos = nullptr;   ///< null = photos for the card are cut about their middle, unjudged
    capture::IdCardReader* cardReader = nullptr; ///< null = none can be plugged in here
    // The services that people apply for, unlike those above. The rows outlive the desk; both tables list the same
    // services.
    flow::StepTable steps = flow::shippedSteps();
    ServiceRows served = shippedServicesAtDesk();
};

/// Who is signed in, and at which workstation. Changes at sign-in only.
struct Counter {
    domain::OperatorAccount account;
    domain::WorkstationState workstation;
};

} // namespace shouli::desk
