#include "services/scheduling/school_holidays.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/catalogue.hpp"
#include "api/handlers/desk.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/handlers/public_tenant.hpp"
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

/// What the holder of a link sees: nothing of the person.
Json linked_json(const scheduling::HolidayAnswer& one) {
    auto json = holiday_json(one.holiday);
    json.update(
        {{"answer", one.answer ? Json(*one.answer) : Json()}, {"assignments", one.assignments}});
    return json;
}

std::string_view token_of(const PublicCall& call) {
    return call.request.params.find("token")->second;
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

Answer read_holiday_link(const PublicCall& call) {
    return in_public_tenant(call, [&](services::UseCase& use, const PublicTenant&) -> Answer {
        const auto question = scheduling::open_linked_question(use, token_of(call));
        if (!question) return question.error();
        return json_response(200, linked_json(*question));
    });
}

Answer answer_holiday_link(const PublicCall& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto answer = reader.one_of("answer", {"here", "some_days", "away"});
    if (const auto problem = reader.problem()) return *problem;
    return in_public_tenant(call, [&](services::UseCase& use, const PublicTenant&) -> Answer {
        const auto question = scheduling::open_linked_question(use, token_of(call));
        if (!question) return question.error();
        const auto kept = scheduling::answer_holidays(
            use, {.id = question->id, .answer = answer, .channel = services::Channel::link});
        if (!kept) return kept.error();
        return json_response(200, linked_json(*kept));
    });
}

}  // namespace api
