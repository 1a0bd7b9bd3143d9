// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>

class QLabel;
class QScrollArea;

namespace shouli::desk {

/// Shows one picture, at first fitted to the window; Ctrl+wheel, + and - zoom.
class PictureViewer : public QDialog {
    Q_OBJECT
public:
    PictureViewer(const QString& title, const QImage& picture, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void zoomBy(double factor);
    void fit();
    void show(double zoom);

    QImage m_picture;
    QLabel* m_label;
    QScrollArea* m_scroll;
    double m_zoom = 1;
    bool m_isFitted = true;
};

} // namespace shouli::desk
