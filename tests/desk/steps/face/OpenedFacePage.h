// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DeviceCode.h"
#include "capture/face/FaceTrial.h"
#include "desk/devices/CameraView.h"
#include "desk/steps/face/FacePage.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <array>

// A face page that is open, and the automatic check it asks.
namespace shouli::test {

class FakeFaces final : public domain::FaceVerifier {
public:
    Answer<base::Result<domain::FaceAnswer>> answer;
    domain::FaceVerdict verdict = domain::FaceVerdict::Match;
    quint64 ticketShift = 0;
    QSize portraitPx;
    std::optional<domain::FaceVerdict> obstacle; // of every glance
    bool isMissing = false;
    bool isMoving = true;
    int glances = 0;

    /// Somebody who does all that may be asked for, over and over: ahead, left, ahead, eyes closed, ahead, right.
    QFuture<base::Result<domain::FaceGlance>> look(quint64 ticket, QImage) override {
        static constexpr std::array yaws = {0., 0., 0., 0., 0., 0., 30., 0., 0., 0., -30., 0.};
        const size_t at = size_t(glances++) % yaws.size();
        Answer<base::Result<domain::FaceGlance>> seen;
        seen.value =
            domain::FaceGlance{ticket, obstacle, isMoving ? yaws[at] : 0, isMoving && at == 8 ? 0.1 : 0.25, false};
        if (isMissing)
            seen.value = base::fail(base::DeviceCode::ModelMissing);
        return seen.ask();
    }
    QFuture<base::Result<domain::FaceAnswer>> verify(quint64 ticket, domain::ApplicationId application, QImage,
                                                     QImage portrait) override {
        portraitPx = portrait.size();
        answer.value = domain::FaceAnswer{ticket + ticketShift, application, verdict};
        return answer.ask();
    }
};

/// A case before the face step, its portrait stored.
inline domain::Application beforeFace(FakeDesk& fake) {
    domain::Application application = CaseBuilder().build();
    application.face = {};
    application.eligibility = {};
    const domain::PictureId portrait = application.materials.at(domain::MaterialSlot::IdCardPortrait).id;
    fake.pictures.jpegs[portrait] = plainJpeg({640, 400});
    return application;
}

/// Answers the open question with 「确认」.
inline void confirmPopup() {
    QTRY_VERIFY(openPopup());
    auto* confirm = openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"));
    QTRY_VERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_VERIFY(!openPopup());
}

struct OpenedFacePage {
    explicit OpenedFacePage(FakeDesk& fake, std::optional<domain::Application> application = {})
        : desk(fake)
        , page(fake.open(application ? *application : beforeFace(fake), flow::StepId::Face)) {
        camera()->setGrabbers(stillCamera(sharpPicture({640, 480})));
        QObject::connect(camera(), &shouli::desk::CameraView::liveChanged, &page, [] {});
        page.show();
    }
    shouli::desk::CameraView* camera() { return page.findChild<shouli::desk::CameraView*>(QStringLiteral("camera")); }
    QCheckBox* consent() { return page.findChild<QCheckBox*>(QStringLiteral("consent")); }
    QPushButton* button(const char* name) { return page.findChild<QPushButton*>(QLatin1String(name)); }
    QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(QLatin1String(name)); }
    void type(const char* name, const QString& text) {
        line(name)->clear();
        QTest::keyClicks(line(name), text);
    }
    QLabel* label(const char* name) { return page.findChild<QLabel*>(QLatin1String(name)); }
    /// Without an automatic check this takes the picture; with one it begins a try, which FakeFaces passes.
    void shoot() {
        consent()->setChecked(true);
        QTRY_VERIFY(button("shutter")->isEnabled());
        button("shutter")->click();
        QTRY_VERIFY(desk.written(page).face.livePicture);
    }
    /// One try more, to its end; the verdict's words.
    QString tryOnce(FakeFaces& faces, domain::FaceVerdict verdict) {
        faces.verdict = verdict;
        if (button("again")->isEnabled())
            button("again")->click();
        const int asked = faces.answer.asked;
        shoot();
        [&] { QTRY_COMPARE(faces.answer.asked, asked + 1); }();
        return label("verdict")->text();
    }
    FakeDesk& desk;
    shouli::desk::FacePage page;
};

} // namespace shouli::test
