#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/deadline.hpp"
#include "dispatch/core/result.hpp"
#include "dispatch/place/travel_time.hpp"
#include "dispatch/settings/terms.hpp"

/// Everything that a tenant decides for itself, with what applies as long as it decided nothing.
/// One version is one value; services read and write it as JSON (tenant_rule).
namespace dispatch::settings {

enum class Strategy : std::uint8_t { one_by_one, waves, all_at_once, collect_then_choose };
std::string_view to_text(Strategy);
std::optional<Strategy> parse_strategy(std::string_view);

/// How a seat is offered.
struct OfferPlan {
    Strategy strategy = Strategy::waves;
    int wave_size = 3;        // waves only
    Minutes wave_pause{120};  // waves only: the next wave follows after this
    Minutes expiry{24 * 60};  // from the offer; by telephone from the call
    std::optional<calendar::DeadlineRule> expiry_deadlines =
        {};                       // where a line holds, instead of `expiry`
    Minutes collect_for{4 * 60};  // collect_then_choose: from the opening of the round,
    std::optional<calendar::TimeOfDay> collect_until = {};  // or until this local time
    bool coordinator_chooses = false;  // collect_then_choose: else the ranking does
    friend bool operator==(const OfferPlan&, const OfferPlan&) = default;
};

/// A plan of its own for one setting.
struct SettingPlan {
    std::string setting;
    Urgency urgency = Urgency::normal;
    OfferPlan plan = {};
    friend bool operator==(const SettingPlan&, const SettingPlan&) = default;
};

inline constexpr OfferPlan kUrgentPlan{
    .strategy = Strategy::all_at_once, .wave_pause = Minutes{15}, .expiry = Minutes{60}};

struct OfferRules {
    OfferPlan normal = {};
    OfferPlan urgent = kUrgentPlan;
    std::vector<SettingPlan> per_setting = {};
    bool office_chooses = false;        // may offices say themselves how a booking is offered?
    bool coordinator_confirms = false;  // "KI bestätigt": no acceptance is final without it
    friend bool operator==(const OfferRules&, const OfferRules&) = default;
};

/// The plan for a setting and urgency: its own, or that of the tenant.
const OfferPlan& plan_for(const OfferRules&, std::string_view setting, Urgency);

/// Opening hours of the requester's place: what happens with a time outside of them.
enum class OpeningHours : std::uint8_t { ignored, warned, refused };
std::string_view to_text(OpeningHours);
std::optional<OpeningHours> parse_opening_hours(std::string_view);

struct RequestRules {
    int lead_time_working_days = 3;  // less makes the request urgent, never refused
    std::optional<calendar::TimeOfDay> lead_time_until = {};  // on that day; else at the same time
    std::optional<calendar::DeadlineRule> lead_time_deadlines =
        {};  // where a line holds, instead of both
    OpeningHours opening_hours = OpeningHours::warned;
    Minutes duration_min{15};
    Minutes duration_max{8 * 60};
    int time_options_max = 3;
    bool approval_needed = false;
    friend bool operator==(const RequestRules&, const RequestRules&) = default;
};

/// Points of a soft rule = weight x grade (0..100). A weight of 0 switches the rule off.
struct SoftWeights {
    int language = 25;  // the wanted language before an accepted or related one
    int level = 15;
    int distance = 15;
    int continuity = 15;
    int fair_share = 20;
    int cost = 5;
    int wished = 5;
    friend bool operator==(const SoftWeights&, const SoftWeights&) = default;
};

/// `stand_in` may serve when `wanted` is asked for; 1 is nearest. Only what is listed, one way.
struct RelatedLanguage {
    std::string wanted;
    std::string stand_in;
    int rank = 1;
    friend bool operator==(const RelatedLanguage&, const RelatedLanguage&) = default;
};

struct MatchingRules {
    SoftWeights weights = {};
    std::vector<RelatedLanguage> related_languages = {};
    int distance_worst_m = 50'000;     // from here on the distance earns nothing
    int fair_share_horizon_days = 90;  // hours worked in these days count as recent
    int wanted_hours_month = 10;       // for people who did not say how much they want
    bool continuity_allowed = true;    // the funding source may still forbid it
    friend bool operator==(const MatchingRules&, const MatchingRules&) = default;
};

/// How late a cancellation may come without a fee: by the line of `deadlines` that holds ("until
/// 13:00 of the day before", "Monday appointments by Friday 14:00"), else `notice_hours` before.
struct CancellationRules {
    int notice_hours = 24;
    std::optional<calendar::DeadlineRule> deadlines = {};
    Minutes paid_when_late{60};
    friend bool operator==(const CancellationRules&, const CancellationRules&) = default;
};

struct ReminderRules {
    Minutes before_assignment{24 * 60};
    std::optional<calendar::DeadlineRule> before_assignment_deadlines =
        {};  // where a line holds, instead
    Minutes before_offer_expires{120};
    int timesheet_after_days = 2;     // to the interpreter: hours not reported
    int confirmation_after_days = 5;  // to the requester: hours not confirmed
    friend bool operator==(const ReminderRules&, const ReminderRules&) = default;
};

struct TimesheetRules {
    int longer_remark_min = 15;  // more than this over the plan is remarked
    int pin_attempts_max = 5;
    friend bool operator==(const TimesheetRules&, const TimesheetRules&) = default;
};

/// Where repeated appointments are restricted, because a setting or a funding source excludes them.
struct RepeatException {
    std::string setting = {};         // empty: in every one
    std::string funding_source = {};  // its code; empty: with every one and with none
    bool series_allowed = true;
    bool same_person_first = true;
    bool continuity_allowed = true;
    friend bool operator==(const RepeatException&, const RepeatException&) = default;
};

struct RepeatRules {
    bool series_allowed = true;
    bool same_person_first = true;  // who accepts one occurrence is asked first for the others
    int occurrences_max = 60;
    std::vector<RepeatException> exceptions = {};
    friend bool operator==(const RepeatRules&, const RepeatRules&) = default;
};

struct TenantRules {
    std::vector<calendar::LocalDay> closed_days = {};  // beyond the holidays of the Land
    RequestRules request = {};
    OfferRules offers = {};
    MatchingRules matching = {};
    RepeatRules repeats = {};
    CancellationRules cancellation = {};
    ReminderRules reminders = {};
    TimesheetRules timesheet = {};
    place::TravelRules travel = {};
    friend bool operator==(const TenantRules&, const TenantRules&) = default;
};

/// What of repeating is allowed for a request: by the tenant, and by every exception that is about
/// its setting and funding source.
struct Repeating {
    bool series = true;
    bool same_person_first = true;
    bool continuity = true;
    friend bool operator==(const Repeating&, const Repeating&) = default;
};
Repeating repeating(const TenantRules&, std::string_view setting, std::string_view funding_source);

/// Which days the tenant works: of deadlines, opening hours and other times to look at.
calendar::OfficeCalendar office_calendar(const TenantRules&, calendar::Land);

/// What the fields demand of each other; what each may hold by itself: rule_catalogue.hpp. Refuses
/// with `tenant_rule_out_of_range` and the path of the field in its document.
Result<Done> validate(const TenantRules&);

}  // namespace dispatch::settings
