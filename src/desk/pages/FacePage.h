// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/StepPage.h"

#include <QImage>

#include <memory>

namespace Ui {
class FacePage;
}

namespace shouli::desk {

/// 人脸核验: the live face beside the document's portrait, decided by the automatic check where one is installed, else
/// by 人工核验. Leaving it asks central whether this person may apply at all (manual 1.3.2).
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
    void verify(const QImage& live);
    void judged(const domain::FaceAnswer& answer);

    void approved(const domain::Approval& approval, const QString& reason);
    void leaveForReview();
    void decide(domain::FaceOutcome outcome, const QString& reason);

    void precheck();
    void prechecked(const base::Status& answer);
    void updateView();
    QString outcomeText() const;

    std::unique_ptr<Ui::FacePage> m_ui;
    domain::FaceCheck m_face;
    domain::CheckOutcome m_precheck;
    QImage m_portrait;
    quint64 m_ticket = 0; // of the latest question to the FaceVerifier
    bool m_isAsking = false;
    bool m_isShooting = false;
};

} // namespace shouli::desk
