// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/SmsGateway.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "base/Log.h"

namespace shouli::central {

namespace {

constexpr size_t kRemembered = 100;

} // namespace

base::Status NoSmsGateway::send(const domain::ApplicationId&, const QString&, const QString&) {
    return base::fail(base::ErrorCode::SmsNotSent, QStringLiteral("no gateway"));
}

base::Status DemoSmsBox::send(const domain::ApplicationId& application, const QString& mobile, const QString& code) {
    qCInfo(lcCentral).noquote() << "demo SMS code" << code << "for" << application.text();
    const std::scoped_lock lock(m_mutex);
    m_sent.push_front({{QStringLiteral("application"), application.text()},
                       {QStringLiteral("mobile"), mobile},
                       {QStringLiteral("code"), code},
                       {QStringLiteral("sentAt"), base::jsonMoment(m_clock.now())}});
    if (m_sent.size() > kRemembered)
        m_sent.pop_back();
    return {};
}

QJsonObject DemoSmsBox::toJson() const {
    const std::scoped_lock lock(m_mutex);
    QJsonArray items;
    for (const QJsonObject& message : m_sent)
        items.append(message);
    return {{QStringLiteral("items"), items}};
}

} // namespace shouli::central
