// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/CardRecognition.h"
#include "desk/DeskServices.h"

#include <QFuture>
#include <QObject>

#include <map>

namespace shouli::desk {

/// Reads the texts on kept pictures of a case's document, each picture once, without blocking the GUI. Answers about a
/// picture that was replaced or removed meanwhile are dropped.
class PictureRecognition : public QObject {
    Q_OBJECT
public:
    PictureRecognition(const DeskServices& services, domain::ApplicationId application, QObject* parent);
    ~PictureRecognition() override;

    void recognise(domain::MaterialSlot slot, const domain::Picture& picture, domain::DocumentKind document);
    void drop(domain::MaterialSlot slot);
    void dropAll();
    /// Whether a picture is being read.
    bool isBusy() const;

Q_SIGNALS:
    /// Not emitted for a picture that cannot be read, since reading is only a help.
    void answered(shouli::domain::MaterialSlot slot, const shouli::capture::CardRecognition& recognition);
    /// isBusy() became false.
    void idle();

private:
    using Answer = QFuture<base::Result<capture::CardRecognition>>;
    struct Turn {
        int number = 0;
        bool isUnderWay = false;
        Answer answer;
    };
    void ask(domain::MaterialSlot slot, int turn, const QImage& picture, domain::DocumentKind document);
    void end(domain::MaterialSlot slot, int turn);

    const DeskServices& m_services;
    domain::ApplicationId m_application;
    std::map<domain::MaterialSlot, Turn> m_turns;
};

} // namespace shouli::desk
