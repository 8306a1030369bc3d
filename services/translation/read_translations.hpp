#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/translation/order_files.hpp"
#include "services/translation/search_writers.hpp"

namespace services::translation {

struct TranslationFileView {
    dispatch::Uuid id;
    FileKind kind = FileKind::source;
    std::string name;
    std::string media_type;
    std::int64_t size_bytes = 0;
    std::optional<Counted> counted = {};
    dispatch::Instant created_at;
    bool may_be_removed = false;
};

/// Who was asked, as the coordinator sees it; of the others each sees their own.
struct TranslationOfferView {
    dispatch::Uuid id;
    Role role = Role::writer;
    int round = 1;
    dispatch::InterpreterId person;
    std::string name;
    std::optional<std::string> phone = {};  // coordinators, while somebody is to be called
    std::string channel;
    std::string state;  // an open one past its time is "expired"
    dispatch::Instant made_at;
    std::optional<dispatch::Instant> expires_at = {};
};

/// An order as its reader may see it: somebody who was only asked sees neither office nor files.
struct TranslationView {
    dispatch::Uuid id;
    std::int64_t number = 0;
    TranslationState state = TranslationState::requested;
    std::optional<Side> side = {};  // of the reader; nothing: was only asked
    dispatch::RequesterId requester;
    std::string requester_name;  // empty for whoever was only asked
    std::string source_language;
    std::string target_language;
    dispatch::Instant deadline;
    std::string local_deadline;
    bool certified = false;
    bool four_eyes = false;
    std::string text_kind;
    bool is_submitted = false;
    bool is_overdue = false;
    std::optional<Counted> counted = {};
    std::optional<std::string> note = {};
    std::optional<std::string> reason = {};  // why it was returned
    std::optional<dispatch::InterpreterId> writer = {};
    std::string writer_name;
    std::optional<dispatch::InterpreterId> checker = {};
    std::string checker_name;
    std::optional<dispatch::Instant> delivered_at = {};
    std::optional<dispatch::Instant> ended_at = {};
    dispatch::Instant created_at;
    std::vector<TranslationFileView> files = {};
    std::vector<TranslationOfferView> offers = {};
    std::vector<FileKind> may_add = {};  // kinds of files that the reader hands in now
    dispatch::booking::PossibleActs acts = {};
};

/// 404 `not_found` outside of the scope; the view is audited.
dispatch::Result<TranslationView> read_order(UseCase& use, const dispatch::Uuid& id);

enum class TranslationsOf { open, done, all };
struct ListOrders {
    TranslationsOf which = TranslationsOf::all;
    std::optional<dispatch::Instant> after_time = {};
    std::optional<dispatch::Uuid> after_id = {};
    std::size_t limit = 50;
};
/// In the scope, newest first.
std::vector<TranslationView> list_orders(UseCase& use, const ListOrders& wanted);

/// Everybody of the pool for the order as it is now, and the role that it looks for.
struct WriterCandidates {
    Role role = Role::writer;
    WriterSearch search;
};
dispatch::Result<WriterCandidates> order_candidates(UseCase& use, const dispatch::Uuid& id);

}  // namespace services::translation
