#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/loaders/translation_rules.hpp"
#include "db/postgres/transaction.hpp"
#include "dispatch/settings/tenant_rules.hpp"
#include "dispatch/translation/writer.hpp"

namespace db {

/// A text that looks for somebody (or one that is not ordered yet: then without `order`).
struct TextToTranslate {
    std::optional<dispatch::Uuid> order = {};
    dispatch::RequesterId requester = {};
    std::string source;
    std::string target;
    dispatch::Instant deadline;
    bool certified = false;
};

/// Whom to look at: those who know the languages, or the whole pool to explain why not.
enum class WriterLook { with_languages, everybody };

struct WriterRules {
    const TranslationRules& rules;
    const dispatch::settings::MatchingRules& matching;
};

struct WriterCard {
    std::string name;
    std::optional<std::string> phone_enc;  // of table interpreter, row: the candidate's id
};

/// Candidates refer to `skills`: the value is not copied. Same index in all lists.
struct WriterFacts {
    dispatch::translation::Need need;
    std::vector<std::vector<dispatch::translation::Skill>> skills;
    std::vector<dispatch::translation::Candidate> candidates;
    std::vector<WriterCard> cards;

    WriterFacts() = default;
    WriterFacts(WriterFacts&&) = default;
    WriterFacts& operator=(WriterFacts&&) = default;
    WriterFacts(const WriterFacts&) = delete;

    /// REQUIRES: the person is in it.
    const WriterCard& card_of(dispatch::InterpreterId id) const;
};

WriterFacts load_writers(Transaction& tx,
                         dispatch::TenantId tenant,
                         const TextToTranslate& text,
                         const WriterRules& rules,
                         WriterLook look,
                         dispatch::Instant now);

}  // namespace db
