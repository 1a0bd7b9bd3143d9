// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceTrial.h"
#include "desk/steps/StepPage.h"

#include <QImage>

#include <functional>
#include <memory>

namespace Ui {
class FacePage;
}

namespace shouli::desk {

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
    static constexpr int kTries = 3; // of the automatic check

    /// What the operator has to do next while nothing is decided.
    struct NextStep {
        QWidget* input;
        QString text;
    };

    bool isOfGuardian() const;
    QString idleText() const;
    QStringList usualReasons() const;
    void wire();
    void loadPictures();
    void consentChanged(bool isGiven);
    void readNotice();
    void startCamera();
    void shutterPressed();
    bool takesStill() const;
    bool canShoot() const;
    void shoot();
    void keepLive(const QImage& live);
    void liveStored(const QImage& live, const domain::Picture& stored);
    void liveFailed(const base::Error& error);
    void showLive();
    void takeAgain();
    void dropLive();
    void takeBack();

    // FacePageAutomatic.cpp
    bool isAutomatic() const;
    bool areTriesOver() const;
    bool isForOperator() const;
    bool needsManual() const;
    void beginTry();
    void tryWentOn();
    void endTry();
    void onLiveChanged();
    void triedInVain();
    void automaticBroke(const base::Error& error);
    void countTry();
    void verify(const QImage& live);
    void judged(const domain::FaceAnswer& answer);
    void compared(domain::FaceVerdict verdict);
    void decidedByOperator(bool isSamePerson, const QString& reason);

    void approved(const domain::Approval& approval, const QString& reason);
    void leaveForReview();
    void withLive(const std::function<void()>& decide);
    void decide(domain::FaceOutcome outcome, const QString& reason);

    // FacePagePrecheck.cpp
    bool isDecided() const;
    void precheck();
    void prechecked(const base::Status& answer);
    void precheckUnanswered();
    void settlePrecheck(domain::CheckOutcome outcome, const QString& refusal = {});
    void writePrecheck(domain::Eligibility& eligibility) const;

    void updateView();
    void updateResult();
    void say(const QString& verdict, const QColor& colour);
    NextStep nextStep() const;
    void placeCursor();
    QString instruction() const;
    QString undecidedText() const;
    QString outcomeText() const;
    QColor outcomeColour() const;

    std::unique_ptr<Ui::FacePage> m_ui;
    domain::FaceCheck m_face;
    domain::Eligibility m_eligibility; ///< this page sets its precheck
    QImage m_portrait;
    QImage m_live;        // the pixels of m_face.livePicture
    quint64 m_ticket = 0; // of the latest request to the FaceVerifier
    bool m_isAsking = false;
    bool m_isShooting = false;        // from the shutter until the picture is stored
    std::function<void()> m_whenKept; // a decision that waits until the picture is stored
    bool m_isComparing = false;
    bool m_isTryOwed = false;              // a try is to begin when the camera is live
    capture::FaceTrial* m_trial = nullptr; // the current try
    QString m_obstacle;                    // the last obstacle of the latest try, in words
    bool m_isAutomaticBroken = false;
};

} // namespace shouli::desk
