// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalReference.h"
#include "app/WakingRepository.h"
#include "app/WorkstationAccounts.h"
#include "capture/CameraModule.h"
#include "capture/PageImport.h"
#include "desk/DeskServices.h"
#include "store/Store.h"
#include "sync/HttpCentralDesk.h"
#include "sync/SyncThread.h"

namespace shouli::app {

/// The one place where the parts of the workstation are put together. Window's thread.
class AppContext {
public:
    /// Opens the store in `folder`: its errors.
    static base::Result<std::unique_ptr<AppContext>> open(const QString& folder);
    /// Stops.
    ~AppContext();

    const desk::DeskServices& services() const { return m_services; }
    LocalReference& reference() { return m_reference; }
    /// After the first paint: reads the lists, and begins to sync when the workstation is enrolled.
    void begin();
    /// Ends the sync and lets the store do what was asked of it. While whoever asked still lives: what the store's
    /// thread answers, it answers to nobody that is being destroyed.
    void stop();

private:
    AppContext(const QString& folder, std::unique_ptr<base::SystemClock> clock, std::unique_ptr<store::Store> store);
    void connectToCentral();
    void startSync(const store::WorkstationFacts& facts, std::shared_ptr<const crypto::Sm2KeyPair> key);

    std::unique_ptr<base::SystemClock> m_clock;
    std::unique_ptr<store::Store> m_store;
    store::SyncQueue m_queue;
    domain::SyncNews m_news;
    LocalReference m_reference;
    WakingRepository m_repository;
    std::unique_ptr<sync::ApiClient> m_client; ///< of the live questions
    sync::HttpCentralDesk m_central;
    sync::SyncThread m_sync;
    WorkstationAccounts m_accounts;
    capture::PageImport m_pageImport;
    capture::CameraModule m_cameras;
    desk::DeskServices m_services;
};

} // namespace shouli::app
