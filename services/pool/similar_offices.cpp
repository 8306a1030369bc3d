#include "services/pool/similar_offices.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <sstream>

#include "db/queries/pool.hpp"
#include "services/documents/folding.hpp"

namespace services::pool {
namespace {

constexpr std::size_t kSimilarMax = 5;

// Under these anybody has mail.
constexpr auto kProviders = std::to_array<std::string_view>(
    {"aol.com", "arcor.de",       "freenet.de",  "gmail.com",  "gmx.com",    "gmx.de",
     "gmx.net", "googlemail.com", "hotmail.com", "hotmail.de", "icloud.com", "live.de",
     "mail.de", "mailbox.org",    "outlook.com", "outlook.de", "posteo.de",  "t-online.de",
     "web.de",  "yahoo.com",      "yahoo.de"});

std::set<std::string> words_of(std::string_view name) {
    std::istringstream text{documents::fold_for_search(name)};
    std::set<std::string> words;
    for (std::string word; text >> word;) words.insert(word);
    return words;
}

bool one_contains_the_other(const std::set<std::string>& one, const std::set<std::string>& other) {
    return std::ranges::includes(one, other) || std::ranges::includes(other, one);
}

bool is_own_domain(std::string_view domain) {
    return !domain.empty() && std::ranges::find(kProviders, domain) == kProviders.end();
}

SimilarOffice compared(const db::Row& row) {
    SimilarOffice similar{.id = row.id<dispatch::RequesterId>("id"),
                          .name = row.text("name"),
                          .town = row.text("town"),
                          .reasons = {}};
    if (one_contains_the_other(words_of(row.view("new_name")), words_of(row.view("name"))))
        similar.reasons.emplace_back("name");
    if (is_own_domain(row.view("domain")) && row.view("domain") == row.view("new_domain"))
        similar.reasons.emplace_back("mail_domain");
    if (!similar.reasons.empty() && row.boolean("same_town")) similar.reasons.emplace_back("town");
    return similar;
}

}  // namespace

void add_similar(UseCase& use, std::vector<Office>& offices) {
    if (use.scope.requester || use.scope.interpreter) return;
    std::vector<dispatch::RequesterId> pending;
    for (const auto& office : offices)
        if (office.fields.state == "pending") pending.push_back(office.id);
    if (pending.empty()) return;
    const auto rows = use.tx.run(db::query::requester_similar_list, use.tenant, pending);
    for (const auto& row : rows) {
        auto similar = compared(row);
        if (similar.reasons.empty()) continue;
        std::ranges::find(offices, row.id<dispatch::RequesterId>("new_id"), &Office::id)
            ->similar.push_back(std::move(similar));
    }
    for (auto& office : offices) {
        std::ranges::stable_sort(office.similar, std::greater{},
                                 [](const SimilarOffice& one) { return one.reasons.size(); });
        if (office.similar.size() > kSimilarMax) office.similar.resize(kSimilarMax);
    }
}

}  // namespace services::pool
