// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "printing/FormValues.h"

#include <QString>

#include <vector>

namespace shouli::printing {

/// A form of forms/print: markup (FormMarkup.h) with placeholders. The whole language:
///   {{name}}              the text with this name, escaped, so that a value can never become markup
///   {{#name}}…{{/name}}   repeated for each row of the list; names are looked up in the row, then around it
///   {{?name}}…{{/name}}   kept when FormValues::holds(name)
///   {{^name}}…{{/name}}   kept when not
/// A name consists of letters, digits and points.
class FormTemplate {
public:
    /// Parses the template and checks its tags and markup. TemplateBroken, with the line number in the detail.
    static base::Result<FormTemplate> parse(const QString& source);
    /// The same from a UTF-8 file or resource, e.g. ":/forms/print/receipt.html". ReadFailed when it cannot be read.
    static base::Result<FormTemplate> load(const QString& path);

    /// The markup with the values filled in. TemplateBroken, with the line number, when a {{name}} or {{#name}} is not
    /// among the values: a misspelt name must not leave a gap on a paper.
    base::Result<QString> fill(const FormValues& values) const;

private:
    enum class Kind { Text, Field, List, When, Unless };
    struct Node {
        Kind kind = Kind::Text;
        QString text; // for Kind::Text the markup itself, else the name
        int line = 1;
        std::vector<Node> inner;
    };
    struct Scanner;
    using Scopes = std::vector<const FormValues*>;

    static base::Status fillNodes(const std::vector<Node>& nodes, Scopes& scopes, QString& out);
    static base::Status fillNode(const Node& node, Scopes& scopes, QString& out);
    static base::Status repeat(const Node& node, Scopes& scopes, QString& out);

    std::vector<Node> m_nodes;
};

} // namespace shouli::printing
