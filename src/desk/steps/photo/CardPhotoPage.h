// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/photo/PhotoInspection.h"
#include "desk/steps/StepPage.h"

#include <QImage>
#include <QTimer>

#include <array>
#include <map>
#include <memory>

class QLabel;
class QRadioButton;

namespace Ui {
class CardPhotoPage;
}

namespace shouli::desk {

class PhotoIntake;

/// 获取制卡相片 (manual 1.3.4): by receipt number, from the social-insurance system, or taken here.
class CardPhotoPage : public StepPage {
    Q_OBJECT
public:
    explicit CardPhotoPage(PageContext context, QWidget* parent = nullptr);
    ~CardPhotoPage() override;

    QString primaryText() const override;
    bool isPrimaryEnabled() const override;
    Obstacle obstacle() const override;
    QWidget* inputOf(domain::Field field) const override;
    domain::Issues write(domain::Application& application) const override;
    QWidget* firstInput() const override;

private:
    /// The photo that one of the ways has brought.
    struct Brought {
        QImage image;
        std::optional<domain::Picture> picture;   ///< set once it is stored
        std::vector<capture::RuleAnswer> answers; ///< empty when it could not be judged
    };

    void wire();
    void wireIntake();
    void restore();
    /// In the order of CardPhotoWay.
    std::array<QRadioButton*, 4> choices() const;
    domain::CardPhotoWay way() const;
    void wayChanged();

    void fetchReceipt();
    void searchOwn();
    void shoot();
    void answered(domain::CardPhotoWay way, int turn, const base::Result<domain::PhotoAnswer>& answer);
    void unanswered(domain::CardPhotoWay way, const base::Error& answer);
    /// Why the chosen way has brought no photo.
    QString failureText() const;
    /// Asks again what could not be asked.
    void askAgain();
    void keepRefusal(base::ErrorCode code);
    void noteReceipt();
    void take(const QImage& image, domain::PictureSource source);
    void judged(const QImage& photo, const std::vector<capture::RuleAnswer>& answers);
    void kept(const domain::Picture& picture, const QImage& photo);
    void failed(int turn, const base::Error& error);
    void glimpse(const QImage& frame);

    int begin(const QString& saying);
    bool isBusy() const;
    bool isReceiptAsked() const;
    bool isStored() const;
    /// Whether a judged shot is shown in place of the camera, to be used or taken again.
    bool isReviewed() const;
    QLabel* stateOf(domain::CardPhotoWay way) const;
    void updateView();

    std::unique_ptr<Ui::CardPhotoPage> m_ui;
    PhotoIntake* m_intake;
    std::map<domain::CardPhotoWay, Brought> m_brought;
    std::map<domain::CardPhotoWay, base::Error> m_failures; ///< of the ways that were tried in vain
    QString m_receipt;                                      ///< the number that was resolved or noted
    std::vector<domain::RefusedReceipt> m_refused;          ///< in this sitting and before
    bool m_isNoted = false;                                 ///< central could not be asked about m_receipt
    int m_turn = 0;                                         // answers to earlier questions are dropped
    bool m_isAsking = false;
    bool m_isGlimpsing = false;
    QTimer m_untilNextGlimpse;
};

} // namespace shouli::desk
