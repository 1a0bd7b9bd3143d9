// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"
#include "domain/ports/FaceVerifier.h"

#include <QImage>

#include <functional>
#include <memory>

namespace Ui {
class FacePage;
}

namespace shouli::desk {

class FacePrecheck;
class FaceTries;
class FaceTurn;
class LivePicture;

/// 人脸核验: the live face beside the document's portrait. Decided by the automatic check if one is installed, by the
/// operator when that is unsure, and otherwise, or whenever the operator wants, by 人工核验. Before the page is left,
/// central is asked whether this person may apply at all (manual 1.3.2).
class FacePage : public StepPage {
    Q_OBJECT
public:
    explicit FacePage(PageContext context, QWidget* parent = nullptr);
    ~FacePage() override;

    bool isPrimaryEnabled() const override;
    void proceed() override;
    /// Asks central at once if the face check is decided and nothing else is missing.
    void resume() override;
    domain::Issues write(domain::Application& application) const override;
    void showIssues(const domain::Issues& issues) override;
    QWidget* firstInput() const override;

private:
    bool isOfGuardian() const;
    QString idleText() const;
    QStringList usualReasons() const;
    void wire();
    void loadPictures();
    void consentChanged(bool isGiven);
    void setConsent(bool isGiven);
    void startCamera();
    /// Drops the answers to what was asked about the picture.
    void dropAnswers();
    void liveStored(const QImage& live, const domain::Picture& stored);
    void sayToCompare();
    void showLive();
    void takeAgain();
    void dropLive();

    FaceTurn turn() const;
    /// The widget for FaceTurn::next().
    QWidget* nextInput() const;
    void shutterPressed();
    void tryWentOn();
    void onLiveChanged();
    void triedInVain(bool wasAsked, const QString& obstacle);
    void automaticBroke(const base::Error& error);
    void countTry();
    void compare(const QImage& live);
    void compared(domain::FaceVerdict verdict);
    void decidedByOperator(bool isSamePerson, const QString& reason);

    void approved(const domain::Approval& approval, const QString& reason);
    void leaveForReview();
    void withLive(const std::function<void()>& decide);
    void decide(domain::FaceOutcome outcome, const QString& reason);

    bool isDecided() const;
    bool isAsking() const;

    void updateView();
    void say(const QString& verdict, const QColor& colour);
    void placeCursor();

    std::unique_ptr<Ui::FacePage> m_ui;
    domain::FaceCheck m_face;
    FaceTries* m_tries;
    FacePrecheck* m_wayOn;
    LivePicture* m_taken;
    QImage m_live; // the pixels of m_face.livePicture
};

} // namespace shouli::desk
