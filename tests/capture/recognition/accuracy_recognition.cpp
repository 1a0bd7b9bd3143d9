// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// accuracy_recognition N [FOLDER]: reads N made cards of each side in each quality and prints what share of each text
// was right (docs/CAPTURE.md has the table). With FOLDER, the pictures of which something was wrong are kept there.
#include "capture/recognition/RecognitionModule.h"
#include "capture/recognition/SampleCards.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>
#include <map>

using namespace shouli;
using capture::CardFace;
using capture::CardText;
using domain::DocumentKind;

namespace {

struct Share {
    int right = 0;
    int wrong = 0;
    int proven = 0;
    int provenWrong = 0;
    int all = 0;
};

const char* nameOf(CardText what) {
    switch (what) {
    case CardText::Name:
        return "name";
    case CardText::Sex:
        return "sex";
    case CardText::EthnicGroup:
        return "ethnic group";
    case CardText::BirthDate:
        return "birth date";
    case CardText::Address:
        return "address";
    case CardText::Number:
        return "number";
    case CardText::Issuer:
        return "issuer";
    case CardText::ValidFrom:
        return "valid from";
    case CardText::ValidUntil:
        return "valid until";
    }
    Q_UNREACHABLE();
}

struct Kind {
    const char* name;
    CardFace face;
};

constexpr Kind kKinds[] = {
    {"identity card, portrait", {DocumentKind::ResidentIdCard, true}},
    {"identity card, emblem", {DocumentKind::ResidentIdCard, false}},
    {"residence permit, portrait", {DocumentKind::HkMacaoResidencePermit, true}},
    {"residence permit, emblem", {DocumentKind::TaiwanResidencePermit, false}},
    {"HK/Macao permit, print", {DocumentKind::HkMacaoTravelPermit, true}},
    {"HK/Macao permit, MRZ", {DocumentKind::HkMacaoTravelPermit, false}},
    {"Taiwan permit, print", {DocumentKind::TaiwanTravelPermit, true}},
    {"Taiwan permit, MRZ", {DocumentKind::TaiwanTravelPermit, false}},
};

class Accuracy {
public:
    Accuracy(capture::CardRecogniser& recogniser, QString folder)
        : m_recogniser(recogniser)
        , m_folder(std::move(folder)) {}

    void measure(const Kind& kind, test::Quality quality, int count) {
        std::map<CardText, Share> shares;
        QElapsedTimer timer;
        qint64 elapsed = 0;
        for (int seed = 1; seed <= count; ++seed) {
            const test::SampleCard card = test::makeCard(kind.face, quint32(seed));
            QImage picture = test::degraded(card.picture, quality, quint32(seed));
            if (seed % 4 == 0)
                picture = picture.transformed(QTransform().rotate(180));
            timer.start();
            const auto recognition =
                m_recogniser.recognise(picture, kind.face, QDate(2026, 11, 27), [] { return false; });
            elapsed += timer.elapsed();
            if (!recognition) {
                std::fprintf(stderr, "not read: %s\n", qPrintable(recognition.error().detail));
                continue;
            }
            bool isWrong = false;
            for (auto it = card.truth.cbegin(); it != card.truth.cend(); ++it) {
                Share& share = shares[it.key()];
                ++share.all;
                const capture::RecognisedText* read = recognition->find(it.key());
                const bool isRight = read && read->value == it.value();
                share.right += int(isRight);
                share.wrong += int(read && !isRight);
                share.proven += int(read && read->isProven);
                share.provenWrong += int(read && read->isProven && !isRight);
                if (!isRight) {
                    isWrong = true;
                    if (!m_folder.isEmpty())
                        std::printf("# %s %s %d %s: %s for %s (%.2f)\n", kind.name, test::nameOf(quality), seed,
                                    nameOf(it.key()), read ? qPrintable(read->value) : "-", qPrintable(it.value()),
                                    read ? read->confidence : 0);
                }
            }
            if (isWrong && !m_folder.isEmpty())
                picture.save(QDir(m_folder).filePath(QStringLiteral("%1-%2-%3.png")
                                                         .arg(QString::fromLatin1(kind.name).remove(u'/'))
                                                         .arg(int(quality))
                                                         .arg(seed)));
        }
        for (const auto& [what, share] : shares)
            std::printf("| %s | %s | %s | %d of %d | %d | %d | %d |\n", kind.name, test::nameOf(quality), nameOf(what),
                        share.right, share.all, share.wrong, share.proven, share.provenWrong);
        std::printf("# %s, %s: %.2f s a card\n", kind.name, test::nameOf(quality), double(elapsed) / 1000 / count);
        std::fflush(stdout);
    }

private:
    capture::CardRecogniser& m_recogniser;
    QString m_folder;
};

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 0;
    if (count < 1) {
        std::fputs("usage: accuracy_recognition N [FOLDER]\n", stderr);
        return 2;
    }
    const QDir programs(QStringLiteral(SHOULI_BIN_DIR));
    const auto recogniser = capture::RecognitionModule(programs.filePath(QStringLiteral("modules")),
                                                       programs.filePath(QStringLiteral("models")))
                                .recogniser();
    if (!recogniser) {
        std::fprintf(stderr, "no recogniser: %s\n", qPrintable(recogniser.error().detail));
        return 1;
    }
    std::puts("| side | picture | text | right | wrong | proven | proven and wrong |\n|---|---|---|---|---|---|---|");
    Accuracy accuracy(**recogniser, argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    for (const Kind& kind : kKinds) {
        for (const test::Quality quality : test::kQualities)
            accuracy.measure(kind, quality, count);
    }
    return 0;
}
