// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/ApplicationForm.h"
#include "desk/papers/PaperTest.h"
#include "domain/DocumentMatrix.h"
#include "support/JoinedTests.h"

#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using desk::Paper;
using test::readBack;
using test::submitted;

namespace {

/// A line of forms/print/provincial_fields.tsv.
struct ProvincialField {
    QString name;
    bool isRequired = false;
    QString filledBy;
    QString value;
    QString label;
};

std::vector<ProvincialField> provincialFields() {
    std::vector<ProvincialField> fields;
    const QString table =
        QString::fromUtf8(test::fileContent(QStringLiteral(SHOULI_SOURCE_DIR "/forms/print/provincial_fields.tsv")));
    for (const QString& line : table.split(QLatin1Char('\n'))) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (line.startsWith(QLatin1Char('#')) || cells.size() < 5 || cells.first() == QLatin1String("field"))
            continue;
        fields.push_back({cells.at(0), cells.at(1) == QLatin1String("*"), cells.at(2), cells.at(3),
                          cells.at(4).isEmpty() ? cells.at(0) : cells.at(4)});
    }
    return fields;
}

QString templateText() {
    return QString::fromUtf8(test::fileContent(QStringLiteral(SHOULI_SOURCE_DIR "/forms/print/application_form.html")));
}

Application of(ApplicantKind kind, DocumentKind document, const QString& number) {
    Application application = test::CaseBuilder().build();
    application.applicant = test::person(kind, document, number);
    application.materials.clear();
    for (const MaterialSlot slot : materialsFor(FlowKind::Adult, kind, document))
        application.materials.emplace(slot, test::picture());
    return application;
}

Application longTerm() {
    Application application = test::CaseBuilder().build();
    application.details->longTerm = true;
    application.details->validUntil = {};
    return application;
}

Application checkedByHand(FaceOutcome outcome) {
    Application application = test::CaseBuilder().build();
    application.face.outcome = outcome;
    application.face.reason = QStringLiteral("相貌有变");
    application.face.approverName = QStringLiteral("李主任");
    application.face.decidedAt = QDateTime(test::today(), QTime(1, 13), Qt::UTC);
    return application;
}

Application photoLeftOut() {
    Application application = test::CaseBuilder()
                                  .ofMinor(test::person(ApplicantKind::Mainland, DocumentKind::HouseholdRegister,
                                                        QStringLiteral("449999201911240016")))
                                  .build();
    application.cardPhoto = CardPhoto{CardPhotoWay::LeftOut, {}, {}};
    return application;
}

Application named(const QString& name) {
    Application application = test::CaseBuilder().build();
    application.applicant->name = test::name(name);
    return application;
}

base::Result<QByteArray> formOf(test::FakeDesk& fake, const Application& application) {
    return desk::makeCasePaper(fake.services, fake.counter, submitted(fake, application), Paper::ApplicationForm, 0)
        .result();
}

printing::FormValues valuesOf(test::FakeDesk& fake, const Application& application) {
    const auto words = printing::PaperWords::load();
    const auto reference = fake.reference.current();
    return desk::applicationFormValues(
        {submitted(fake, application), *reference, fake.counter, *words, 0, fake.clock.now()});
}

} // namespace

class tst_ApplicationForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheInterfaces();
    void everyFieldOfTheInterfaceHasItsPlace();
    void everyFieldOfTheCaseIsFilled();
    void theAddressLosesNothingAndRepeatsNothing();
    void everyKindOfApplicant_data();
    void everyKindOfApplicant();
    void onlyOpenQuestionsStandAsOpen_data();
    void onlyOpenQuestionsStandAsOpen();
    void whatCentralHasSettledIsNotOpenOnAReprint();
};

// 41 elements, 17 of them with a mark: the provincial interface 7.15.
void tst_ApplicationForm::theTableIsTheInterfaces() {
    const auto fields = provincialFields();
    QCOMPARE(fields.size(), size_t(41));
    QCOMPARE(std::count_if(fields.begin(), fields.end(), [](const ProvincialField& field) { return field.isRequired; }),
             17);
    const QStringList known{QStringLiteral("case"), QStringLiteral("hand"), QStringLiteral("fixed"),
                            QStringLiteral("interface"), QStringLiteral("guardian")};
    for (const ProvincialField& field : fields) {
        QVERIFY2(known.contains(field.filledBy), qPrintable(field.name));
        QVERIFY2(!field.isRequired || field.filledBy == QLatin1String("case") ||
                     field.filledBy == QLatin1String("interface"),
                 qPrintable(field.name + QStringLiteral(" is required: the applicant cannot leave it out")));
    }
}

void tst_ApplicationForm::everyFieldOfTheInterfaceHasItsPlace() {
    const QString form = templateText();
    for (const ProvincialField& field : provincialFields()) {
        const bool isOnPaper = field.filledBy != QLatin1String("interface");
        if (field.value != QLatin1String("photo")) // the picture needs no label
            QVERIFY2(form.contains(field.label) == isOnPaper, qPrintable(field.name));
        if (field.filledBy == QLatin1String("hand")) // its cell is empty
            QVERIFY2(form.contains(QRegularExpression(field.name + QStringLiteral("</th><td[^>]*></td>"))),
                     qPrintable(field.name));
        if (field.filledBy == QLatin1String("fixed"))
            QVERIFY2(form.contains(QRegularExpression(field.name + QStringLiteral("</th><td[^>]*>") + field.value +
                                                      QStringLiteral("</td>"))),
                     qPrintable(field.name));
        if (field.filledBy == QLatin1String("case") || field.filledBy == QLatin1String("guardian"))
            QVERIFY2(form.contains(QStringLiteral("{{") + field.value) ||
                         form.contains(QStringLiteral("{{#") + field.value) ||
                         form.contains(QStringLiteral("field:") + field.value),
                     qPrintable(field.name));
    }
}

void tst_ApplicationForm::everyFieldOfTheCaseIsFilled() {
    test::FakeDesk fake;
    const Application mailed = test::CaseBuilder().mailed().build();
    const auto pdf = formOf(fake, mailed);
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
    const QString read = readBack(*pdf);
    const printing::FormValues values = valuesOf(fake, mailed);
    for (const ProvincialField& field : provincialFields()) {
        if (field.filledBy != QLatin1String("case") || field.value == QLatin1String("photo"))
            continue;
        if (field.value == QLatin1String("materials")) {
            QVERIFY2(read.contains(field.name), qPrintable(field.name));
            continue;
        }
        const auto value = values.text(field.value);
        QVERIFY2(value && !value->isEmpty(), qPrintable(field.name));
        QVERIFY2(read.contains(QString(*value).remove(QLatin1Char(' '))),
                 qPrintable(field.name + QStringLiteral(" is not in ") + read));
    }
    for (const QString text :
         {"《办理须知》（2026-11-22版，2026-11-2309:30同意）", "与原件一致", "申领人签名", "受理网点盖章"})
        QVERIFY2(read.contains(text), qPrintable(text + QStringLiteral(" is not in ") + read));
    QVERIFY(!read.contains(QStringLiteral("监护人")));
    QVERIFY(!read.contains(QStringLiteral("补打")));
}

void tst_ApplicationForm::theAddressLosesNothingAndRepeatsNothing() {
    test::FakeDesk fake;
    const auto addressOf = [&](const QString& detail) {
        Application application = test::CaseBuilder().build();
        application.details->residenceAddress = detail;
        return valuesOf(fake, application).text(QStringLiteral("address")).value_or(QString());
    };
    QCOMPARE(addressOf(QStringLiteral("虚构路一号")), QStringLiteral("广东省广州市天河区虚构路一号"));
    QCOMPARE(addressOf(QStringLiteral("广东省广州市天河区虚构路一号")), QStringLiteral("广东省广州市天河区虚构路一号"));
    // Another than the chosen division: both are on the paper that is signed.
    QCOMPARE(addressOf(QStringLiteral("广东省示范县一号")), QStringLiteral("广东省广州市天河区广东省示范县一号"));
}

void tst_ApplicationForm::everyKindOfApplicant_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("a mainland resident") << test::CaseBuilder().build() << QStringList{"CHN中国",
                                                                                       "01居民身份证",
                                                                                       "2018-05-10至2038-05-10",
                                                                                       "证件图片1身份证人像面",
                                                                                       "44010000",
                                                                                       "生僻字描述无"};
    QTest::newRow("a document for life") << longTerm() << QStringList{"2018-05-10至长期"};
    QTest::newRow("a Hong Kong travel permit")
        << of(ApplicantKind::HongKong, DocumentKind::HkMacaoTravelPermit, "H00000001")
        << QStringList{"HKG中国香港", "04港澳居民来往内地通行证", "社会保障号待分配",
                       "证件图片2港澳居民来往内地通行证反面"};
    QTest::newRow("a Macao travel permit")
        << of(ApplicantKind::Macao, DocumentKind::HkMacaoTravelPermit, "M00000001")
        << QStringList{"MAC中国澳门", "05港澳居民来往内地通行证", "M00000001", "证件图片1港澳居民来往内地通行证正面"};
    QTest::newRow("a Taiwan travel permit")
        << of(ApplicantKind::Taiwan, DocumentKind::TaiwanTravelPermit, "00000001")
        << QStringList{"TWN中国台湾", "06台湾居民来往大陆通行证", "00000001", "证件图片1台湾居民来往大陆通行证正面"};
    QTest::newRow("a Hong Kong residence permit")
        << of(ApplicantKind::HongKong, DocumentKind::HkMacaoResidencePermit, "810000199003070023")
        << QStringList{"HKG中国香港", "17港澳居民居住证", "社会保障号810000199003070023",
                       "证件图片1港澳居民居住证人像面", "证件图片2港澳居民居住证国徽面"};
    QTest::newRow("a Taiwan residence permit")
        << of(ApplicantKind::Taiwan, DocumentKind::TaiwanResidencePermit, "830000199003070027")
        << QStringList{"TWN中国台湾", "17台湾居民居住证", "社会保障号830000199003070027",
                       "证件图片1台湾居民居住证人像面", "证件图片2台湾居民居住证国徽面"};
    QTest::newRow("a case taken offline")
        << test::CaseBuilder().offline().build()
        << QStringList{"待核事项", "离线预受理", "申领资格、", "AX2000000000001", "13000000001未经短信验证"};
    QTest::newRow("a minor through the guardian")
        << test::CaseBuilder().ofMinor().build()
        << QStringList{"姓名林小梅", "01户口簿",         "2015-06-21至2031-05-31", "监护人姓名",
                       "林晓岚",     "与申领人关系母亲", "01居民身份证",           "监护人证件号码449999199003070023",
                       "监护人签名", "代为申领",         "法定监护人身份证人像面", "户口本子女页"};
    QTest::newRow("a child whose photo is left out") << photoLeftOut() << QStringList{"未满七周岁不采集相片"};
    QTest::newRow("a rare character in the name")
        << named(QStringLiteral("林𠮷·㐂")) << QStringList{"林𠮷·㐂", "第2字U+20BB7；第4字U+3402"};
}

void tst_ApplicationForm::everyKindOfApplicant() {
    QFETCH(Application, application);
    QFETCH(QStringList, texts);
    test::FakeDesk fake;
    const auto pdf = formOf(fake, application);
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
    const QString read = readBack(*pdf);
    for (const QString& text : texts)
        QVERIFY2(read.contains(text), qPrintable(text + QStringLiteral(" is not in ") + read));
}

void tst_ApplicationForm::onlyOpenQuestionsStandAsOpen_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<QStringList>("stand");
    QTest::addColumn<QString>("doesNot");
    const Application approved = checkedByHand(FaceOutcome::ApprovedBySupervisor);
    const Application awaiting = checkedByHand(FaceOutcome::AwaitingReview);
    const QString approvedAt = QStringLiteral("由李主任于") + test::today().toString(Qt::ISODate) +
                               QStringLiteral("09:13复核同意，原因：相貌有变");
    QTest::newRow("an approved manual verification is settled, on the form")
        << approved << Paper::ApplicationForm << QStringList{"人工核验", approvedAt} << QStringLiteral("待核");
    QTest::newRow("an approved manual verification is settled, on the receipt")
        << approved << Paper::Receipt << QStringList{"人工核验", approvedAt} << QStringLiteral("待核");
    QTest::newRow("one that waits for its review is open, on the form")
        << awaiting << Paper::ApplicationForm << QStringList{"待核事项", "人工核验待复核，原因：相貌有变"}
        << QStringLiteral("离线预受理");
    QTest::newRow("one that waits for its review is not the line's fault, on the receipt")
        << awaiting << Paper::Receipt << QStringList{"人工核验", "待复核，原因：相貌有变"}
        << QStringLiteral("离线预受理");
    QTest::newRow("a case that the line was down for")
        << test::CaseBuilder().offline().build() << Paper::ApplicationForm << QStringList{"待核事项", "离线预受理"}
        << QStringLiteral("人工核验");
}

void tst_ApplicationForm::onlyOpenQuestionsStandAsOpen() {
    QFETCH(Application, application);
    QFETCH(Paper, paper);
    QFETCH(QStringList, stand);
    QFETCH(QString, doesNot);
    test::FakeDesk fake;
    const auto pdf = desk::makeCasePaper(fake.services, fake.counter, submitted(fake, application), paper, 0).result();
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
    const QString read = readBack(*pdf);
    for (const QString& text : stand)
        QVERIFY2(read.contains(text), qPrintable(text + QStringLiteral(" is not in ") + read));
    QVERIFY2(!read.contains(doesNot), qPrintable(doesNot + QStringLiteral(" is in ") + read));
}

void tst_ApplicationForm::whatCentralHasSettledIsNotOpenOnAReprint() {
    test::FakeDesk fake;
    Application accepted = submitted(fake, test::CaseBuilder().offline().build());
    accepted.state = ApplicationState::Accepted;
    for (const Paper paper : {Paper::Receipt, Paper::ApplicationForm}) {
        const auto pdf = desk::makeCasePaper(fake.services, fake.counter, accepted, paper, 1).result();
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
        const QString read = readBack(*pdf);
        for (const char* open : {"离线预受理", "待核"})
            QVERIFY2(!read.contains(QString::fromUtf8(open)), qPrintable(read));
    }
}

SHOULI_TEST(tst_ApplicationForm)
#include "tst_ApplicationForm.moc"
