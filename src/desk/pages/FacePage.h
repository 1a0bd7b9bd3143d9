// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceTrial.h"
#include "desk/StepPage.h"

#include <QImage>

#include <memory>

namespace Ui {
class FacePage;
}

namespace shouli::desk {

/// 人脸核验: the live face beside the document's portrait, decided by the automatic check where one is installed, by
/// the operator where that is unsure, else, and always on demand, by 人工核验. Leaving it asks central whether this
/// person may apply at all (manual 1.3.2).
class FacePage : public StepPage {
    Q_OBJECT
public:
    explicit FacePage(PageContext context, QWidget* parent = nullptr);
    ~FacePage() override;

    bool isPrimaryEnabled() const override;
    void proceed() override;
    domain::Issues write(domain::Application& application) const override;
    QWidget* firstInput() const override;

private:
    static constexpr int kTries = 3; // of the automatic check

    bool isOfGuardian() const;
    QString idleText() const;
    void wire();
    void loadPictures();
    void consentChanged(bool isGiven);
    void readNotice();
    void startCamera();
    void shoot();
    void keepLive(const QImage& live);
    void takeAgain();
    void dropLive();

    // FacePageAutomatic.cpp
    bool isAutomatic() const;
    bool areTriesOver() const;
    bool isForOperator() const;
    void beginTry();
    void endTry();
    void onLiveChanged();
    void triedInVain();
    void automaticBroke(const base::Error& error);
    void countTry();
    void verify(const QImage& live);
    void judged(const domain::FaceAnswer& answer);
    void decidedByOperator(bool isSamePerson, const QString& reason);

    void approved(const domain::Approval& approval, const QString& reason);
    void leaveForReview();
    void decide(domain::FaceOutcome outcome, const QString& reason);

    void precheck();
    void prechecked(const base::Status& answer);
    void updateView();
    QString instruction() const;
    QString outcomeText() const;

    std::unique_ptr<Ui::FacePage> m_ui;
    domain::FaceCheck m_face;
    domain::CheckOutcome m_precheck;
    QImage m_portrait;
    quint64 m_ticket = 0; // of the latest question to the FaceVerifier
    bool m_isAsking = false;
    bool m_isShooting = false;
    capture::FaceTrial* m_trial = nullptr; // the try that runs
    bool m_isAutomaticBroken = false;
};

} // namespace shouli::desk
