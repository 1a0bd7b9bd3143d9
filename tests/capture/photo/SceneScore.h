// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/photo/PhotoInspection.h"
#include "capture/photo/PhotoScenes.h"

#include <QStringList>

namespace shouli::test {

/// How the rules were judged over some scenes, against what is so.
struct SceneScore {
    int scenes = 0;
    int right = 0;
    int wrong = 0;
    int open = 0; ///< "cannot tell" where one can
    QStringList wrongs;

    SceneScore& operator+=(const SceneScore& other) {
        scenes += other.scenes;
        right += other.right;
        wrong += other.wrong;
        open += other.open;
        wrongs += other.wrongs;
        return *this;
    }
    int judged() const { return right + wrong + open; }
    double rate() const { return judged() > 0 ? double(right) / judged() : 0; }
    /// Of those that the program decided.
    double rateDecided() const { return right + wrong > 0 ? double(right) / (right + wrong) : 0; }
    QString row(const QString& kind) const {
        return QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |")
            .arg(kind)
            .arg(scenes)
            .arg(judged())
            .arg(right)
            .arg(wrong)
            .arg(open);
    }
};

inline SceneScore scoreOf(const PhotoScene& scene, const capture::PhotoInspection& inspection) {
    using capture::PhotoVerdict;
    SceneScore score;
    score.scenes = 1;
    const bool isOneFace = inspection.answers.size() > 1;
    for (const auto& [rule, truth] : scene.truth) {
        const bool isAboutFaces = rule == capture::PhotoRule::OneFace;
        const auto wanted = scene.truth.find(capture::PhotoRule::OneFace);
        if (!isAboutFaces && (!isOneFace || (wanted != scene.truth.end() && wanted->second == PhotoVerdict::Fail)))
            continue; // without a face there is nothing to judge
        const capture::RuleAnswer& answer = inspection.answers.at(size_t(rule));
        if (answer.verdict == truth)
            ++score.right;
        else if (answer.verdict == PhotoVerdict::CannotTell)
            ++score.open;
        else
            ++score.wrong;
        if (answer.verdict != truth)
            score.wrongs.append(QStringLiteral("%1: %2 %3 (%4)")
                                    .arg(scene.what, QString(textOf(rule)),
                                         answer.verdict == PhotoVerdict::CannotTell ? QStringLiteral("left open")
                                                                                    : QStringLiteral("wrong"),
                                         QString::number(answer.value)));
    }
    return score;
}

} // namespace shouli::test
