// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/FormValues.h"

namespace shouli::printing {

std::optional<QString> FormValues::text(const QString& name) const {
    const auto found = m_texts.constFind(name);
    if (found == m_texts.cend())
        return std::nullopt;
    return *found;
}

const QList<FormValues>* FormValues::list(const QString& name) const {
    const auto found = m_lists.constFind(name);
    return found == m_lists.cend() ? nullptr : &*found;
}

bool FormValues::holds(const QString& name) const {
    return !m_texts.value(name).isEmpty() || !m_lists.value(name).isEmpty() || !m_images.value(name).isNull();
}

} // namespace shouli::printing
