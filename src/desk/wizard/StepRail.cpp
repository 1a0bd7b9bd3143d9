// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/StepRail.h"

#include "desk/theme/Theme.h"
#include "desk/words/Labels.h"

#include <QAbstractButton>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace shouli::desk {
namespace {

using flow::StepState;

QColor colourOf(StepState state) {
    switch (state) {
    case StepState::Done:
        return theme::good();
    case StepState::Current:
        return theme::accent();
    case StepState::ToCome:
        return theme::mutedInk();
    case StepState::NeedsAttention:
        return theme::warning();
    }
    Q_UNREACHABLE();
}

QString markOf(StepState state, int number) {
    if (state == StepState::Done)
        return QStringLiteral("✓");
    return state == StepState::NeedsAttention ? QStringLiteral("!") : QString::number(number);
}

constexpr int kRoomyPx = theme::kSpace * 148; // of 1366 x 768 at 125 % the pages need all the width

class RailRow : public QAbstractButton {
public:
    RailRow(const flow::StepView& step, int number, QWidget* parent)
        : QAbstractButton(parent)
        , m_state(step.state)
        , m_mark(markOf(step.state, number)) {
        setText(label(step.id));
        setObjectName(QLatin1String("rail_") + flow::textOf(step.id));
        setAccessibleName(text());
        setAccessibleDescription(stateText());
        setEnabled(step.canOpen && step.state != StepState::Current);
        setFocusPolicy(Qt::NoFocus); // Tab stays with the page; the rail is reached by mouse and by 「修改」
        setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setMinimumHeight(theme::kSpace * 4); // of a low window; 40 where there is room
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
        setMaximumHeight(theme::kSpace * 5);
    }

    void setNarrow(bool isNarrow) {
        m_isNarrow = isNarrow;
        setToolTip(isNarrow ? text() : QString());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override {
        if (m_isNarrow)
            return {kTextLeftPx + theme::kSpace, maximumHeight()};
        const int textPx = QFontMetrics(nameFont(StepState::Current)).horizontalAdvance(text());
        return {kTextLeftPx + textPx + theme::kSpace * 2, maximumHeight()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor colour = colourOf(m_state);
        if (m_state == StepState::Current)
            painter.fillRect(rect(), QColor(0xe6, 0xef, 0xfa));
        else if (isEnabled() && underMouse())
            painter.fillRect(rect(), QColor(0xf3, 0xf6, 0xfa));
        if (m_state == StepState::Current)
            painter.fillRect(QRect(0, 0, 3, height()), colour);
        const int top = (height() - 22) / 2;
        const QRectF dot(theme::kSpace * 2 + 0.5, top + 0.5, 22, 22);
        const bool isFilled = m_state != StepState::ToCome;
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(isFilled ? QBrush(colour) : Qt::NoBrush);
        painter.drawEllipse(dot);
        QFont small = font();
        small.setPixelSize(12);
        small.setBold(true);
        painter.setFont(small);
        painter.setPen(isFilled ? QColor(Qt::white) : colour);
        painter.drawText(dot, Qt::AlignCenter, m_mark);
        if (m_isNarrow)
            return;
        painter.setFont(nameFont(m_state));
        painter.setPen(m_state == StepState::ToCome ? theme::mutedInk() : theme::ink());
        painter.drawText(rect().adjusted(kTextLeftPx, 0, -theme::kSpace, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

private:
    static constexpr int kTextLeftPx = theme::kSpace * 6;

    QFont nameFont(StepState state) const {
        QFont name = font();
        name.setWeight(state == StepState::Current ? QFont::DemiBold : QFont::Normal);
        return name;
    }
    QString stateText() const {
        switch (m_state) {
        case StepState::Done:
            return StepRail::tr("done");
        case StepState::Current:
            return StepRail::tr("current step");
        case StepState::ToCome:
            return StepRail::tr("to come");
        case StepState::NeedsAttention:
            return StepRail::tr("needs attention");
        }
        Q_UNREACHABLE();
    }

    StepState m_state;
    QString m_mark;
    bool m_isNarrow = false;
};

} // namespace

StepRail::StepRail(QWidget* parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("rail"));
    setNarrow(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Steps"));
    m_rows->setContentsMargins(0, theme::kSpace * 2, 0, theme::kSpace * 2);
    m_rows->setSpacing(0);
    m_rows->addStretch();
    parent->installEventFilter(this);
}

bool StepRail::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Resize)
        return QFrame::eventFilter(watched, event);
    if (const bool isNarrow = static_cast<QResizeEvent*>(event)->size().width() < kRoomyPx; isNarrow != m_isNarrow)
        setNarrow(isNarrow);
    return QFrame::eventFilter(watched, event);
}

void StepRail::setNarrow(bool isNarrow) {
    m_isNarrow = isNarrow;
    setMinimumWidth(isNarrow ? 0 : theme::kSpace * 24);
    for (QAbstractButton* row : findChildren<QAbstractButton*>())
        static_cast<RailRow*>(row)->setNarrow(isNarrow);
}

void StepRail::setSteps(const std::vector<flow::StepView>& steps) {
    while (m_rows->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater(); // it may be the click of this row that leads here
    }
    int number = 0;
    for (const flow::StepView& step : steps) {
        auto* row = new RailRow(step, ++number, this);
        connect(row, &QAbstractButton::clicked, this, [this, id = step.id] { Q_EMIT stepClicked(id); });
        row->setNarrow(m_isNarrow);
        m_rows->insertWidget(number - 1, row);
        row->show();
    }
}

} // namespace shouli::desk
