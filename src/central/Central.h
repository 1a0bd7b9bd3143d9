// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Options.h"
#include "central/Router.h"
#include "central/services/ServiceAtCentral.h"
#include "sql/Checkpointer.h"

namespace shouli::central {

/// The server: the one place where its parts are put together.
class Central {
public:
    /// Opens or makes database, keys and folders and listens; nothing is answered before run(). `served`
    /// outlives it.
    static base::Result<std::unique_ptr<Central>> start(const Options& options, const base::Clock& clock,
                                                        const ServicesAtCentral& served = shippedServicesAtCentral());
    ~Central();
    Q_DISABLE_COPY_MOVE(Central)

    QString url() const;
    /// A code that enrols a workstation, if this is a demo; else empty.
    const QString& enrolmentCode() const { return m_enrolmentCode; }
    void run() { m_server->run(); }
    void stop() { m_server->stop(); } ///< thread-safe

    /// Makes a code that enrols a workstation at the place options.issueCodeFor; valid for seven days.
    static base::Result<QString> issueCode(const Options& options, const base::Clock& clock);

private:
    Central(const Options& options, const base::Clock& clock, CentralKeys keys, const ServicesAtCentral& served);
    base::Status open();
    base::Status openPeople();
    base::Status publish(sql::Database& database);
    base::Status writeReadyFile() const;

    const Options m_options;
    const base::Clock& m_clock;
    const CentralKeys m_keys;
    PeopleRegister m_people;
    ReferenceShelf m_shelf;
    const BlobFolder m_blobs;
    NonceTable m_nonces;
    DemoSmsBox m_demoSms;
    NoSmsGateway m_noSms;
    const Services m_services;
    QString m_enrolmentCode;
    std::unique_ptr<sql::Checkpointer> m_checkpointer;
    std::unique_ptr<Workers> m_workers;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace shouli::central
