// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <opencv2/core.hpp>

#include <vector>

namespace shouli::capture::opencv {

/// The characters that a recogniser knows, by class number: class 0 is CTC's "none", the last class a blank.
class Alphabet {
public:
    /// `lines`: one character on each line, as in the network's file.
    explicit Alphabet(const QByteArray& lines);

    int classes() const { return int(m_characters.size()) + 1; }
    const QString& character(int ofClass) const { return m_characters[ofClass - 1]; }
    bool knows(const QString& character) const { return m_classes.contains(character); }
    /// The classes of these characters in ascending order, without unknown characters.
    std::vector<int> classesOf(QStringView characters) const;

private:
    QStringList m_characters;
    QHash<QString, int> m_classes;
};

/// A text, and the confidence in its least certain character, 0 to 1.
struct Decoded {
    QString text;
    double confidence = 0;
};

/// A text, and the natural logarithm of its probability.
struct Path {
    QString text;
    double logarithm = 0;
};

// A recogniser's output for a strip is a matrix of probabilities: one row for each step from left to right, one column
// for each class (connectionist temporal classification). `allowed`: consider only these classes and "none"; empty:
// all.

/// Greedy decoding: the most likely class of each step, without repetitions and "none".
Decoded decodeBest(const cv::Mat& steps, const Alphabet& alphabet, const std::vector<int>& allowed = {});

/// Beam search with `width` prefixes: the most likely texts, best first. REQUIRES: allowed is not empty.
std::vector<Path> decodeSome(const cv::Mat& steps, const Alphabet& alphabet, const std::vector<int>& allowed,
                             size_t width);

/// Logarithm of the probability of exactly this text; minus infinity when it has an unknown character.
double logarithmOf(const QString& text, const cv::Mat& steps, const Alphabet& alphabet);

} // namespace shouli::capture::opencv
