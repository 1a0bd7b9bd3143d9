// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/Ctc.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace shouli::capture::opencv {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr float kLeast = 1e-7F; // below which a probability says nothing more

double logOf(float probability) { return std::log(double(std::max(probability, kLeast))); }

double logSum(double a, double b) {
    if (a < b)
        std::swap(a, b);
    return b == kNever ? a : a + std::log1p(std::exp(b - a));
}

std::vector<int> withNone(const cv::Mat& steps, const std::vector<int>& allowed) {
    std::vector<int> classes{0};
    if (!allowed.empty()) {
        classes.insert(classes.end(), allowed.begin(), allowed.end());
        return classes;
    }
    for (int index = 1; index < steps.cols; ++index)
        classes.push_back(index);
    return classes;
}

// What ends in "none" and what ends in its last character.
struct Ending {
    double none = kNever;
    double character = kNever;
    double both() const { return logSum(none, character); }
};

using Beam = std::map<std::vector<int>, Ending>;

Beam bestOf(Beam&& beam, size_t width) {
    if (beam.size() <= width)
        return std::move(beam);
    std::vector<double> scores;
    for (const auto& [prefix, ending] : beam)
        scores.push_back(ending.both());
    std::nth_element(scores.begin(), scores.begin() + std::ptrdiff_t(width) - 1, scores.end(), std::greater<>());
    const double least = scores[width - 1];
    std::erase_if(beam, [least](const auto& entry) { return entry.second.both() < least; });
    return std::move(beam);
}

} // namespace

Alphabet::Alphabet(const QByteArray& lines) {
    m_characters = QString::fromUtf8(lines).split(u'\n');
    if (!m_characters.isEmpty() && m_characters.last().isEmpty())
        m_characters.removeLast();
    m_characters.append(QStringLiteral(" "));
    for (int index = 0; index < m_characters.size(); ++index)
        m_classes.insert(m_characters[index], index + 1);
}

std::vector<int> Alphabet::classesOf(QStringView characters) const {
    std::vector<int> classes;
    for (const QChar character : characters) {
        if (const int found = m_classes.value(QString(character)))
            classes.push_back(found);
    }
    std::sort(classes.begin(), classes.end());
    return classes;
}

Decoded decodeBest(const cv::Mat& steps, const Alphabet& alphabet, const std::vector<int>& allowed) {
    const std::vector<int> classes = withNone(steps, allowed);
    Decoded decoded{{}, 1};
    int before = 0;
    double surest = 0; // of the character that the steps are within
    const auto close = [&] {
        if (before != 0)
            decoded.confidence = std::min(decoded.confidence, surest);
    };
    for (int step = 0; step < steps.rows; ++step) {
        const auto* row = steps.ptr<float>(step);
        double sum = 0;
        int best = 0;
        for (const int index : classes) {
            sum += double(row[index]);
            if (row[index] > row[best])
                best = index;
        }
        const double sure = sum > 0 ? double(row[best]) / sum : 0;
        if (best == before) {
            surest = std::max(surest, sure);
            continue;
        }
        close();
        if (best != 0)
            decoded.text += alphabet.character(best);
        before = best;
        surest = sure;
    }
    close();
    if (decoded.text.isEmpty())
        decoded.confidence = 0;
    return decoded;
}

std::vector<Path> decodeSome(const cv::Mat& steps, const Alphabet& alphabet, const std::vector<int>& allowed,
                             size_t width) {
    Beam beam;
    beam[{}].none = 0;
    for (int step = 0; step < steps.rows; ++step) {
        const auto* row = steps.ptr<float>(step);
        Beam next;
        for (const auto& [prefix, ending] : beam) {
            Ending& same = next[prefix];
            same.none = logSum(same.none, ending.both() + logOf(row[0]));
            if (!prefix.empty())
                same.character = logSum(same.character, ending.character + logOf(row[prefix.back()]));
            for (const int index : allowed) {
                if (row[index] <= kLeast)
                    continue;
                const bool repeats = !prefix.empty() && prefix.back() == index;
                const double from = repeats ? ending.none : ending.both();
                if (from == kNever)
                    continue;
                std::vector<int> longer = prefix;
                longer.push_back(index);
                Ending& grown = next[longer];
                grown.character = logSum(grown.character, from + logOf(row[index]));
            }
        }
        beam = bestOf(std::move(next), width);
    }
    std::vector<Path> paths;
    for (const auto& [prefix, ending] : beam) {
        Path path{{}, ending.both()};
        for (const int index : prefix)
            path.text += alphabet.character(index);
        paths.push_back(std::move(path));
    }
    std::sort(paths.begin(), paths.end(), [](const Path& a, const Path& b) { return a.logarithm > b.logarithm; });
    return paths;
}

double logarithmOf(const QString& text, const cv::Mat& steps, const Alphabet& alphabet) {
    std::vector<int> states{0}; // none, first, none, second, ... none
    for (const QChar character : text) {
        const std::vector<int> known = alphabet.classesOf(QString(character));
        if (known.empty())
            return kNever;
        states.push_back(known.front());
        states.push_back(0);
    }
    std::vector<double> at(states.size(), kNever);
    at[0] = 0; // before the first step; a first character is reached by the step itself
    for (int step = 0; step < steps.rows; ++step) {
        const auto* row = steps.ptr<float>(step);
        std::vector<double> next(states.size(), kNever);
        for (size_t state = 0; state < states.size(); ++state) {
            double from = at[state];
            if (state >= 1)
                from = logSum(from, at[state - 1]);
            if (state >= 2 && states[state] != 0 && states[state] != states[state - 2])
                from = logSum(from, at[state - 2]);
            next[state] = from == kNever ? kNever : from + logOf(row[states[state]]);
        }
        at = std::move(next);
    }
    return states.size() == 1 ? at.back() : logSum(at.back(), at[at.size() - 2]);
}

} // namespace shouli::capture::opencv
