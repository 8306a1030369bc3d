#include <nlohmann/json.hpp>

#include "api/handlers/accounts.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/json.hpp"
#include "services/timesheets/calendar_feed.hpp"

namespace api {
namespace {

namespace timesheets = services::timesheets;

constexpr std::string_view kEnding = ".ics";

Json feed_json(const Call& call, const timesheets::CalendarFeed& feed) {
    const auto url = call.house.tools.public_url + "/api/v1/calendars/" + call.session.tenant_slug +
                     '/' + feed.token + std::string{kEnding};
    const auto& read = feed.last_read_at;
    return {{"id", dispatch::to_text(feed.id)},
            {"label", feed.label},
            {"url", url},
            {"created_at", local_text(feed.created_at, call.session.zone)},
            {"last_read_at", read ? Json(local_text(*read, call.session.zone)) : Json(nullptr)}};
}

}  // namespace

Answer list_calendar_feeds(Call& call) {
    Json items = Json::array();
    for (const auto& feed : timesheets::list_calendar_feeds(call.use))
        items.push_back(feed_json(call, feed));
    return json_response(200, {{"items", items}});
}

Answer add_calendar_feed(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto label = reader.text("label", 80);
    if (const auto problem = reader.problem()) return *problem;
    const auto added = timesheets::add_calendar_feed(call.use, label);
    if (!added) return added.error();
    return json_response(201, feed_json(call, *added));
}

Answer end_calendar_feed(Call& call) {
    const auto id =
        path_id<dispatch::Id<struct CalendarFeedKind>>(call.request, "calendar_feed_id");
    if (!id) return id.error();
    const auto ended = timesheets::end_calendar_feed(call.use, id->value);
    if (!ended) return ended.error();
    return no_content();
}

Answer read_calendar_feed(const PublicCall& call) {
    return in_public_tenant(call, [&](services::UseCase& use, const PublicTenant&) -> Answer {
        std::string_view token = call.request.params.find("token")->second;
        if (token.ends_with(kEnding)) token.remove_suffix(kEnding.size());
        auto file = timesheets::read_calendar_feed(use, token, real_now());
        if (!file) return file.error();
        return http::Response{.status = 200,
                              .content_type = "text/calendar; charset=utf-8",
                              .body = *std::move(file),
                              .headers = {{"cache-control", "private, max-age=900"}}};
    });
}

}  // namespace api
