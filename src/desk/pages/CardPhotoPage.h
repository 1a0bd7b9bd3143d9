// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CardPhotoRules.h"
#include "desk/StepPage.h"

#include <QImage>

#include <map>
#include <memory>

class QLabel;

namespace Ui {
class CardPhotoPage;
}

namespace shouli::desk {

/// 获取制卡相片 (manual 1.3.4): by receipt number, from the social-insurance system, or taken here.
class CardPhotoPage : public StepPage {
    Q_OBJECT
public:
    explicit CardPhotoPage(PageContext context, QWidget* parent = nullptr);
    ~CardPhotoPage() override;

    QString primaryText() const override;
    bool isPrimaryEnabled() const override;
    domain::Issues write(domain::Application& application) const override;
    QWidget* firstInput() const override;

private:
    /// What one way has brought.
    struct Brought {
        QImage image;
        domain::Picture picture;
    };

    void wire();
    void restore();
    domain::CardPhotoWay way() const;
    void wayChanged();

    void fetchReceipt();
    void searchOwn();
    void shoot();
    void answered(domain::CardPhotoWay way, int turn, const base::Result<domain::PhotoAnswer>& answer);
    void unanswered(domain::CardPhotoWay way, const base::Error& error);
    void noteReceipt();
    void prepare(domain::CardPhotoWay way, int turn, const QImage& image, domain::PictureSource source);
    void store(domain::CardPhotoWay way, int turn, const capture::CardPhoto& photo, domain::PictureSource source,
               const QStringList& overruled);
    void failed(int turn, const base::Error& error);

    int begin(const QString& saying);
    QLabel* stateOf(domain::CardPhotoWay way) const;
    void updateView();

    std::unique_ptr<Ui::CardPhotoPage> m_ui;
    std::map<domain::CardPhotoWay, Brought> m_brought;
    QString m_receipt;      ///< the number that was resolved or noted
    bool m_isNoted = false; ///< central could not be asked about m_receipt
    int m_turn = 0;         // answers to earlier questions are dropped
    bool m_isBusy = false;
};

} // namespace shouli::desk
