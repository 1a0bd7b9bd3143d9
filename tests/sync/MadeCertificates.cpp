// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/MadeCertificates.h"

#include <QSslKey>

#include <botan/auto_rng.h>
#include <botan/ecdsa.h>
#include <botan/pkcs10.h>
#include <botan/pkcs8.h>
#include <botan/x509_ca.h>
#include <botan/x509self.h>

#include <chrono>

namespace shouli::test {

namespace {

constexpr char kHash[] = "SHA-256";

Botan::RandomNumberGenerator& rng() {
    static Botan::AutoSeeded_RNG made;
    return made;
}

Botan::ECDSA_PrivateKey newKey() { return {rng(), Botan::EC_Group("secp256r1")}; }

Botan::X509_Time timeOf(const QDateTime& moment) {
    return Botan::X509_Time(std::chrono::system_clock::from_time_t(moment.toSecsSinceEpoch()));
}

QSslCertificate read(const Botan::X509_Certificate& certificate) {
    return QSslCertificate(QByteArray::fromStdString(certificate.PEM_encode()), QSsl::Pem);
}

QSslConfiguration configurationOf(const Botan::X509_Certificate& certificate, const Botan::Private_Key& key) {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(read(certificate));
    configuration.setPrivateKey(QSslKey(QByteArray::fromStdString(Botan::PKCS8::PEM_encode(key)), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

Botan::X509_Cert_Options serverOptions(const QString& host) {
    Botan::X509_Cert_Options options(host.toStdString() + "/CN/Shouli/test");
    options.dns = host.toStdString();
    options.add_ex_constraint("PKIX.ServerAuth");
    return options;
}

Botan::X509_Certificate authorityOf(const QString& name, const QDateTime& expires, const Botan::Private_Key& key) {
    Botan::X509_Cert_Options options(name.toStdString() + "/CN/Shouli/test");
    options.CA_key();
    options.start = timeOf(QDateTime::currentDateTimeUtc().addYears(-1));
    options.end = timeOf(expires);
    return Botan::X509::create_self_signed_cert(options, key, kHash, rng());
}

} // namespace

struct MadeAuthority::Impl {
    Botan::ECDSA_PrivateKey key;
    Botan::X509_Certificate certificate;
};

MadeAuthority::MadeAuthority(const QString& name, const QDateTime& expires)
    : m_impl([&] {
        Botan::ECDSA_PrivateKey key = newKey();
        Botan::X509_Certificate certificate = authorityOf(name, expires, key);
        return std::make_unique<const Impl>(Impl{std::move(key), std::move(certificate)});
    }()) {}

MadeAuthority::~MadeAuthority() = default;

QSslCertificate MadeAuthority::certificate() const { return read(m_impl->certificate); }

QSslConfiguration MadeAuthority::server(const Server& server) const {
    const Botan::ECDSA_PrivateKey key = newKey();
    const Botan::PKCS10_Request request = Botan::X509::create_cert_req(serverOptions(server.host), key, kHash, rng());
    const Botan::X509_CA authority(m_impl->certificate, m_impl->key, kHash, rng());
    return configurationOf(authority.sign_request(request, rng(), timeOf(server.from), timeOf(server.until)), key);
}

QSslConfiguration MadeAuthority::selfSigned(const QString& host) {
    const Botan::ECDSA_PrivateKey key = newKey();
    return configurationOf(Botan::X509::create_self_signed_cert(serverOptions(host), key, kHash, rng()), key);
}

} // namespace shouli::test
