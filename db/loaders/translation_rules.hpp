#pragma once

#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"
#include "dispatch/language/proficiency.hpp"

// The rules about written translations, read and written as their document.
namespace db {

inline constexpr std::string_view kTranslations = "translations";

struct TranslationRules {
    bool coordinator_opens = false;  // the search waits for the coordinator
    bool four_eyes = true;           // as long as an order does not say otherwise
    int file_max_mib = 20;
    dispatch::language::Level level_min = dispatch::language::Level::b2;
    int open_orders_max = 3;  // per person at one time
    int remind_hours_before = 24;
};

TranslationRules load_translation_rules(Transaction& tx,
                                        dispatch::TenantId tenant,
                                        dispatch::Instant now);

/// What a document leaves out is as if nothing were decided. REQUIRES: check_rule_document let it
/// pass.
TranslationRules translation_rules_of(std::string_view document);
std::string document_of(const TranslationRules& rules);

}  // namespace db
