#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "services/translation/order_store.hpp"

namespace services::translation {

enum class FileKind { source, translation, checked };
std::string_view to_text(FileKind kind);
std::optional<FileKind> parse_file_kind(std::string_view text);

/// Who sees the files of a kind; somebody who was only asked sees none.
bool may_read(const dispatch::translation::TranslationNow& now,
              std::optional<Side> side,
              FileKind kind);
/// Who hands in or takes back files of a kind now.
bool may_change(const dispatch::translation::TranslationNow& now,
                std::optional<Side> side,
                FileKind kind);

/// A file as its owner hands it in; `id` is the client's, so that sending it twice adds it once.
struct AddOrderFile {
    dispatch::Uuid order;
    dispatch::Uuid id;
    FileKind kind = FileKind::source;
    std::string name;  // what its owner calls it: kept sealed, never in mails
    std::string_view content;
    std::optional<Channel> channel = {};
};
/// Counts what it holds. Refused `translation_file_not_now`, `file_too_large`, `too_many_files`,
/// `file_id_used`, or what type_of_file refuses.
dispatch::Result<dispatch::Done> add_order_file(UseCase& use, const AddOrderFile& command);

struct TranslationFileId {
    dispatch::Uuid order;
    dispatch::Uuid file;
};
dispatch::Result<dispatch::Done> remove_order_file(UseCase& use, const TranslationFileId& command);

/// Fit for a download: no folders, and the ending of its type.
std::string file_name(std::string name, std::string_view media_type);

/// A file to be downloaded; each download is audited.
struct FileDownload {
    std::string name;  // with the ending of its type
    std::string media_type;
    std::string content;
};
/// 404 `not_found` for whoever may not see it.
dispatch::Result<FileDownload> read_order_file(UseCase& use, const TranslationFileId& wanted);

/// What somebody counted who looked at a scan. REQUIRES nothing of the files; refused once the
/// order is over.
dispatch::Result<dispatch::Done> count_by_hand(UseCase& use,
                                               const dispatch::Uuid& order,
                                               const Counted& counted);

}  // namespace services::translation
