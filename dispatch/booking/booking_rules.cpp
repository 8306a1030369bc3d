#include "dispatch/booking/booking_rules.hpp"

#include <algorithm>
#include <array>

#include "dispatch/booking/client_data_hint.hpp"
#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

using Findings = std::vector<Finding>;
using settings::Form;
using settings::Mode;
using settings::Urgency;

constexpr std::array<Name<Severity>, 3> kSeverities{{
    {Severity::warn, "warn"},
    {Severity::ask, "ask"},
    {Severity::refuse, "refuse"},
}};

/// The request is late if even its latest option is.
bool is_late(const RequestCheck& c) {
    return !c.facts.options.empty() &&
           std::ranges::all_of(c.facts.options, [&](const OptionFacts& option) {
               return c.facts.now > option.lead_time_deadline;
           });
}

void names_its_times(const RequestCheck& c, Findings& found) {
    const auto count = std::ssize(c.request.options);
    if (count == 0 && !c.request.window)
        found.push_back({"time_missing", Severity::refuse, "time_options", "window"});
    if (count > 0 && c.request.window)
        found.push_back({"time_given_twice", Severity::refuse, "window", "time_options"});
    if (count > c.rules.request.time_options_max)
        found.push_back({"time_options_too_many", Severity::refuse, "time_options", "window"});
}

void lies_ahead(const RequestCheck& c, Findings& found) {
    for (const auto& option : c.request.options)
        if (option.during.begin <= c.facts.now) {
            found.push_back({"time_in_past", Severity::refuse, "time_options", "other_time"});
            return;
        }
}

void has_lead_time(const RequestCheck& c, Findings& found) {
    if (is_late(c)) found.push_back({"lead_time_short", Severity::warn, "time_options"});
}

void lies_in_opening_hours(const RequestCheck& c, Findings& found) {
    const bool outside = std::ranges::any_of(
        c.facts.options, [](const OptionFacts& option) { return !option.within_opening_hours; });
    if (!outside) return;
    switch (c.rules.request.opening_hours) {
        case settings::OpeningHours::ignored: return;
        case settings::OpeningHours::warned:
            found.push_back({"outside_opening_hours", Severity::warn, "time_options"});
            return;
        case settings::OpeningHours::refused:
            found.push_back(
                {"outside_opening_hours", Severity::refuse, "time_options", "other_time"});
            return;
    }
}

// Somebody may be there all the same: a clinic on a holiday, a school on its pedagogic day.
void avoids_days_off(const RequestCheck& c, Findings& found) {
    if (std::ranges::any_of(c.facts.options, &OptionFacts::public_holiday))
        found.push_back({"public_holiday", Severity::ask, "time_options", "other_time"});
    if (std::ranges::any_of(c.facts.options, &OptionFacts::office_closed))
        found.push_back({"office_closed", Severity::ask, "time_options", "other_time"});
}

void has_a_usual_duration(const RequestCheck& c, Findings& found) {
    if (c.request.duration < c.rules.request.duration_min)
        found.push_back({"duration_too_short", Severity::refuse, "duration_min", "longer"});
    if (c.request.duration > c.rules.request.duration_max)
        found.push_back({"duration_too_long", Severity::refuse, "duration_min", "two_requests"});
}

void has_one_meaning_of_time(const RequestCheck& c, Findings& found) {
    const bool ambiguous = std::ranges::any_of(c.request.options, &TimeOption::ambiguous);
    if (ambiguous) found.push_back({"time_ambiguous", Severity::ask, "time_options", "other_time"});
}

// A request for sign language names the legal claim: § 17 Abs. 2 SGB I, § 19 Abs. 1 SGB X,
// § 8 BGG NRW. It is never served by telephone.
void respects_sign_language(const RequestCheck& c, Findings& found) {
    if (c.request.form != Form::signed_language) return;
    if (c.request.mode == Mode::telephone)
        found.push_back({"sign_language_by_telephone", Severity::refuse, "mode", "video"});
    found.push_back(
        {"sign_language_claim", Severity::warn, "language", "professional_interpreter"});
}

void wishes_gender_where_allowed(const RequestCheck& c, Findings& found) {
    if (c.request.gender_wish && !c.setting.gender_wish_allowed)
        found.push_back(
            {"gender_wish_not_allowed", Severity::refuse, "gender_wish", "without_gender_wish"});
}

void answers_the_questions(const RequestCheck& c, Findings& found) {
    const auto among = [](const std::vector<std::string>& codes, const std::string& code) {
        return std::ranges::find(codes, code) != codes.end();
    };
    for (const auto& question : c.setting.questions) {
        if (among(c.request.questions_answered_yes, question.code))
            found.push_back({"setting_excluded", Severity::refuse, "answers",
                             settings::to_text(question.route_if_yes)});
        else if (!among(c.request.questions_answered_no, question.code))
            found.push_back({"question_open", Severity::ask, "answers"});
    }
}

void names_no_client(const RequestCheck& c, Findings& found) {
    for (const auto& reference : c.request.case_references)
        if (client_data_hint(reference)) {
            found.push_back({"client_data_suspected", Severity::warn, "case_references"});
            break;
        }
    if (client_data_hint(c.request.note))
        found.push_back({"client_data_suspected", Severity::warn, "note"});
}

void is_the_only_one(const RequestCheck& c, Findings& found) {
    if (c.facts.similar_exists)
        found.push_back({"similar_request_exists", Severity::warn, "time_options"});
}

// One line per rule: this table is the specification.
constexpr std::array kRules{
    RequestRule{"names_its_times", names_its_times},
    RequestRule{"lies_ahead", lies_ahead},
    RequestRule{"has_lead_time", has_lead_time},
    RequestRule{"lies_in_opening_hours", lies_in_opening_hours},
    RequestRule{"avoids_days_off", avoids_days_off},
    RequestRule{"has_a_usual_duration", has_a_usual_duration},
    RequestRule{"has_one_meaning_of_time", has_one_meaning_of_time},
    RequestRule{"respects_sign_language", respects_sign_language},
    RequestRule{"wishes_gender_where_allowed", wishes_gender_where_allowed},
    RequestRule{"answers_the_questions", answers_the_questions},
    RequestRule{"names_no_client", names_no_client},
    RequestRule{"is_the_only_one", is_the_only_one},
};

}  // namespace

std::string_view to_text(Severity severity) {
    return text_in<Severity>(kSeverities, severity);
}

std::span<const RequestRule> request_rules() {
    return kRules;
}

bool Checked::refused() const {
    return std::ranges::find(findings, Severity::refuse, &Finding::severity) != findings.end();
}

Checked check_request(const RequestCheck& c) {
    Checked checked;
    for (const auto& rule : kRules) rule.check(c, checked.findings);
    if (c.request.entered_afterwards) {
        for (auto& finding : checked.findings) finding.severity = Severity::warn;
        return checked;
    }
    if (is_late(c)) checked.urgency = Urgency::urgent;
    checked.needs_approval = c.rules.request.approval_needed;
    return checked;
}

}  // namespace dispatch::booking
