#include "api/handlers/house.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/names_json.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/handlers/pool_json.hpp"
#include "api/json.hpp"
#include "services/pool/house_colleague.hpp"
#include "services/pool/house_search.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace matching = dispatch::matching;
namespace pool = services::pool;
using dispatch::InterpreterId;
using dispatch::RequesterId;

Json moment_or_null(const Call& call, const std::optional<dispatch::Instant>& at) {
    return at ? Json(local_text(*at, call.session.zone)) : Json();
}

Json found_json(const Call& call, const pool::FoundColleague& found) {
    return {{"interpreter_id", dispatch::to_text(found.id)},
            {"name", found.name},
            {"phone", found.phone ? Json(*found.phone) : Json()},
            {"level", found.level},
            {"direction", found.direction},
            {"confirmed_on", day_or_null(found.confirmed_on)},
            {"confirmed", found.facts.confirmed},
            {"state", matching::to_text(found.facts.state)},
            {"next_at", moment_or_null(call, found.facts.next_at)}};
}

Json agreement_json(const Call& call, const std::optional<pool::Agreement>& agreement) {
    if (!agreement) return nullptr;
    return {{"superior", agreement->superior},
            {"agreed_on", calendar::to_text(agreement->agreed_on)},
            {"recorded_at", local_text(agreement->recorded_at, call.session.zone)},
            {"recorded_by", agreement->recorded_by}};
}

Json colleague_json(const Call& call, const pool::HouseColleague& colleague) {
    const auto hours = availability_json(call, colleague.hours);
    Json json{{"interpreter_id", dispatch::to_text(colleague.id)},
              {"name", colleague.name},
              {"state", colleague.state},
              {"requester_id", dispatch::to_text(colleague.house)},
              {"requester_name", colleague.house_name},
              {"opted_in_at", moment_or_null(call, colleague.opted_in_at)},
              {"agreement", agreement_json(call, colleague.agreement)},
              {"weekly", hours.at("weekly")},
              {"recurring", hours.at("recurring")}};
    add_actions(json, call, "house_colleague");
    return json;
}

Answer page_response_of(const Call& call, const dispatch::Result<pool::ColleaguePage>& page) {
    if (!page) return page.error();
    auto json = colleague_json(call, page->colleague);
    Json skills = Json::array();
    for (const auto& one : page->skills) {
        Json skill{{"form", one.skill.form},
                   {"level", one.skill.level},
                   {"direction", one.skill.direction},
                   {"confirmed_on", day_or_null(one.skill.confirmed_on)},
                   {"holds_until", day_or_null(one.holds_until)},
                   {"confirmed", one.is_confirmed}};
        add_language(skill, call, one.skill.language);
        skills.push_back(std::move(skill));
    }
    json["skills"] = std::move(skills);
    return json_response(200, json);
}

}  // namespace

Answer search_house(Call& call) {
    const auto language = query_text(call.request, "language");
    if (!language) return dispatch::Error{dispatch::Refusal::invalid, "field_missing", "language"};
    const auto form = query_word(call.request, "form", {"spoken", "signed", "written"});
    if (!form) return form.error();
    const auto office = query_id<RequesterId>(call.request, "requester_id");
    if (!office) return office.error();
    const auto search =
        pool::search_house(call.use, {.language = *language, .form = *form, .office = *office});
    if (!search) return search.error();
    Json items = Json::array();
    for (const auto& one : search->found) items.push_back(found_json(call, one));
    Json json{{"requester_id", dispatch::to_text(search->house)},
              {"requester_name", search->house_name},
              {"open_today", search->open_today},
              {"items", items}};
    add_language(json, call, *language);
    return json_response(200, json);
}

Answer add_house_talk(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const pool::AddHouseTalk command{.colleague = InterpreterId{reader.uuid("interpreter_id")},
                                     .language = reader.text("language", 3),
                                     .minutes = reader.optional_integer("minutes", 1, 480)};
    if (const auto problem = reader.problem()) return *problem;
    const auto id = pool::add_house_talk(call.use, command);
    if (!id) return id.error();
    return json_response(201, {{"id", dispatch::to_text(*id)}});
}

Answer read_house_register(Call& call) {
    Json items = Json::array();
    for (const auto& house : pool::read_house_register(call.use)) {
        Json languages = Json::array();
        for (const auto& one : house.languages) {
            Json language{{"form", one.form},
                          {"colleagues", one.colleagues},
                          {"confirmed", one.confirmed},
                          {"last_confirmed_on", day_or_null(one.last_confirmed_on)}};
            add_language(language, call, one.language);
            languages.push_back(std::move(language));
        }
        items.push_back({{"requester_id", dispatch::to_text(house.house)},
                         {"requester_name", house.house_name},
                         {"colleagues", house.colleagues},
                         {"languages", languages}});
    }
    return json_response(200, {{"items", items}});
}

Answer list_house_colleagues(Call& call) {
    const auto office = query_id<RequesterId>(call.request, "requester_id");
    if (!office) return office.error();
    const auto colleagues = pool::list_house_colleagues(call.use, *office);
    if (!colleagues) return colleagues.error();
    Json items = Json::array();
    for (const auto& colleague : *colleagues) items.push_back(colleague_json(call, colleague));
    return json_response(200, {{"items", items}});
}

Answer read_house_colleague(Call& call) {
    const auto id = path_id<InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    return page_response_of(call, pool::read_house_colleague(call.use, *id));
}

Answer set_house_participation(Call& call) {
    const auto id = path_id<InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    if (!reader.has("takes_part")) reader.note_problem("field_missing", "takes_part");
    const pool::SetParticipation command{.id = *id,
                                         .takes_part = reader.boolean("takes_part", false),
                                         .channel = channel_of(call, reader)};
    if (const auto problem = reader.problem()) return *problem;
    return page_response_of(call, pool::set_participation(call.use, command));
}

Answer record_house_agreement(Call& call) {
    const auto id = path_id<InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto day = optional_day(reader, "agreed_on");
    if (!day) reader.note_problem("field_missing", "agreed_on");
    const pool::RecordAgreement command{.id = *id,
                                        .superior = reader.text("superior", 120),
                                        .agreed_on = day.value_or(calendar::LocalDay{})};
    if (const auto problem = reader.problem()) return *problem;
    return page_response_of(call, pool::record_agreement(call.use, command));
}

Answer confirm_house_skills(Call& call) {
    const auto id = path_id<InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    pool::ConfirmSkills command{.id = *id, .skills = {}, .channel = channel_of(call, reader)};
    read_each(reader, "skills", 40, [&](JsonReader& item) {
        command.skills.push_back({.language = item.text("language", 3),
                                  .form = item.one_of("form", {"spoken", "signed", "written"})});
    });
    if (command.skills.empty()) reader.note_problem("field_missing", "skills");
    if (const auto problem = reader.problem()) return *problem;
    return page_response_of(call, pool::confirm_skills(call.use, command));
}

}  // namespace api
