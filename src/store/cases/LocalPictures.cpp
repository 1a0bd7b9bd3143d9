// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/LocalPictures.h"

#include "crypto/Digest.h"
#include "store/cases/ApplicationTable.h"
#include "store/tables/PictureTable.h"
#include "store/SignedIn.h"

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;

namespace shouli::store {
namespace {

// Keys go between threads in a shared box: a future's value must be copyable.
using SharedKey = std::shared_ptr<const Key>;

struct PictureToSeal {
    SharedKey key;
    QDateTime takenAt;
};

struct PictureToOpen {
    SharedKey key;
    QByteArray sealed;
};

Result<Key> keyOfDraft(Workspace& workspace, Session& session, const ApplicationId& id) {
    return ApplicationTable(workspace.database(), session, workspace.options().services).draftKey(id);
}

QFuture<Result<QByteArray>> openPicture(Store& store, const ApplicationId& id, const PictureId& picture,
                                        PictureTable::Part part) {
    return whenSignedIn(
               store,
               [id, picture, part](Workspace& workspace, Session& session) -> Result<PictureToOpen> {
                   SHOULI_TRY(
                       Key key,
                       ApplicationTable(workspace.database(), session, workspace.options().services).caseKey(id));
                   SHOULI_TRY(QByteArray sealed, PictureTable(workspace.database()).sealed(picture, id, part));
                   return PictureToOpen{std::make_shared<const Key>(std::move(key)), std::move(sealed)};
               })
        .then(&store.pool(), [picture, part](const Result<PictureToOpen>& found) -> Result<QByteArray> {
            if (!found)
                return fail(found.error());
            return PictureTable::open(*found->key, picture, part, found->sealed);
        });
}

} // namespace

// The case's key from the store's thread, sealing on the pool (100 MB/s with SM4), the row on the store's thread.
QFuture<Result<Picture>> LocalPictures::add(ApplicationId id, QByteArray jpeg, QByteArray thumbnail, Picture picture) {
    Store* store = &m_store;
    picture.id = PictureId::make();
    picture.bytes = jpeg.size();
    return whenSignedIn(m_store,
                        [id](Workspace& workspace, Session& session) -> Result<PictureToSeal> {
                            SHOULI_TRY(Key key, keyOfDraft(workspace, session, id));
                            return PictureToSeal{std::make_shared<const Key>(std::move(key)), workspace.clock().now()};
                        })
        .then(&m_store.pool(),
              [=](const Result<PictureToSeal>& found) -> QFuture<Result<Picture>> {
                  if (!found)
                      return store->run([error = found.error()](Workspace&) -> Result<Picture> { return fail(error); });
                  Picture added = picture;
                  added.takenAt = found->takenAt;
                  added.digest = crypto::Digest::of(found->key->suite(), jpeg);
                  const SealedPicture sealed{
                      PictureTable::seal(*found->key, added.id, PictureTable::Part::Jpeg, jpeg),
                      PictureTable::seal(*found->key, added.id, PictureTable::Part::Thumbnail, thumbnail)};
                  return whenSignedIn(*store, [=](Workspace& workspace, Session& session) -> Result<Picture> {
                      SHOULI_CHECK(keyOfDraft(workspace, session, id)); // still a draft?
                      SHOULI_CHECK(
                          PictureTable(workspace.database()).insert(added.id, id, sealed, workspace.clock().now()));
                      return added;
                  });
              })
        .unwrap();
}

QFuture<Result<QByteArray>> LocalPictures::jpeg(ApplicationId id, PictureId picture) {
    return openPicture(m_store, id, picture, PictureTable::Part::Jpeg);
}

QFuture<Result<QByteArray>> LocalPictures::thumbnail(ApplicationId id, PictureId picture) {
    return openPicture(m_store, id, picture, PictureTable::Part::Thumbnail);
}

} // namespace shouli::store
