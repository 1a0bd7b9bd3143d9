// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <opencv2/core.hpp>

#include <vector>

namespace shouli::capture::opencv {

/// The characters that a recogniser knows: class 0 is "none", the last a blank.
class Alphabet {
public:
    /// One character a line, as the file of the network has them.
    explicit Alphabet(const QByteArray& lines);

    int classes() const { return int(m_characters.size()) + 1; }
    const QString& character(int ofClass) const { return m_characters[ofClass - 1]; }
    bool knows(const QString& character) const { return m_classes.contains(character); }
    /// Their classes in ascending order; what is not known is left out.
    std::vector<int> classesOf(QStringView characters) const;

private:
    QStringList m_characters;
    QHash<QString, int> m_classes;
};

/// A text and how sure the recogniser is of its least sure character, 0 to 1.
struct Decoded {
    QString text;
    double confidence = 0;
};

/// A text and the logarithm of its probability.
struct Path {
    QString text;
    double logarithm = 0;
};

// What a recogniser says of a strip is a matrix of probabilities, a row a step from left to right, a column a class
// (connectionist temporal classification). `allowed`: only these classes and "none" are there; empty: all.

/// The most likely class of each step, repetitions and "none" left out.
Decoded decodeBest(const cv::Mat& steps, const Alphabet& alphabet, const std::vector<int>& allowed = {});

/// The most likely texts, best first, by a search along `width` prefixes. REQUIRES: allowed is not empty.
std::vector<Path> decodeSome(const cv::Mat& steps, const Alphabet& alphabet, const std::vector<int>& allowed,
                             size_t width);

/// How likely just this text is: the logarithm; minus infinity when a character is not known.
double logarithmOf(const QString& text, const cv::Mat& steps, const Alphabet& alphabet);

} // namespace shouli::capture::opencv
