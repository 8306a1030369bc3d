#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dispatch/booking/offer.hpp"
#include "dispatch/matching/ranking.hpp"

namespace dispatch::matching {

using booking::OfferState;

/// An offer that was made for this seat, whatever became of it.
struct PastOffer {
    InterpreterId person;
    OfferState state = OfferState::made;
    people::ReachedBy channel = people::ReachedBy::mail;
    Instant made_at = {};
    std::optional<Instant> expires_at = {};  // nothing: on the call list and not called yet
    bool this_round = true;
    bool same_times = true;  // false: the booking was moved since; a decline no longer counts
};

/// One look at an open offer round.
struct Round {
    Instant opened_at = {};
    Instant now = {};
    settings::OfferPlan plan = {};
    std::optional<Instant> collect_until = {};  // plan.collect_until on the day, as instant
    std::optional<Instant> expires_at = {};     // settings::offer_expiry; else plan.expiry from now
    bool coordinator_confirms = false;
};

/// Only somebody whose pool has tried everything is told so, and why; or that it never tried,
/// because nobody approved the request, or the new office that it came from.
enum class UnfilledReason {
    no_such_language,
    nobody_qualified,
    nobody_free,
    all_declined,
    not_approved,
    office_not_accepted,
};
std::string_view to_text(UnfilledReason);
std::string_view german_text(UnfilledReason);
std::string_view english_text(UnfilledReason);
std::optional<UnfilledReason> parse_unfilled_reason(std::string_view);

/// An offer to be made now. By telephone it is a line of the call list and its expiry starts with
/// the call (expires_at stays empty until then).
struct NewOffer {
    InterpreterId person;
    std::uint8_t option = 0;
    people::ReachedBy channel = people::ReachedBy::mail;
    std::optional<Instant> expires_at = {};
    int position = 0;  // place in the ranking, from 1
    friend bool operator==(const NewOffer&, const NewOffer&) = default;
};

enum class StepKind {
    offer,            // make `offers`, look again at `look_again_at`
    wait,             // nothing to do before `look_again_at` or an answer
    ask_coordinator,  // somebody said yes: the coordinator chooses or confirms
    take,             // the ranking chooses `chosen` among the interested
    filled,           // somebody accepted
    unfilled,         // nobody is left; `reason` says why
};
std::string_view to_text(StepKind);

struct NextStep {
    StepKind kind = StepKind::wait;
    std::vector<NewOffer> offers = {};
    std::optional<Instant> look_again_at = {};
    std::optional<InterpreterId> chosen = {};
    std::optional<UnfilledReason> reason = {};
    friend bool operator==(const NextStep&, const NextStep&) = default;
};

/// What happens next with a seat. An offer past its `expires_at` counts as expired, even if nobody
/// has written that down yet. Declines, recusals and cancelled acceptances are not asked again;
/// who was only told "no longer needed" or did not answer in an earlier round is.
NextStep next_step(const Ranking&, std::span<const PastOffer> offers_of_seat, const Round&);

/// When an offer made now expires by the plan; for a call: made at the time of the call.
Instant expires_at(const Round&);

/// Why nobody was eligible, or all_declined if somebody was.
UnfilledReason unfilled_reason(const Ranking&);

}  // namespace dispatch::matching
