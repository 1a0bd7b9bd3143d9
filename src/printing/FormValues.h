// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QList>
#include <QString>

#include <optional>

namespace shouli::printing {

/// What a form is filled in with: texts, lists of further values, pictures. A tree of plain values, so that templates
/// are independent of domain::Application. forms/print/README.md lists the names that each template needs.
class FormValues {
public:
    /// A text, printed literally: markup in it has no effect.
    void setText(const QString& name, const QString& text) { m_texts.insert(name, text); }
    /// The rows that a {{#name}} section repeats over.
    void setList(const QString& name, const QList<FormValues>& rows) { m_lists.insert(name, rows); }
    /// A picture for <img src="field:name">; a null one counts as missing.
    void setImage(const QString& name, const QImage& image) { m_images.insert(name, image); }

    std::optional<QString> text(const QString& name) const;
    /// Null when there is no such list.
    const QList<FormValues>* list(const QString& name) const;
    /// Null when there is no such picture.
    QImage image(const QString& name) const { return m_images.value(name); }
    /// Whether there is a non-empty text, list or picture with this name.
    bool holds(const QString& name) const;

private:
    QHash<QString, QString> m_texts;
    QHash<QString, QList<FormValues>> m_lists;
    QHash<QString, QImage> m_images;
};

} // namespace shouli::printing
