#include "services/booking/change_times.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/booking.hpp"
#include "db/queries/search.hpp"
#include "services/booking/end_search.hpp"
#include "services/booking/judge_request.hpp"
#include "services/booking/save_booking.hpp"
#include "services/booking/side.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
namespace settings = dispatch::settings;
using dispatch::Done;
using dispatch::Result;
using rules_of::SeatAct;
using rules_of::SeatState;

bool is_about_the_change(const rules_of::Finding& finding) {
    return finding.severity == rules_of::Severity::refuse &&
           (finding.field == "time_options" || finding.field == "duration_min" ||
            finding.field == "mode");
}

/// The request as it would be now. Times that stay are known to be fine.
rules_of::Request request_of(const LockedBooking& booking, const Change& change) {
    rules_of::Request request{.setting = booking.about.setting,
                              .language = booking.about.search.language,
                              .form = booking.about.search.form};
    request.mode = change.mode;
    request.duration = change.duration;
    request.options = change.options;
    for (auto& option : request.options) option.ambiguous = false;  // which hour was asked before
    if (request.options.empty()) request.window.emplace();
    return request;
}

std::optional<std::string> first_json(const std::vector<HeldAssignment>& first) {
    if (first.empty()) return std::nullopt;
    nlohmann::json people = nlohmann::json::object();
    for (const auto& assignment : first)
        people[to_text(assignment.seat)] = to_text(assignment.interpreter);
    return people.dump();
}

/// Who was found before is lost by the change; who was not is looked for once more.
std::optional<SeatAct> act_on(SeatState state) {
    switch (state) {
        case SeatState::filled: return SeatAct::lose_interpreter;
        case SeatState::unfilled: return SeatAct::search;
        case SeatState::open:
        case SeatState::searching:
        case SeatState::closed: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

JudgedChange judge_change(UseCase& use, const LockedBooking& booking, const Change& change) {
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    const auto* setting =
        settings::find_setting(settings::default_catalogue(), booking.about.setting);
    if (setting == nullptr) throw std::runtime_error{"booking with unknown setting"};
    const auto request = request_of(booking, change);
    const auto options = option_facts(use, rules, booking.hours, request.options);
    const auto checked =
        rules_of::check_request({request, {.now = use.now, .options = options}, *setting, rules});
    JudgedChange judged{.urgency =
                            change.options.empty() ? booking.about.urgency : checked.urgency};
    std::ranges::copy_if(checked.findings, std::back_inserter(judged.refusing),
                         is_about_the_change);
    return judged;
}

void save_change(UseCase& use,
                 const LockedBooking& booking,
                 const Change& change,
                 const JudgedChange& judged,
                 const std::vector<HeldAssignment>& first) {
    if (!change.options.empty()) {
        use.tx.run(db::query::time_option_replace, use.tenant, booking.id(), use.now);
        add_time_options(use, booking.id(), change.options);
    }
    use.tx.run(db::query::booking_change, use.tenant, booking.id(), settings::to_text(change.mode),
               change.duration, settings::to_text(judged.urgency), first_json(first), use.now);
    use.tx.run(db::query::booking_proposal_close, use.tenant, booking.id());
}

Result<Done> search_anew(UseCase& use, const LockedBooking& booking) {
    for (const auto& seat : booking.about.seats) {
        if (auto ended = end_search(use, booking.id(), seat.id); !ended) return ended;
        const auto act = act_on(seat.state);
        if (!act) continue;
        auto state = rules_of::after(seat.state, *act, side_of(use));
        if (!state) return state.error();
        use.tx.run(db::query::seat_set_state, use.tenant, seat.id, rules_of::to_text(*state),
                   std::optional<std::string>{}, std::optional<std::string>{}, use.now);
    }
    return Done{};
}

}  // namespace services::booking
