#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "services/scheduling/labels.hpp"
#include "services/use_case.hpp"

namespace services::scheduling {

/// School holidays of a Land, by the list that was imported for it.
struct SchoolHoliday {
    std::string name;
    dispatch::calendar::DayRange days;
};
/// Of the tenant's Land, those that share a day with `days`, in the sequence of time.
std::vector<SchoolHoliday> list_school_holidays(UseCase& use, dispatch::calendar::DayRange days);

/// Asks every active person once before each school holiday of at least five days, as many days
/// ahead as the rule says (0: never). Whoever entered an absence over all of it has answered.
/// Notes `holidays_asked` for each; the worker calls it every night.
dispatch::Result<dispatch::Done> ask_holidays(UseCase& use);

/// What somebody said: here | some_days | away; nothing yet: they were only asked.
struct HolidayAnswer {
    dispatch::Uuid id;
    PersonLabel person;
    SchoolHoliday holiday;
    std::optional<std::string> answer;
    std::optional<dispatch::Instant> answered_at;
    int assignments = 0;    // confirmed ones on these days: an answer cancels nothing
    bool has_mail = false;  // else somebody has to call
    std::string phone;      // only for coordinators, of people without an answer
};

struct ListHolidayAnswers {
    std::optional<dispatch::calendar::LocalDay> first_day = {};
    std::optional<bool> answered = {};
};
/// Of holidays that are not over, in the scope. What coordinators see of people is audited.
std::vector<HolidayAnswer> list_holiday_answers(UseCase& use, const ListHolidayAnswers& wanted);

/// Keeps the answer and, for `away`, an absence over the whole holidays, which another answer takes
/// back. Refused `not_found` and, when they are over, `holidays_over`.
struct AnswerHolidays {
    dispatch::Uuid id;
    std::string answer;
    Channel channel;
};
dispatch::Result<HolidayAnswer> answer_holidays(UseCase& use, const AnswerHolidays& command);

/// The question that a link is about, for whoever holds it: from now on in the scope of its person,
/// and without anybody's number. Refused `not_found` and, when the holidays are over,
/// `holidays_over`.
dispatch::Result<HolidayAnswer> open_linked_question(UseCase& use, std::string_view token);

/// Puts a list of a Land in the place of what was known from its first to its last day.
void save_school_holidays(db::Transaction& tx,
                          std::string_view land,
                          const std::vector<SchoolHoliday>& list);

}  // namespace services::scheduling
