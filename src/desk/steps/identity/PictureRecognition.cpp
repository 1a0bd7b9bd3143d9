// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/identity/PictureRecognition.h"

#include "base/Log.h"
#include "base/OnAnswer.h"
#include "capture/recognition/CardRecogniserThread.h"
#include "domain/DocumentMatrix.h"

#include <QtConcurrent>

#include <algorithm>

namespace shouli::desk {

using base::Result;
using capture::CardFace;
using domain::MaterialSlot;

PictureRecognition::PictureRecognition(const DeskServices& services, domain::ApplicationId application, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_application(application) {}

PictureRecognition::~PictureRecognition() {
    for (auto& [slot, turn] : m_turns)
        turn.answer.cancel();
}

void PictureRecognition::drop(MaterialSlot slot) {
    Turn& turn = m_turns[slot];
    ++turn.number;
    turn.isUnderWay = false;
    turn.answer.cancel();
}

void PictureRecognition::dropAll() {
    for (const auto& [slot, turn] : m_turns)
        drop(slot);
}

bool PictureRecognition::isBusy() const {
    return std::any_of(m_turns.cbegin(), m_turns.cend(), [](const auto& entry) { return entry.second.isUnderWay; });
}

void PictureRecognition::recognise(MaterialSlot slot, const domain::Picture& picture, domain::DocumentKind document) {
    drop(slot);
    if (!m_services.recognition || !capture::canBeRecognised({document, domain::showsPortrait(slot)}))
        return;
    const int turn = m_turns[slot].number;
    m_turns[slot].isUnderWay = true;
    m_services.pictures.jpeg(m_application, picture.id) |
        base::on(this, [this, slot, turn, document](const Result<QByteArray>& jpeg) {
            if (!jpeg)
                return end(slot, turn);
            QtConcurrent::run([bytes = *jpeg] { return QImage::fromData(bytes, "JPEG"); }) |
                base::on(this, [this, slot, turn, document](const QImage& image) { ask(slot, turn, image, document); });
        });
}

void PictureRecognition::ask(MaterialSlot slot, int turn, const QImage& picture, domain::DocumentKind document) {
    if (turn != m_turns[slot].number)
        return;
    const CardFace face{document, domain::showsPortrait(slot)};
    Answer& answer = m_turns[slot].answer;
    answer = m_services.recognition->recognise(picture, face, m_services.clock.today());
    answer | base::on(this, [this, slot, turn](const Result<capture::CardRecognition>& recognition) {
        if (turn != m_turns[slot].number)
            return;
        if (recognition)
            Q_EMIT answered(slot, *recognition);
        else
            qCWarning(lcDesk) << "not read:" << base::textOf(recognition.error().code) << recognition.error().detail;
        end(slot, turn);
    });
}

// Of this turn; another that was begun meanwhile goes on.
void PictureRecognition::end(MaterialSlot slot, int turn) {
    Turn& ended = m_turns[slot];
    if (turn != ended.number)
        return;
    ended.isUnderWay = false;
    if (!isBusy())
        Q_EMIT idle();
}

} // namespace shouli::desk
