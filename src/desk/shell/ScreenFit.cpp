// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/ScreenFit.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/DownScroll.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMainWindow>
#include <QMessageBox>
#include <QScreen>
#include <QStyle>
#include <QTimer>
#include <QWindow>

namespace shouli::desk {

namespace {

constexpr int kMessagePx = 352;       // how wide a message's text is at least (desk.qss)
constexpr int kAroundMessagePx = 136; // of its buttons and margins
constexpr int kUsualTitlePx = 30;     // of window managers and Windows, while the window has no frame yet

/// What the window manager puts round a window, or what it usually does.
QMargins frameOf(const QWidget& window) {
    const QRect inner = window.geometry();
    const QRect outer = window.frameGeometry();
    if (window.isVisible() && outer != inner)
        return {inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
                outer.bottom() - inner.bottom()};
    const int sidePx = theme::kSpace / 2;
    return {sidePx, kUsualTitlePx, sidePx, sidePx};
}

const QScreen* screenOf(const QWidget& window) {
    const QWidget* parent = window.parentWidget();
    return parent && !window.isVisible() ? parent->window()->screen() : window.screen();
}

/// Puts the label of a message that is longer than the screen into a part that scrolls.
void letScroll(QMessageBox& box, const char* name) {
    auto* label = box.findChild<QLabel*>(QLatin1String(name));
    auto* grid = qobject_cast<QGridLayout*>(box.layout());
    const int at = label && grid ? grid->indexOf(label) : -1;
    if (at < 0)
        return;
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;
    grid->getItemPosition(at, &row, &column, &rows, &columns);
    grid->removeWidget(label);
    auto* scroll = new DownScroll(&box);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scroll->setContent(label);
    scroll->setFocusPolicy(Qt::StrongFocus); // to be read with the keys too
    const QSize room = roomOnScreen(box);
    scroll->setMinimumWidth(room.width() / 2);
    scroll->setFixedHeight(room.height() - kAroundMessagePx); // Qt asks for the height of the whole text
    grid->addWidget(scroll, row, column, rows, columns);
}

// Its height grows with its text, and Qt fixes it.
void fitMessage(QMessageBox& box) {
    const QSize room = roomOnScreen(box);
    const QFontMetrics metrics(box.font());
    const auto heightPx = [&](const QString& text) {
        return metrics.boundingRect(QRect(0, 0, kMessagePx, 0), Qt::TextWordWrap, text).height();
    };
    if (heightPx(box.text()) + heightPx(box.informativeText()) + kAroundMessagePx > room.height())
        letScroll(box,
                  box.informativeText().size() > box.text().size() ? "qt_msgbox_informativelabel" : "qt_msgbox_label");
}

/// What a dialog needs that has no size of its own: Qt gives it at most two thirds of the screen, however little is
/// left of its inputs then.
int neededHeightPx(const QWidget& window) {
    const QLayout* layout = window.layout();
    const bool isFixed = window.minimumHeight() == window.maximumHeight(); // as a message fixes itself
    if (!layout || isFixed || window.testAttribute(Qt::WA_Resized) || !qobject_cast<const QDialog*>(&window))
        return 0;
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(window.width()) : layout->totalSizeHint().height();
}

void fit(QWidget& window) {
    const QSize room = roomOnScreen(window);
    if (window.minimumWidth() > room.width() || window.minimumHeight() > room.height())
        window.setMinimumSize(window.minimumSize().boundedTo(room));
    if (window.isMaximized() || window.isFullScreen())
        return;
    const QRect available = screenOf(window)->availableGeometry();
    const QMargins frame = frameOf(window);
    const QSize wanted = window.size().expandedTo({0, neededHeightPx(window)});
    QRect outer = QRect(window.pos(), wanted.boundedTo(room)).marginsAdded(frame);
    outer.moveTopLeft(window.isVisible() ? window.frameGeometry().topLeft() : window.pos());
    if (window.size() != outer.marginsRemoved(frame).size())
        window.resize(outer.marginsRemoved(frame).size());
    // Before it is shown a dialog has no place yet: Qt puts it over its window.
    if (!window.testAttribute(Qt::WA_Moved) && qobject_cast<QDialog*>(&window)) {
        QTimer::singleShot(0, &window, [&window] {
            window.setAttribute(Qt::WA_Moved);
            fit(window);
        });
        return;
    }
    const QPoint inside(std::clamp(outer.left(), available.left(), available.right() - outer.width() + 1),
                        std::clamp(outer.top(), available.top(), available.bottom() - outer.height() + 1));
    if (inside != outer.topLeft())
        window.move(inside);
}

class ScreenKeeper : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Show && event->type() != QEvent::Polish)
            return false;
        auto* window = qobject_cast<QWidget*>(watched);
        const bool isOurs =
            window && window->isWindow() && (qobject_cast<QDialog*>(window) || qobject_cast<QMainWindow*>(window));
        if (!isOurs)
            return false;
        if (event->type() == QEvent::Polish) {
            if (auto* box = qobject_cast<QMessageBox*>(window))
                fitMessage(*box);
        } else if (!event->spontaneous()) {
            fit(*window);
            follow(*window);
        }
        return false;
    }

private:
    // Once the window is there its screen may change, and the screen itself.
    void follow(QWidget& window) {
        QWindow* handle = window.windowHandle();
        if (!handle || handle->property("isFollowed").toBool())
            return;
        handle->setProperty("isFollowed", true);
        const auto again = [&window] { fit(window); };
        connect(handle, &QWindow::screenChanged, &window, [&window, again](QScreen* screen) {
            again();
            if (screen)
                connect(screen, &QScreen::availableGeometryChanged, &window, again);
        });
        connect(window.screen(), &QScreen::availableGeometryChanged, &window, again);
    }
};

} // namespace

QSize roomOnScreen(const QWidget& window) {
    const QMargins frame = frameOf(window);
    return screenOf(window)->availableGeometry().marginsRemoved(frame).size();
}

void keepWindowsOnScreen(QApplication& app) { app.installEventFilter(new ScreenKeeper(&app)); }

} // namespace shouli::desk
