// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace shouli::domain {
struct FaceCheck;
}

namespace shouli::desk {

class FaceTries;

/// What can be done in the face check at this moment, and what the operator has to do next. A value of the moment: make
/// it anew for each question.
class FaceTurn {
    Q_DECLARE_TR_FUNCTIONS(FaceTurn)
public:
    /// `isTaking`: a picture is being taken or stored. Both references must outlive this.
    FaceTurn(const domain::FaceCheck& face, const FaceTries& tries, bool isCameraLive, bool isTaking);

    /// The tries are used up and nobody has decided: 人工核验 remains.
    bool needsManual() const;
    /// Whether the shutter takes a picture to be compared by eye, as no try can follow; otherwise it begins a try.
    bool takesStill() const;
    bool canShoot() const;
    /// What the person at the counter or the operator is asked to do; empty when there is nothing to say.
    QString instruction() const;

    /// What the operator does next while nothing is decided: by which input (none while a try runs), and in words.
    enum class Input { NoButton, Decision, Consent, Approval, Shutter };
    struct Next {
        Input input;
        QString text;
    };
    Next next() const;

private:
    const domain::FaceCheck& m_face;
    const FaceTries& m_tries;
    bool m_isCameraLive;
    bool m_isTaking;
};

} // namespace shouli::desk
