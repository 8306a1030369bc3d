#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/loaders/tenant_rules.hpp"
#include "db/postgres/transaction.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/matching/facts.hpp"
#include "dispatch/place/place.hpp"
#include "dispatch/settings/catalogue.hpp"

namespace db {

/// One time at which somebody is looked for.
struct SearchOption {
    dispatch::Uuid id;
    dispatch::Period during;
};

/// Whom to look at.
enum class Look {
    speakers,   // people with an accepted language: enough for a search
    everybody,  // the whole pool: to explain why not
};

/// A seat (or a request that is not saved yet: then without `booking`) that looks for a person.
struct SearchFor {
    std::optional<dispatch::BookingId> booking = {};
    dispatch::RequesterId requester = {};
    std::string language = {};
    std::string funding_source = {};  // its code; empty: none
    std::vector<std::string> alternative_languages = {};
    dispatch::settings::Mode mode = dispatch::settings::Mode::on_site;
    dispatch::settings::Form form = dispatch::settings::Form::spoken;
    std::optional<dispatch::settings::Qualification> qualification = {};
    std::optional<dispatch::settings::Gender> gender = {};
    std::optional<dispatch::place::Place> place = {};  // on site only
    std::vector<SearchOption> options = {};            // at most kTimeOptionsMax, by preference
    Look look = Look::speakers;
    std::optional<dispatch::InterpreterId> only = {};  // one person alone
    /// Of a request for now, without `booking`: these people alone, with the hours they have had.
    std::optional<std::vector<dispatch::InterpreterId>> among = {};
};

/// What the tenant decided, for one look.
struct SearchRules {
    const dispatch::settings::TenantRules& rules;
    const dispatch::settings::Setting& setting;
    const dispatch::calendar::Zone& zone;
};

/// What people see of a candidate, and what requirements say; same index as `candidates`.
struct CandidateCard {
    std::string name;
    std::vector<std::string> warned;   // codes of requirements in mode warn
    std::vector<std::string> blocked;  // codes of requirements in mode block
};

/// The facts for matching. Candidates refer to `skills`: the value is not copied.
struct CandidateFacts {
    dispatch::matching::Need need;
    std::vector<std::vector<dispatch::matching::Skill>> skills;
    std::vector<dispatch::matching::Candidate> candidates;
    std::vector<CandidateCard> cards;

    CandidateFacts() = default;
    CandidateFacts(CandidateFacts&&) = default;
    CandidateFacts& operator=(CandidateFacts&&) = default;
    CandidateFacts(const CandidateFacts&) = delete;

    /// The place of the person in both lists. REQUIRES: the person is in it.
    std::size_t index_of(dispatch::InterpreterId id) const;
};

/// Reads everything that matching asks for in a handful of statements, whatever the pool's size.
CandidateFacts load_candidates(Transaction& tx,
                               dispatch::TenantId tenant,
                               const SearchFor& search,
                               const SearchRules& rules,
                               dispatch::Instant now);

}  // namespace db
