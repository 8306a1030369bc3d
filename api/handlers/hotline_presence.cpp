#include <nlohmann/json.hpp>

#include "api/handlers/hotline.hpp"
#include "api/handlers/names_json.hpp"
#include "api/json.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/hotline/outside.hpp"
#include "services/hotline/presence.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace hotline = services::hotline;

Json ring_json(const Call& call, const std::optional<hotline::RingView>& ring) {
    if (!ring) return nullptr;
    Json json{{"id", to_text(ring->id)},
              {"call_id", to_text(ring->call)},
              {"mode", ring->mode},
              {"requester_name", ring->requester_name},
              {"planned_min", ring->planned.count()},
              {"until", local_text(ring->until, call.session.zone)},
              {"remaining_s", (ring->until - call.use.now).count()}};
    add_language(json, call, ring->language);
    add_setting(json, ring->setting);
    return json;
}

std::string wall_time(const Call& call, dispatch::Instant at) {
    const auto zone = calendar::Zone::named(call.session.zone);
    return zone ? calendar::to_text(calendar::to_local(*zone, at)) : std::string{};
}

Json reachable_json(const Call& call, const std::optional<db::Reachable>& reachable) {
    if (!reachable) return nullptr;
    return {{"until", local_text(reachable->until, call.session.zone)},
            {"local_until", wall_time(call, reachable->until)},
            {"telephone", reachable->telephone},
            {"video", reachable->video}};
}

Answer show_presence(Call& call) {
    const auto own = hotline::read_presence(call.use);
    auto modes = Json::array({"telephone"});
    if (own.video_offered) modes.push_back("video");
    return json_response(200, {{"enabled", own.enabled},
                               {"known", own.known},
                               {"modes", modes},
                               {"reachable", reachable_json(call, own.reachable)},
                               {"heartbeat_s", db::kHeartbeat.count()},
                               {"ring", ring_json(call, own.ring)},
                               {"call_id", own.call ? Json(to_text(*own.call)) : Json()}});
}

Json languages_json(const Call& call, const std::vector<std::string>& codes) {
    Json list = Json::array();
    for (const auto& code : codes) {
        Json one;
        add_language(one, call, code);
        list.push_back(std::move(one));
    }
    return list;
}

Json outside_json(const Call& call, const hotline::Outside& outside) {
    return {{"name", outside.name},
            {"phone", outside.phone},
            {"note", outside.note},
            {"has_pin", outside.has_pin},
            {"updated_at", local_text(outside.updated_at, call.session.zone)}};
}

}  // namespace

Answer read_presence(Call& call) {
    return show_presence(call);
}

Answer keep_presence(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto text = reader.text("until", 16);
    const auto until = calendar::parse_local_time(text);
    if (!text.empty() && !until) reader.note_problem("field_invalid", "until");
    const bool telephone = reader.boolean("telephone", true);
    const bool video = reader.boolean("video", false);
    if (const auto problem = reader.problem()) return *problem;
    const auto kept =
        hotline::keep_presence(call.use, {.until = *until, .telephone = telephone, .video = video});
    if (!kept) return kept.error();
    call.wakes = true;
    return show_presence(call);
}

Answer end_presence(Call& call) {
    const auto ended = hotline::end_presence(call.use);
    if (!ended) return ended.error();
    return no_content();
}

Answer list_reachable(Call& call) {
    const auto people = hotline::list_reachable(call.use);
    Json items = Json::array();
    if (people)
        for (const auto& one : *people)
            items.push_back({{"id", to_text(one.id)},
                             {"name", one.name},
                             {"languages", languages_json(call, one.languages)},
                             {"until", local_text(one.until, call.session.zone)},
                             {"telephone", one.telephone},
                             {"video", one.video},
                             {"busy", one.busy}});
    return json_response(200, {{"known", people.has_value()}, {"items", items}});
}

Answer read_outside_hotline(Call& call) {
    const auto outside = hotline::read_outside(call.use);
    if (!outside) return dispatch::Error{dispatch::Refusal::not_found, "not_found", "outside"};
    return json_response(200, outside_json(call, *outside));
}

Answer save_outside_hotline(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    hotline::SaveOutside command{.name = reader.text("name", 120),
                                 .phone = reader.text("phone", 40),
                                 .note = reader.optional_text("note", 300).value_or("")};
    command.without_pin = reader.is_null("pin");
    command.pin = reader.optional_text("pin", 40);
    if (const auto problem = reader.problem()) return *problem;
    return json_response(200, outside_json(call, hotline::save_outside(call.use, command)));
}

Answer remove_outside_hotline(Call& call) {
    hotline::remove_outside(call.use);
    return no_content();
}

}  // namespace api
