#include "services/scheduling/school_holidays.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/catalogue.hpp"
#include "api/handlers/desk.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/json.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace scheduling = services::scheduling;

Json holiday_json(const scheduling::SchoolHoliday& holiday) {
    return {{"name", holiday.name},
            {"first_day", calendar::to_text(holiday.days.begin)},
            {"last_day", calendar::to_text(holiday.days.end - std::chrono::days{1})}};
}

Json answer_json(const Call& call, const scheduling::HolidayAnswer& one) {
    auto json = holiday_json(one.holiday);
    const auto& at = one.answered_at;
    json.update({{"id", to_text(one.id)},
                 {"interpreter",
                  {{"id", to_text(one.person.id)},
                   {"name", one.person.name},
                   {"phone", one.phone.empty() ? Json() : Json(one.phone)},
                   {"has_mail", one.has_mail}}},
                 {"answer", one.answer ? Json(*one.answer) : Json()},
                 {"answered_at", at ? Json(local_text(*at, call.session.zone)) : Json()},
                 {"assignments", one.assignments}});
    return json;
}

dispatch::Result<scheduling::ListHolidayAnswers> read_question(const http::Request& request) {
    scheduling::ListHolidayAnswers wanted;
    if (const auto text = query_text(request, "first_day")) {
        wanted.first_day = calendar::parse_local_day(*text);
        if (!wanted.first_day)
            return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "first_day"};
    }
    const auto answered = query_word(request, "answered", {"all", "yes", "no"});
    if (!answered) return answered.error();
    if (*answered != "all") wanted.answered = *answered == "yes";
    return wanted;
}

}  // namespace

Answer list_school_holidays(Call& call) {
    const auto days = query_days(call.request, "from", "to");
    if (!days) return days.error();
    Json items = Json::array();
    for (const auto& holiday : scheduling::list_school_holidays(call.use, *days))
        items.push_back(holiday_json(holiday));
    return json_response(200, {{"items", items}});
}

Answer list_holiday_answers(Call& call) {
    const auto wanted = read_question(call.request);
    if (!wanted) return wanted.error();
    Json items = Json::array();
    for (const auto& one : scheduling::list_holiday_answers(call.use, *wanted))
        items.push_back(answer_json(call, one));
    return json_response(200, {{"items", items}});
}

Answer answer_holidays(Call& call) {
    const auto id = path_id<dispatch::Id<struct HolidayAnswerKind>>(call.request, "answer_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const scheduling::AnswerHolidays command{
        .id = id->value,
        .answer = reader.one_of("answer", {"here", "some_days", "away"}),
        .channel = channel_of(call, reader)};
    if (const auto problem = reader.problem()) return *problem;
    const auto kept = scheduling::answer_holidays(call.use, command);
    if (!kept) return kept.error();
    return json_response(200, answer_json(call, *kept));
}

}  // namespace api
