// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "domain/Ids.h"

#include <QJsonObject>

#include <deque>
#include <mutex>

namespace shouli::central {

/// Sends a code to a phone. Thread-safe.
class SmsGateway {
public:
    virtual ~SmsGateway() = default;
    /// SmsNotSent when the carrier did not take the message.
    virtual base::Status send(const domain::ApplicationId& application, const QString& mobile, const QString& code) = 0;
};

/// For a central without a carrier: every code is SmsNotSent.
class NoSmsGateway final : public SmsGateway {
public:
    base::Status send(const domain::ApplicationId& application, const QString& mobile, const QString& code) override;
};

/// The demo's phone network: keeps the last hundred messages, shown in the log and at GET /demo/sms-codes.
class DemoSmsBox final : public SmsGateway {
public:
    explicit DemoSmsBox(const base::Clock& clock)
        : m_clock(clock) {}
    base::Status send(const domain::ApplicationId& application, const QString& mobile, const QString& code) override;
    /// {"items": [{application, mobile, code, sentAt}]}, latest first.
    QJsonObject toJson() const;

private:
    const base::Clock& m_clock;
    mutable std::mutex m_mutex;
    std::deque<QJsonObject> m_sent;
};

} // namespace shouli::central
