// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/FakeDesk.h"

#include <QFile>
#include <QRegularExpression>

#include <poppler-qt6.h>

namespace shouli::test {

/// The case as it is after 「确认提交」 at this desk, its photo in the repository.
inline domain::Application submitted(FakeDesk& fake, domain::Application application, int serial = 1) {
    application.owner = fake.counter.account.id;
    application.ownerName = fake.counter.account.displayName;
    application.state = domain::ApplicationState::Queued;
    application.submittedAt = QDateTime(today(), QTime(2, 5), Qt::UTC);
    application.acceptanceNumber =
        domain::AcceptanceNumber::make(*domain::OutletCode::parse(u"901000001"), 1, today(), QLatin1Char('A'), serial);
    if (application.cardPhoto->picture)
        fake.pictures.jpegs[application.cardPhoto->picture->id] = plainJpeg({358, 441});
    fake.applications.cases[application.id] = application;
    return application;
}

/// What reads back from the paper, without blanks: a line may break anywhere.
inline QString readBack(const QByteArray& pdf) {
    const auto document = Poppler::Document::loadFromData(pdf);
    QString text;
    for (int page = 0; document && page < document->numPages(); ++page)
        for (const auto& word : document->page(page)->textList()) // cell by cell, where text() goes across the lines
            text += word->text();
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

inline QByteArray fileContent(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace shouli::test
