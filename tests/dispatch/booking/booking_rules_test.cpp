#include "dispatch/booking/booking_rules.hpp"

#include <functional>
#include <set>

using namespace dispatch::booking;
using namespace dispatch::settings;
using dispatch::Instant;
using dispatch::Minutes;

namespace {

constexpr Instant kNow{std::chrono::hours{500'000}};
constexpr Minutes kWeek{7 * 24 * 60};

TimeOption option(Minutes ahead) {
    return {.during = {kNow + ahead, kNow + ahead + Minutes{60}}, .local_begin = {}, .zone = "UTC"};
}

/// A request that no rule has anything to say about; each case changes one thing.
struct Given {
    Request request{.setting = "counselling", .language = "ara", .options = {option(kWeek)}};
    std::vector<OptionFacts> options{{kNow + Minutes{1}, true}};
    bool similar_exists = false;
    TenantRules rules;
};

Checked check(const Given& given) {
    const auto* setting = find_setting(default_catalogue(), given.request.setting);
    const RequestFacts facts{kNow, given.options, given.similar_exists};
    return check_request({given.request, facts, *setting, given.rules});
}

/// "code severity field alternative", one per finding, joined by "; ".
std::string told(const Checked& checked) {
    std::string text;
    for (const auto& f : checked.findings) {
        if (!text.empty()) text += "; ";
        text += std::string{f.code} + " " + std::string{to_text(f.severity)} + " " +
                std::string{f.field};
        if (!f.alternative.empty()) text += " " + std::string{f.alternative};
    }
    return text;
}

struct Case {
    std::string_view expected;
    std::function<void(Given&)> change;
};

const Case kCases[] = {
    {"", [](Given&) {}},
    {"time_missing refuse time_options window", [](Given& g) { g.request.options = {}; }},
    {"", [](Given& g) { g.request.options = {}, g.options = {}, g.request.window.emplace(); }},
    {"time_given_twice refuse window time_options", [](Given& g) { g.request.window.emplace(); }},
    {"", [](Given& g) { g.request.options.assign(3, option(kWeek)); }},
    {"time_options_too_many refuse time_options window",
     [](Given& g) { g.request.options.assign(4, option(kWeek)); }},
    {"time_in_past refuse time_options other_time",
     [](Given& g) { g.request.options = {option(Minutes{0})}; }},
    {"", [](Given& g) { g.options[0].lead_time_deadline = kNow; }},
    {"lead_time_short warn time_options",
     [](Given& g) { g.options[0].lead_time_deadline = kNow - Minutes{1}; }},
    {"",
     [](Given& g) {
         g.options.push_back({kNow - Minutes{1}, true});
     }},
    {"outside_opening_hours warn time_options",
     [](Given& g) { g.options[0].within_opening_hours = false; }},
    {"outside_opening_hours refuse time_options other_time",
     [](Given& g) {
         g.options[0].within_opening_hours = false;
         g.rules.request.opening_hours = OpeningHours::refused;
     }},
    {"",
     [](Given& g) {
         g.options[0].within_opening_hours = false;
         g.rules.request.opening_hours = OpeningHours::ignored;
     }},
    {"public_holiday ask time_options other_time",
     [](Given& g) { g.options[0].public_holiday = true; }},
    {"office_closed ask time_options other_time",
     [](Given& g) { g.options[0].office_closed = true; }},
    {"", [](Given& g) { g.request.duration = Minutes{15}; }},
    {"duration_too_short refuse duration_min longer",
     [](Given& g) { g.request.duration = Minutes{14}; }},
    {"", [](Given& g) { g.request.duration = Minutes{480}; }},
    {"duration_too_long refuse duration_min two_requests",
     [](Given& g) { g.request.duration = Minutes{481}; }},
    {"time_ambiguous ask time_options other_time",
     [](Given& g) { g.request.options[0].ambiguous = true; }},
    {"sign_language_claim warn language professional_interpreter",
     [](Given& g) { g.request.form = Form::signed_language; }},
    {"sign_language_by_telephone refuse mode video; "
     "sign_language_claim warn language professional_interpreter",
     [](Given& g) { g.request.form = Form::signed_language, g.request.mode = Mode::telephone; }},
    {"", [](Given& g) { g.request.mode = Mode::telephone; }},
    {"", [](Given& g) { g.request.gender_wish = Gender::female; }},
    {"gender_wish_not_allowed refuse gender_wish without_gender_wish",
     [](Given& g) {
         g.request.setting = "information_event";
         g.request.gender_wish = Gender::female;
     }},
    {"question_open ask answers; question_open ask answers",
     [](Given& g) { g.request.setting = "school_entry"; }},
    {"",
     [](Given& g) {
         g.request.setting = "school_entry";
         g.request.questions_answered_no = {"aosf", "legal_effect"};
     }},
    {"setting_excluded refuse answers sworn_interpreter",
     [](Given& g) {
         g.request.setting = "school_entry";
         g.request.questions_answered_yes = {"aosf"};
         g.request.questions_answered_no = {"legal_effect"};
     }},
    {"setting_excluded refuse answers sworn_interpreter",
     [](Given& g) {
         g.request.setting = "office_talk";
         g.request.questions_answered_yes = {"legal_effect"};
     }},
    {"setting_excluded refuse answers professional_interpreter",
     [](Given& g) {
         g.request.setting = "doctor_hospital";
         g.request.questions_answered_yes = {"medical_explanation"};
     }},
    {"", [](Given& g) { g.request.case_references = {"AZ 51-2031/26"}; }},
    {"client_data_suspected warn case_references",
     [](Given& g) {
         g.request.case_references = {"AZ 51-2031/26", "Frau Yilmaz"};
     }},
    {"client_data_suspected warn note", [](Given& g) { g.request.note = "geb. 3.4.1987"; }},
    {"similar_request_exists warn time_options", [](Given& g) { g.similar_exists = true; }},
};

}  // namespace

TEST(RequestRules, SayWhatIsWrittenHere) {
    for (const auto& c : kCases) {
        Given given;
        c.change(given);
        EXPECT_EQ(told(check(given)), c.expected);
    }
}

TEST(RequestRules, EachBreaksACaseWhenSwitchedOff) {
    const auto findings_without = [](const Given& given, std::string_view off) {
        const auto* setting = find_setting(default_catalogue(), given.request.setting);
        const RequestFacts facts{kNow, given.options, given.similar_exists};
        std::vector<Finding> found;
        for (const auto& rule : request_rules())
            if (rule.name != off) rule.check({given.request, facts, *setting, given.rules}, found);
        return found;
    };
    for (const auto& rule : request_rules()) {
        bool missed = false;
        for (const auto& c : kCases) {
            Given given;
            c.change(given);
            missed = missed || findings_without(given, rule.name) != check(given).findings;
        }
        EXPECT_TRUE(missed) << rule.name;
    }
}

TEST(EveryRefusal, NamesAnAlternative) {
    for (const auto& c : kCases) {
        Given given;
        c.change(given);
        for (const auto& finding : check(given).findings)
            EXPECT_TRUE(finding.severity != Severity::refuse || !finding.alternative.empty())
                << finding.code;
    }
}

TEST(ShortLeadTime, MakesTheRequestUrgentAndRefusesNothing) {
    Given given;
    given.options[0].lead_time_deadline = kNow - Minutes{1};
    const auto checked = check(given);
    EXPECT_EQ(checked.urgency, Urgency::urgent);
    EXPECT_FALSE(checked.refused());
    EXPECT_EQ(check(Given{}).urgency, Urgency::normal);
}

TEST(RequestEnteredAfterwards, IsFlaggedAndNeverForbidden) {
    Given given;
    given.request.entered_afterwards = true;
    given.request.options = {option(-kWeek)};
    given.options[0].lead_time_deadline = kNow - kWeek;
    given.request.duration = Minutes{5};
    given.rules.request.approval_needed = true;
    const auto checked = check(given);
    EXPECT_EQ(checked.findings.size(), 3U);
    EXPECT_FALSE(checked.refused());
    EXPECT_EQ(checked.urgency, Urgency::normal);
    EXPECT_FALSE(checked.needs_approval);
}

TEST(Approval, IsNeededWhereTheTenantWantsIt) {
    Given given;
    EXPECT_FALSE(check(given).needs_approval);
    given.rules.request.approval_needed = true;
    EXPECT_TRUE(check(given).needs_approval);
}
