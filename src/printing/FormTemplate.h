// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "printing/FormValues.h"

#include <QString>

#include <vector>

namespace shouli::printing {

/// A form of forms/print: markup (FormMarkup.h) with places for values. The language, whole:
///   {{name}}              the text of that name, escaped, so that a value can never become markup
///   {{#name}}…{{/name}}   repeated for each row of the list; names are looked up in the row, then around it
///   {{?name}}…{{/name}}   kept when the name holds something
///   {{^name}}…{{/name}}   kept when it holds nothing
/// A name is letters, digits and points.
class FormTemplate {
public:
    /// Reads the template and checks tags and markup. TemplateBroken names the line.
    static base::Result<FormTemplate> parse(const QString& source);
    /// The same from a file or resource, e.g. ":/forms/print/receipt.html", UTF-8. ReadFailed when there is none.
    static base::Result<FormTemplate> load(const QString& path);

    /// The markup with the values in their places. TemplateBroken with the line when a {{name}} or {{#name}} is not
    /// among the values: a slip in a name shall not leave a hole in a paper.
    base::Result<QString> fill(const FormValues& values) const;

private:
    enum class Kind { Text, Field, List, When, Unless };
    struct Node {
        Kind kind = Kind::Text;
        QString text; // of a Text the markup itself, else the name
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
