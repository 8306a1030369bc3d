#include "dispatch/booking/outcome.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

using enum AssignmentAct;

constexpr std::array<Name<Party>, 4> kParties{{
    {Party::nobody, "nobody"},
    {Party::requester, "requester"},
    {Party::client, "client"},
    {Party::interpreter, "interpreter"},
}};

constexpr std::array<Name<PayRule>, 3> kPayRules{{
    {PayRule::actual_hours, "actual_hours"},
    {PayRule::planned_hours, "planned_hours"},
    {PayRule::nothing, "nothing"},
}};

constexpr std::array<Name<FollowUp>, 3> kFollowUps{{
    {FollowUp::none, "none"},
    {FollowUp::search_again, "search_again"},
    {FollowUp::new_request_prefilled, "new_request_prefilled"},
}};

// One block per outcome: this table is the specification. Whoever came is paid.
constexpr std::array<Outcome, 8> kOutcomes{{
    {"performed", perform, Party::nobody, PayRule::actual_hours, FollowUp::none, "durchgeführt",
     "performed"},
    {"shorter", perform, Party::nobody, PayRule::actual_hours, FollowUp::none, "kürzer als geplant",
     "shorter than planned"},
    {"longer", perform, Party::nobody, PayRule::actual_hours, FollowUp::none, "länger als geplant",
     "longer than planned"},
    {"broken_off", perform, Party::nobody, PayRule::planned_hours, FollowUp::none, "abgebrochen",
     "broken off"},
    {"other_language_needed", perform, Party::requester, PayRule::planned_hours,
     FollowUp::new_request_prefilled, "andere Sprache benötigt", "another language was needed"},
    {"client_no_show", report_client_no_show, Party::client, PayRule::planned_hours, FollowUp::none,
     "Klient:in nicht erschienen", "client did not come"},
    {"staff_absent_or_house_closed", report_client_no_show, Party::requester,
     PayRule::planned_hours, FollowUp::none, "Fachkraft abwesend oder Haus geschlossen",
     "staff absent or house closed"},
    {"interpreter_no_show", report_interpreter_no_show, Party::interpreter, PayRule::nothing,
     FollowUp::search_again, "Sprachmittler:in nicht erschienen", "interpreter did not come"},
}};

}  // namespace

std::string_view to_text(Party party) {
    return text_in<Party>(kParties, party);
}
std::string_view to_text(PayRule rule) {
    return text_in<PayRule>(kPayRules, rule);
}
std::string_view to_text(FollowUp follow_up) {
    return text_in<FollowUp>(kFollowUps, follow_up);
}

std::span<const Outcome> outcomes() {
    return kOutcomes;
}

const Outcome* find_outcome(std::string_view code) {
    const auto found = std::ranges::find(kOutcomes, code, &Outcome::code);
    return found == kOutcomes.end() ? nullptr : &*found;
}

}  // namespace dispatch::booking
