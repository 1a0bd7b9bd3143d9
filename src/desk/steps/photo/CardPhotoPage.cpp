// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/photo/CardPhotoPage.h"

#include "base/OnAnswer.h"
#include "capture/camera/CameraModule.h"
#include "capture/files/FileImport.h"
#include "capture/photo/PhotoInspector.h"
#include "capture/photo/PreparedPhoto.h"
#include "desk/fields/EnterKey.h"
#include "desk/steps/photo/PhotoFailure.h"
#include "desk/steps/photo/PhotoIntake.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Popup.h"
#include "desk/widgets/WrapLayout.h"
#include "desk/words/ErrorText.h"
#include "desk/words/Labels.h"
#include "desk/words/PhotoText.h"
#include "domain/Issue.h"
#include "ui_CardPhotoPage.h"

#include <algorithm>

namespace shouli::desk {

using base::Result;
using domain::CardPhotoWay;
using domain::PhotoAnswer;
using domain::PictureSource;

namespace {

constexpr std::chrono::milliseconds kBetweenGlimpses{250};

} // namespace

CardPhotoPage::CardPhotoPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::CardPhotoPage>())
    , m_intake(new PhotoIntake(context.services, context.application().id, this))
    , m_refused(context.application().refusedReceipts) {
    m_ui->setupUi(this);
    auto* row = new WrapLayout(theme::kSpace);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace * 3);
    for (QRadioButton* choice : choices())
        row->addWidget(choice);
    m_ui->choices->setLayout(row);
    m_ui->receiptWay->setText(label(CardPhotoWay::Receipt));
    m_ui->ownWay->setText(label(CardPhotoWay::SocialInsurance));
    m_ui->hereWay->setText(label(CardPhotoWay::TakenHere));
    m_ui->leftOutWay->setText(label(CardPhotoWay::LeftOut));
    m_ui->leftOutWay->setVisible(domain::mayLeaveOutPhoto(context.application(), context.services.clock.today()));
    m_ui->leftOutState->setText(tr("The child is under seven: the card is made without a photo."));
    theme::setText(m_ui->photoLabel, theme::Text::Strong);
    m_ui->photo->setStyleSheet(QStringLiteral("background: #eef1f4; color: #5b6775;"));
    m_ui->camera->setGrabbers(context.services.cameras.source());
    m_ui->camera->setGuide(capture::kCardPhotoPx);
    m_ui->chooser->setUse(CameraUse::Face, context.services.dataFolder);
    m_untilNextGlimpse.setSingleShot(true);
    m_untilNextGlimpse.setInterval(kBetweenGlimpses);
    restore();
    wire();
    wireIntake();
    updateView();
}

CardPhotoPage::~CardPhotoPage() = default;

void CardPhotoPage::restore() {
    m_ui->useOwn->setChecked(true);
    m_ui->receiptWay->setChecked(true);
    const auto& photo = context().application().cardPhoto;
    if (!photo || (photo->way == CardPhotoWay::LeftOut && m_ui->leftOutWay->isHidden()))
        return;
    choices()[size_t(photo->way)]->setChecked(true);
    m_ui->pages->setCurrentIndex(int(photo->way));
    m_receipt = photo->receiptNumber;
    m_ui->receipt->setText(m_receipt);
    const domain::RefusedReceipt* refused = domain::refusalOf(m_refused, m_receipt);
    m_isNoted = photo->way == CardPhotoWay::Receipt && !photo->picture && !refused;
    if (!photo->picture && refused)
        m_ui->receiptState->setText(refusedBeforeText(refused->refusal, refused->at));
    if (!photo->picture)
        return;
    m_brought[photo->way].picture = *photo->picture;
    context().services.pictures.jpeg(context().application().id, photo->picture->id) |
        base::on(this, [this, way = photo->way](const Result<QByteArray>& jpeg) {
            if (jpeg)
                m_brought[way].image = QImage::fromData(*jpeg, "JPEG");
            else
                Q_EMIT errorOccurred(jpeg.error());
            updateView();
        });
}

void CardPhotoPage::wire() {
    for (QRadioButton* choice : choices())
        connect(choice, &QRadioButton::toggled, this, [this](bool isChosen) {
            if (isChosen)
                wayChanged();
        });
    connect(m_ui->fetch, &QPushButton::clicked, this, &CardPhotoPage::fetchReceipt);
    new EnterKey(m_ui->receipt, m_ui->fetch);
    connect(m_ui->receipt, &QLineEdit::textChanged, this, [this] {
        m_ui->receiptIssue->clearIssue();
        updateView();
    });
    connect(m_ui->searchAgain, &QPushButton::clicked, this, &CardPhotoPage::searchOwn);
    connect(&context().services.news, &domain::SyncNews::lineReturned, this, &CardPhotoPage::askAgain);
    connect(m_ui->useOwn, &QCheckBox::toggled, this, &CardPhotoPage::updateView);
    connect(m_ui->shutter, &QPushButton::clicked, this, &CardPhotoPage::shoot);
    connect(m_ui->camera, &CameraView::liveChanged, this, &CardPhotoPage::updateView);
    connect(m_ui->chooser, &CameraChooser::sourceChanged, this,
            [this] { m_ui->camera->start(m_ui->chooser->source()); });
    connect(m_ui->camera, &CameraView::frameSeen, this, &CardPhotoPage::glimpse);
}

void CardPhotoPage::wireIntake() {
    connect(m_ui->useAnyway, &QPushButton::clicked, m_intake, &PhotoIntake::useAnyway);
    connect(m_intake, &PhotoIntake::busyChanged, this, &CardPhotoPage::updateView);
    connect(m_intake, &PhotoIntake::judged, this, &CardPhotoPage::judged);
    connect(m_intake, &PhotoIntake::kept, this, &CardPhotoPage::kept);
    connect(m_intake, &PhotoIntake::failed, this, [this](const base::Error& error) { failed(m_turn, error); });
    connect(m_intake, &PhotoIntake::remarked, this, [this](const QStringList& sentences) {
        if (way() == CardPhotoWay::TakenHere)
            m_ui->hereState->setText(sentences.isEmpty() ? tr("The photo keeps to the standard of the card.")
                                                         : sentences.join(QLatin1Char('\n')));
    });
}

std::array<QRadioButton*, 4> CardPhotoPage::choices() const {
    return {m_ui->receiptWay, m_ui->ownWay, m_ui->hereWay, m_ui->leftOutWay};
}

CardPhotoWay CardPhotoPage::way() const {
    if (m_ui->ownWay->isChecked())
        return CardPhotoWay::SocialInsurance;
    if (m_ui->leftOutWay->isChecked())
        return CardPhotoWay::LeftOut;
    return m_ui->hereWay->isChecked() ? CardPhotoWay::TakenHere : CardPhotoWay::Receipt;
}

void CardPhotoPage::wayChanged() {
    ++m_turn;
    m_isAsking = false;
    m_intake->cancel();
    std::erase_if(m_brought, [](const auto& brought) { return !brought.second.picture; }); // judged, and then left
    clearIssues();
    m_ui->pages->setCurrentIndex(int(way()));
    if (way() == CardPhotoWay::TakenHere)
        m_ui->camera->start(m_ui->chooser->source());
    else
        m_ui->camera->stop();
    if (way() == CardPhotoWay::SocialInsurance && !m_brought.contains(CardPhotoWay::SocialInsurance))
        searchOwn();
    updateView();
}

QLabel* CardPhotoPage::stateOf(CardPhotoWay way) const {
    switch (way) {
    case CardPhotoWay::Receipt:
        return m_ui->receiptState;
    case CardPhotoWay::SocialInsurance:
        return m_ui->ownState;
    case CardPhotoWay::TakenHere:
        return m_ui->hereState;
    case CardPhotoWay::LeftOut:
        return m_ui->leftOutState;
    }
    Q_UNREACHABLE();
}

int CardPhotoPage::begin(const QString& saying) {
    m_brought.erase(way());
    m_failures.erase(way());
    m_isAsking = true;
    m_intake->cancel();
    stateOf(way())->setText(saying);
    updateView();
    return ++m_turn;
}

bool CardPhotoPage::isBusy() const { return m_isAsking || m_intake->isBusy(); }

bool CardPhotoPage::isStored() const {
    const auto brought = m_brought.find(way());
    return brought != m_brought.end() && brought->second.picture;
}

bool CardPhotoPage::isReviewed() const {
    const auto brought = m_brought.find(CardPhotoWay::TakenHere);
    return brought != m_brought.end() && !brought->second.answers.empty();
}

// ---- from central

void CardPhotoPage::fetchReceipt() {
    const QString typed = m_ui->receipt->text();
    const auto number = domain::PhotoReceiptNumber::parse(typed);
    if (!number) {
        const domain::Issues wrong{domain::issueOfReceipt(typed, number.error())};
        showIssues(wrong);
        popup::sayIssues(this, tr("No photo"), wrong);
        return;
    }
    m_ui->receipt->setText(number->text());
    m_receipt = number->text();
    m_isNoted = false;
    const int turn = begin(tr("Asking central …"));
    const domain::Application& application = context().application();
    context().services.central.photoByReceipt(application.id, *application.applicant, *number) |
        base::on(this,
                 [this, turn](const Result<PhotoAnswer>& answer) { answered(CardPhotoWay::Receipt, turn, answer); });
}

void CardPhotoPage::searchOwn() {
    const int turn = begin(tr("Searching the social-insurance system …"));
    const domain::Application& application = context().application();
    context().services.central.photoOfPerson(application.id, *application.applicant) |
        base::on(this, [this, turn](const Result<PhotoAnswer>& answer) {
            answered(CardPhotoWay::SocialInsurance, turn, answer);
        });
}

void CardPhotoPage::answered(CardPhotoWay way, int turn, const Result<PhotoAnswer>& answer) {
    if (turn != m_turn)
        return;
    if (!answer) {
        m_isAsking = false;
        m_failures.insert_or_assign(way, answer.error());
        stateOf(way)->clear();
        updateView();
        unanswered(way, answer.error());
        return;
    }
    if (way == CardPhotoWay::Receipt)
        std::erase_if(m_refused, [this](const domain::RefusedReceipt& former) { return former.number == m_receipt; });
    const QDate taken = answer->takenOn;
    stateOf(way)->setText(taken.isValid() ? tr("Found; taken on %1").arg(dayText(taken)) : tr("Found"));
    context().services.fileImport.page(answer->jpeg, 0) | base::on(this, [this, turn](const Result<QImage>& image) {
        if (!image)
            failed(turn, image.error());
        else if (turn == m_turn)
            take(*image, PictureSource::Central);
    });
}

// What central refused before stays refused while the line is down: it is kept with the case.
void CardPhotoPage::unanswered(CardPhotoWay way, const base::Error& answer) {
    const bool isOfReceipt = way == CardPhotoWay::Receipt;
    const bool isLineDown = domain::isUnreachable(answer.code);
    if (isOfReceipt && domain::isCentralsNo(answer.code))
        keepRefusal(answer.code);
    const domain::RefusedReceipt* refused =
        isOfReceipt && isLineDown ? domain::refusalOf(m_refused, m_receipt) : nullptr;
    const popup::LineDown line{context().services.news, [] {}}; // the page itself asks again
    if (isOfReceipt && isLineDown && !refused) {
        popup::offerOffline(this, line,
                            tr("The receipt number can be noted and central resolves it when the line is back. "
                               "You can also stay and take the photo here."),
                            [this] { noteReceipt(); });
        return;
    }
    QString advice = isOfReceipt ? tr("Compare the number with the receipt, or choose another way.")
                                 : tr("Please choose another way: a receipt number, or take the photo here.");
    if (!m_ui->leftOutWay->isHidden())
        advice += QLatin1Char('\n') + tr("It may also be left out: 「%1」.").arg(m_ui->leftOutWay->text());
    const QString said = refused      ? refusedBeforeText(refused->refusal, refused->at)
                         : isLineDown ? photoFailureText(way, answer)
                                      : errorSentence(answer);
    stateOf(way)->setText(said);
    if (!isLineDown)
        return popup::sayError(this, tr("No photo"), answer, advice);
    const QString title = refused ? tr("No photo") : tr("Central cannot be reached");
    popup::sayWhileDown(this, line, title, said + QLatin1Char('\n') + advice);
}

QString CardPhotoPage::failureText() const {
    const auto failure = m_failures.find(way());
    const bool isRefused = way() == CardPhotoWay::Receipt && domain::refusalOf(m_refused, m_receipt);
    return isRefused || failure == m_failures.end() ? noPhotoText(way()) : photoFailureText(way(), failure->second);
}

// With a pop-up about it open or not.
void CardPhotoPage::askAgain() {
    const auto failure = m_failures.find(way());
    if (isBusy() || failure == m_failures.end() || !domain::isUnreachable(failure->second.code))
        return;
    if (way() == CardPhotoWay::SocialInsurance)
        searchOwn();
    else if (way() == CardPhotoWay::Receipt && isReceiptAsked() && !m_isNoted)
        fetchReceipt();
}

void CardPhotoPage::keepRefusal(base::ErrorCode code) {
    std::erase_if(m_refused, [this](const domain::RefusedReceipt& former) { return former.number == m_receipt; });
    m_refused.push_back({m_receipt, base::textOf(code), context().services.clock.now()});
    Q_EMIT keepNow();
}

void CardPhotoPage::noteReceipt() {
    m_isNoted = true;
    m_ui->receiptState->setText(tr("The number is noted; central resolves it when the line is back."));
    updateView();
    Q_EMIT keepNow();
}

// ---- from here

void CardPhotoPage::shoot() {
    if (isReviewed()) { // once more: the person sits down first
        m_brought.erase(CardPhotoWay::TakenHere);
        m_intake->cancel();
        m_ui->hereState->clear();
        updateView();
        m_ui->shutter->setFocus();
        return;
    }
    const int turn = begin(tr("Taking the picture …"));
    m_ui->camera->takePicture() | base::on(this, [this, turn](const Result<QImage>& whole) {
        if (!whole)
            failed(turn, whole.error());
        else if (turn == m_turn)
            take(*whole, PictureSource::Camera);
    });
}

// Says what the camera sees, a few times a second: the answer before has to be there.
void CardPhotoPage::glimpse(const QImage& frame) {
    if (!context().services.photos || m_isGlimpsing || m_untilNextGlimpse.isActive() || isBusy() || isReviewed() ||
        isStored())
        return;
    m_isGlimpsing = true;
    context().services.photos->glimpse(frame) |
        base::on(this, [this, turn = m_turn](const Result<capture::PhotoHint>& hint) {
            m_isGlimpsing = !hint; // without networks there is nothing more to ask
            m_untilNextGlimpse.start();
            if (hint && turn == m_turn && !isBusy() && !isReviewed() && !isStored())
                m_ui->hereState->setText(hintText(*hint));
        });
}

// ---- into the case

void CardPhotoPage::take(const QImage& image, PictureSource source) {
    m_isAsking = false;
    m_intake->take(image, source == PictureSource::Camera ? m_ui->camera->guideIn(image.size()) : image.rect(), source);
}

void CardPhotoPage::judged(const QImage& photo, const std::vector<capture::RuleAnswer>& answers) {
    m_brought[way()] = Brought{photo, {}, answers};
    const bool hasFault = std::any_of(answers.begin(), answers.end(), [](const auto& answer) { return answer.fault; });
    if (way() != CardPhotoWay::TakenHere && hasFault)
        stateOf(way())->setText(stateOf(way())->text() + QLatin1Char('\n') +
                                tr("The points below are for your information: the photo is used as it is."));
    else if (way() == CardPhotoWay::TakenHere && photo.isNull())
        m_ui->hereState->setText(tr("The photo cannot be used. Take it again."));
    else if (way() == CardPhotoWay::TakenHere && hasFault)
        m_ui->hereState->setText(tr("Compare the photo with the person. Take it again, or use it all the same."));
    else if (way() == CardPhotoWay::TakenHere)
        m_ui->hereState->setText(tr("Compare the photo with the person, then use it or take it again."));
    updateView();
}

void CardPhotoPage::kept(const domain::Picture& picture, const QImage& photo) {
    Brought& brought = m_brought[way()];
    brought.image = photo;
    brought.picture = picture;
    if (way() == CardPhotoWay::TakenHere && !picture.overruled.isEmpty())
        m_ui->hereState->setText(tr("The photo is used although points of it do not keep to the standard."));
    clearIssues();
    updateView();
    Q_EMIT keepNow();
}

void CardPhotoPage::failed(int turn, const base::Error& error) {
    if (turn != m_turn)
        return;
    m_isAsking = false;
    m_failures.insert_or_assign(way(), error);
    stateOf(way())->setText(errorText(error));
    updateView();
}

// ---- what shows

QString CardPhotoPage::primaryText() const {
    return way() == CardPhotoWay::LeftOut ? StepPage::primaryText() : tr("Use the photo");
}

bool CardPhotoPage::isPrimaryEnabled() const {
    if (isBusy())
        return false;
    const bool hasPhoto = isStored();
    switch (way()) {
    case CardPhotoWay::Receipt:
        return (hasPhoto || m_isNoted) && isReceiptAsked();
    case CardPhotoWay::SocialInsurance:
        return hasPhoto && m_ui->useOwn->isChecked();
    case CardPhotoWay::TakenHere:
        return hasPhoto;
    case CardPhotoWay::LeftOut:
        return true;
    }
    Q_UNREACHABLE();
}

bool CardPhotoPage::isReceiptAsked() const { return domain::normalisedNumber(m_ui->receipt->text()) == m_receipt; }

StepPage::Obstacle CardPhotoPage::obstacle() const {
    if (isBusy() || isPrimaryEnabled())
        return {};
    switch (way()) {
    case CardPhotoWay::Receipt:
        return {domain::Field::PhotoReceipt, m_ui->receipt->text().trimmed().isEmpty()
                                                 ? tr("Type the receipt number, then get the picture.")
                                             : isReceiptAsked() ? failureText()
                                                                : tr("Get the picture of this number first.")};
    case CardPhotoWay::SocialInsurance:
        return {domain::Field::CardPhoto,
                isStored() ? tr("Tick the photo of the social-insurance system first.") : failureText()};
    case CardPhotoWay::TakenHere:
        return {domain::Field::CardPhoto, m_intake->isDoubtful() ? tr("Take the photo again, or use it all the same.")
                                                                 : tr("Take the photo first.")};
    case CardPhotoWay::LeftOut:
        return {};
    }
    Q_UNREACHABLE();
}

QWidget* CardPhotoPage::inputOf(domain::Field field) const {
    if (field != domain::Field::CardPhoto)
        return StepPage::inputOf(field);
    switch (way()) {
    case CardPhotoWay::Receipt:
        return m_ui->receipt;
    case CardPhotoWay::SocialInsurance:
        return isStored() ? static_cast<QWidget*>(m_ui->useOwn) : m_ui->searchAgain;
    case CardPhotoWay::TakenHere:
        return m_ui->shutter;
    case CardPhotoWay::LeftOut:
        return m_ui->leftOutWay;
    }
    Q_UNREACHABLE();
}

void CardPhotoPage::updateView() {
    // What was said and brought is about the number that was asked about, not about the next one that is typed.
    const bool isOfOther = way() == CardPhotoWay::Receipt && !isReceiptAsked();
    m_ui->receiptState->setVisible(!isOfOther);
    const auto brought = isOfOther ? m_brought.end() : m_brought.find(way());
    if (brought == m_brought.end() || brought->second.image.isNull())
        m_ui->photo->setText(tr("No photo yet"));
    else
        m_ui->photo->setPixmap(QPixmap::fromImage(
            brought->second.image.scaled(m_ui->photo->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_ui->rules->setAnswers(brought == m_brought.end() ? std::vector<capture::RuleAnswer>() : brought->second.answers);
    m_ui->camera->setVisible(!isReviewed());
    m_ui->useOwn->setVisible(m_brought.contains(CardPhotoWay::SocialInsurance));
    m_ui->shutter->setText(isReviewed() ? tr("Take it again") : tr("Take picture"));
    m_ui->useAnyway->setVisible(way() == CardPhotoWay::TakenHere && m_intake->isDoubtful());
    // The rules stand right below what they are about.
    m_ui->pages->setMaximumHeight(m_ui->rules->isHidden() ? QWIDGETSIZE_MAX
                                                          : m_ui->pages->currentWidget()->sizeHint().height());
    m_ui->fetch->setEnabled(!isBusy());
    m_ui->searchAgain->setEnabled(!isBusy());
    m_ui->shutter->setEnabled(!isBusy() && (isReviewed() || m_ui->camera->isLive()));
    Q_EMIT primaryChanged();
}

// A way that has brought nothing yet leaves the case as it was. A number nobody asked about is no part of the case, and
// must not hold it: it stays a draft.
domain::Issues CardPhotoPage::write(domain::Application& application) const {
    domain::Issues issues;
    application.refusedReceipts = m_refused;
    const QString typed = domain::normalisedNumber(m_ui->receipt->text());
    if (!typed.isEmpty() && typed != m_receipt)
        issues.push_back({domain::Field::PhotoReceipt, domain::IssueCode::NotAsked, domain::Severity::Warning, {}});
    if (!isPrimaryEnabled())
        return issues;
    domain::CardPhoto photo;
    photo.way = way();
    if (photo.way == CardPhotoWay::Receipt)
        photo.receiptNumber = m_receipt;
    if (isStored())
        photo.picture = m_brought.at(photo.way).picture;
    // What central found of a noted number is of that number.
    if (const auto& former = application.cardPhoto;
        former && former->way == photo.way && former->receiptNumber == photo.receiptNumber && !photo.picture)
        photo.isReceiptKnown = former->isReceiptKnown;
    application.cardPhoto = photo;
    return issues;
}

QWidget* CardPhotoPage::firstInput() const {
    return way() == CardPhotoWay::Receipt ? static_cast<QWidget*>(m_ui->receipt) : choices()[size_t(way())];
}

} // namespace shouli::desk
