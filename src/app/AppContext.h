// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalReference.h"
#include "app/OwnCasesFallback.h"
#include "app/WorkstationAdmission.h"
#include "base/CorrectedClock.h"
#include "capture/camera/CameraModule.h"
#include "capture/face/FaceMatcher.h"
#include "capture/files/FileImport.h"
#include "capture/idreader/IdCardReader.h"
#include "capture/photo/PhotoInspector.h"
#include "capture/recognition/CardRecogniserThread.h"
#include "capture/scanner/ScannerModule.h"
#include "desk/DeskServices.h"
#include "store/cases/LocalClearings.h"
#include "store/cases/LocalDraftInputs.h"
#include "store/cases/LocalPictures.h"
#include "store/cases/LocalPrints.h"
#include "store/cases/LocalRepository.h"
#include "store/Store.h"
#include "sync/HttpCentralQuestions.h"
#include "sync/SyncThread.h"

namespace shouli::app {

/// The services that a workstation offers: the rows of its three tables, each with the same services.
struct OfferedServices {
    domain::ServiceTable facts = domain::shippedServices();
    flow::StepTable steps = flow::shippedSteps();
    desk::ServiceRows desk = desk::shippedServicesAtDesk();
};

/// The one place where the parts of the workstation are put together. Window's thread.
class AppContext {
public:
    /// Begins to open the store in `folder`. The rows that `offered` spans outlive this.
    explicit AppContext(const QString& folder, const OfferedServices& offered = {});
    /// Stops.
    ~AppContext();

    /// Waits until the store is open. After an error nothing else works. Errors as Store::opened().
    base::Status opened() const { return m_store->opened(); }

    const desk::DeskServices& services() const { return m_services; }
    LocalReference& reference() { return m_reference; }
    /// Call after the first paint: reads the lists, and begins to sync if the workstation is enrolled.
    void begin();
    /// Ends the sync and lets the store finish its work. Call before any requester is destroyed: the store's thread may
    /// still deliver answers.
    void stop();

private:
    void connectToCentral();
    /// Restores the clock's correction of the last run, so that it applies before central's first answer.
    void recallClock();
    void heardTime(const QDateTime& central);
    /// Who vouches for central by what is stored; absent when nothing was.
    static std::optional<sync::CentralAuthority> authorityOf(const store::WorkstationFacts& facts);
    void goByAuthority(const sync::CentralAuthority& authority);
    void startSync(const store::WorkstationFacts& facts, std::shared_ptr<const crypto::Sm2KeyPair> key);

    base::SystemClock m_machineClock;
    base::CorrectedClock m_clock{m_machineClock};
    std::unique_ptr<store::Store> m_store;
    store::SyncQueue m_queue;
    domain::SyncNews m_news;
    LocalReference m_reference;
    store::LocalRepository m_repository;
    store::LocalDraftInputs m_drafts;
    store::LocalPictures m_pictures;
    store::LocalPrints m_prints;
    store::LocalClearings m_clearings;
    std::unique_ptr<sync::ApiClient> m_client; ///< for the live questions
    sync::HttpCentralQuestions m_central;
    OwnCasesFallback m_eligibility;
    sync::SyncThread m_sync;
    store::LocalAccounts m_accounts;
    WorkstationAdmission m_admission;
    capture::FileImport m_fileImport;
    capture::CameraModule m_cameras;
    std::unique_ptr<capture::FaceMatcher> m_faces; ///< null when the networks are not installed
    capture::ScannerModule m_scanners;
    capture::CardRecogniserThread m_recognition;
    capture::PhotoInspector m_photos;
    capture::IdCardReader m_cardReader;
    desk::DeskServices m_services;
};

} // namespace shouli::app
