#include "services/booking/request_booking.hpp"

#include <algorithm>

#include "db/loaders/terms.hpp"
#include "services/booking/lapse_booking.hpp"
#include "services/booking/save_booking.hpp"
#include "services/booking/side.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Result;
using rules_of::BookingAct;
using rules_of::BookingState;
using rules_of::Severity;

bool is_unconfirmed(const rules_of::Finding& finding, const BookingInput& input) {
    return finding.severity == Severity::ask &&
           std::ranges::find(input.confirmed_findings, finding.code) ==
               input.confirmed_findings.end();
}

std::string_view refusal_of(const rules_of::Checked& checked, const BookingInput& input) {
    if (checked.refused()) return "request_refused";
    const bool asks = std::ranges::any_of(
        checked.findings, [&](const auto& finding) { return is_unconfirmed(finding, input); });
    return asks ? "findings_unconfirmed" : "";
}

bool may_choose_strategy(const UseCase& use, const dispatch::settings::OfferRules& rules) {
    return side_of(use) == dispatch::Actor::coordinator || rules.office_chooses;
}

/// Machines act under what their people accepted: a new version must not stop them over night.
bool terms_are_due(UseCase& use) {
    return use.scope.requester && use.actor.account && use.actor.channel == Channel::portal &&
           db::terms_due(use.tx, use.tenant, *use.actor.account, use.now);
}

}  // namespace

Result<Requested> request_booking(UseCase& use, const BookingInput& input) {
    if (terms_are_due(use))
        return dispatch::Error{dispatch::Refusal::conflict, "terms_not_accepted"};
    auto judged = judge_request(use, input);
    if (!judged) return judged.error();
    if (input.strategy && !may_choose_strategy(use, judged->rules.rules.offers))
        return dispatch::Error{dispatch::Refusal::forbidden, "strategy_not_allowed", "strategy"};
    Requested requested{.findings = judged->checked.findings};
    requested.refused_with = refusal_of(judged->checked, input);
    if (!requested.refused_with.empty()) return requested;

    act_for_office(use, judged->office.id, input.channel);
    auto state = BookingState::requested;
    if (!judged->checked.needs_approval) {
        auto active = rules_of::after(state, BookingAct::activate, dispatch::Actor::system);
        if (!active) return active.error();
        state = *active;
    }
    auto saved = save_booking(use, {*judged, input, state});
    if (!saved) return saved.error();
    requested.booking = *saved;
    if (state != BookingState::active) {
        await_approval(use, *saved);
        return requested;
    }
    auto noted = note_event(
        use, {.type = "booking_activated", .aggregate = "booking", .aggregate_id = saved->value});
    if (!noted) return noted.error();
    return requested;
}

Result<Requested> place_request(UseCase& use, BookingInput input) {
    auto requested = request_booking(use, input);
    if (!requested || requested->refused_with != "findings_unconfirmed") return requested;
    for (const auto& finding : requested->findings)
        input.confirmed_findings.emplace_back(finding.code);
    return request_booking(use, input);
}

}  // namespace services::booking
