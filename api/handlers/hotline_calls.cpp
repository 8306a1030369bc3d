#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/hotline.hpp"
#include "api/handlers/names_json.hpp"
#include "services/hotline/answer_ring.hpp"
#include "services/hotline/end_call.hpp"
#include "services/hotline/read_calls.hpp"
#include "services/hotline/request_call.hpp"
#include "services/hotline/settle_call.hpp"

namespace api {
namespace {

namespace booking = dispatch::booking;
namespace hotline = services::hotline;
namespace settings = dispatch::settings;
using dispatch::HotlineCallId;
using dispatch::HotlineRingId;

Json text_or_null(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json();
}

template <class IdType>
Json id_or_null(const std::optional<IdType>& id) {
    return id ? Json(to_text(*id)) : Json();
}

Json number_or_null(const std::optional<std::int64_t>& number) {
    return number ? Json(*number) : Json();
}

Json time_or_null(const Call& call, const std::optional<dispatch::Instant>& at) {
    return at ? Json(local_text(*at, call.session.zone)) : Json();
}

Json interpreter_json(const hotline::CallView& view) {
    if (!view.interpreter) return nullptr;
    return {{"id", to_text(*view.interpreter)},
            {"name", view.interpreter_name},
            {"phone", text_or_null(view.interpreter_phone)}};
}

Json outside_json(const std::optional<hotline::OutsideForCaller>& outside) {
    if (!outside) return nullptr;
    return {{"name", outside->name},
            {"phone", outside->phone},
            {"note", outside->note},
            {"pin", outside->pin.empty() ? Json() : Json(outside->pin)}};
}

Json call_json(const Call& call, const hotline::CallView& view) {
    Json json{{"id", to_text(view.id)},
              {"requester", {{"id", to_text(view.requester)}, {"name", view.requester_name}}},
              {"mode", view.mode},
              {"gender_wish", text_or_null(view.gender_wish)},
              {"state", booking::to_text(view.state)},
              {"requested_at", local_text(view.requested_at, call.session.zone)},
              {"waits_until", local_text(view.waits_until, call.session.zone)},
              {"place", number_or_null(view.place)},
              {"interpreter", interpreter_json(view)},
              {"caller_phone", text_or_null(view.caller_phone)},
              {"room", text_or_null(view.room)},
              {"connected_at", time_or_null(call, view.connected_at)},
              {"ended_at", time_or_null(call, view.ended_at)},
              {"ended_by", text_or_null(view.ended_by)},
              {"minutes", number_or_null(view.minutes)},
              {"correction_reason", text_or_null(view.correction_reason)},
              {"booking_id", id_or_null(view.booking)},
              {"assignment_id", id_or_null(view.assignment)},
              {"outside", outside_json(view.outside)}};
    add_language(json, call, view.language);
    add_setting(json, view.setting);
    add_actions(json, call, "hotline_call", view.acts);
    return json;
}

Answer show_call(Call& call, HotlineCallId id, int status) {
    const auto view = hotline::read_call(call.use, id);
    if (!view) return view.error();
    return json_response(status, call_json(call, *view));
}

using DoAct = dispatch::Result<dispatch::Done> (*)(services::UseCase&, HotlineCallId);

Answer act_on_call(Call& call, DoAct act) {
    const auto id = path_id<HotlineCallId>(call.request, "call_id");
    if (!id) return id.error();
    const auto done = act(call.use, *id);
    if (!done) return done.error();
    call.wakes = true;
    return show_call(call, *id, 200);
}

dispatch::Result<hotline::RequestCall> read_command(const http::Request& request) {
    const auto body = read_body(request);
    if (!body) return body.error();
    JsonReader reader{*body};
    hotline::RequestCall command;
    if (const auto office = reader.optional_uuid("requester_id"))
        command.requester = dispatch::RequesterId{*office};
    command.language = reader.text("language", 3);
    command.setting = reader.text("setting", 40);
    command.mode = settings::parse_mode(reader.one_of("mode", {"telephone", "video"}))
                       .value_or(settings::Mode::telephone);
    if (const auto gender = reader.optional_one_of("gender_wish", {"female", "male", "diverse"}))
        command.gender = settings::parse_gender(*gender);
    command.phone = reader.optional_text("phone", 40);
    if (const auto problem = reader.problem()) return *problem;
    return command;
}

}  // namespace

Answer read_hotline(Call& call) {
    const auto offer = hotline::read_offer(call.use);
    auto modes = Json::array({"telephone"});
    if (offer.video) modes.push_back("video");
    return json_response(200, {{"enabled", offer.enabled},
                               {"open", offer.open},
                               {"modes", modes},
                               {"settings", offer.settings},
                               {"has_outside", offer.has_outside},
                               {"phone", offer.phone},
                               {"own_call_id", id_or_null(offer.own_call)}});
}

Answer list_hotline_calls(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto state = query_word(call.request, "state", {"all", "open", "done"});
    if (!state) return state.error();
    const auto from = query_instant(call.request, "from");
    if (!from) return from.error();
    const auto until = query_instant(call.request, "until");
    if (!until) return until.error();
    const auto calls = hotline::list_calls(
        call.use, {.state = *state == "all" ? std::nullopt : std::optional{*state},
                   .from = *from,
                   .until = *until,
                   .before_time = page->after_time,
                   .before_id = page->after_id,
                   .limit = page->limit + 1});
    auto items = Json::array();
    for (std::size_t i = 0; i < std::min(calls.size(), page->limit); ++i)
        items.push_back(call_json(call, calls[i]));
    Json next;
    if (calls.size() > page->limit) {
        const auto& last = calls[page->limit - 1];
        next = make_cursor(last.requested_at, last.id.value);
    }
    return page_response(std::move(items), std::move(next));
}

Answer request_hotline_call(Call& call) {
    const auto command = read_command(call.request);
    if (!command) return command.error();
    const auto id = hotline::request_call(call.use, *command);
    if (!id) return id.error();
    call.wakes = true;
    return show_call(call, *id, 201);
}

Answer read_hotline_call(Call& call) {
    const auto id = path_id<HotlineCallId>(call.request, "call_id");
    if (!id) return id.error();
    return show_call(call, *id, 200);
}

Answer give_up_hotline_call(Call& call) {
    return act_on_call(call, hotline::give_up_call);
}

Answer hand_over_hotline_call(Call& call) {
    return act_on_call(call, hotline::hand_over_call);
}

Answer end_hotline_call(Call& call) {
    return act_on_call(call, hotline::end_call);
}

Answer correct_hotline_call(Call& call) {
    const auto id = path_id<HotlineCallId>(call.request, "call_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const hotline::CorrectMinutes command{
        .call = *id,
        .minutes = static_cast<int>(reader.integer("minutes", 1, 720)),
        .reason = reader.text("reason", 200)};
    if (const auto problem = reader.problem()) return *problem;
    const auto done = hotline::correct_minutes(call.use, command);
    if (!done) return done.error();
    return show_call(call, *id, 200);
}

Answer accept_hotline_ring(Call& call) {
    const auto id = path_id<HotlineRingId>(call.request, "ring_id");
    if (!id) return id.error();
    const auto taken = hotline::accept_ring(call.use, *id);
    if (!taken) return taken.error();
    call.wakes = true;
    return show_call(call, *taken, 200);
}

Answer decline_hotline_ring(Call& call) {
    const auto id = path_id<HotlineRingId>(call.request, "ring_id");
    if (!id) return id.error();
    const auto done = hotline::decline_ring(call.use, *id);
    if (!done) return done.error();
    call.wakes = true;
    return no_content();
}

}  // namespace api
