// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Central.h"
#include "central/CentralClient.h"
#include "support/TestClock.h"

#include <QTemporaryDir>

#include <thread>

namespace shouli::test {

/// The bytes that stand for a picture.
QByteArray jpegOf(const domain::PictureId& picture);
domain::CaseFile entryOf(const domain::PictureId& picture, const QString& role);

/// A demo central with an empty store, on a thread of its own, and a workstation that is enrolled with it.
class CentralFixture {
public:
    CentralFixture();
    ~CentralFixture() { stop(); }
    CentralFixture(const CentralFixture&) = delete;
    CentralFixture& operator=(const CentralFixture&) = delete;

    /// Starts central and enrols the client. Answers what went wrong; empty when nothing did.
    QString begin();
    /// Central again, with what it stored. As begin().
    QString start();
    void stop();

    quint16 port() const { return central->url().section(u':', -1).toUShort(); }
    /// A signed question of the client.
    Reply ask(const QByteArray& path, const QJsonObject& question);
    QString newCode();
    QString lastSmsCode();

    /// `whole` as the client would submit it, its phone verified by central.
    protocol::Submission submissionOf(const domain::Application& whole, const QDateTime& submittedAt);
    protocol::Submission submissionOf(const domain::Application& whole) { return submissionOf(whole, clock.now()); }
    Reply putFile(const domain::ApplicationId& application, const domain::PictureId& picture, const QByteArray& jpeg);
    Reply putRevision(CentralClient& by, const protocol::Submission& submission);
    Reply putRevision(const protocol::Submission& submission) { return putRevision(*client, submission); }

    crypto::Sm2PublicKey centralKey() const;

    QTemporaryDir folder;
    TestClock clock;
    shouli::central::Options options;
    std::unique_ptr<shouli::central::Central> central;
    std::unique_ptr<CentralClient> client;

private:
    std::thread m_thread;
    int m_serial = 0;
};

} // namespace shouli::test
