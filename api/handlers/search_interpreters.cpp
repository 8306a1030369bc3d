#include <charconv>
#include <nlohmann/json.hpp>

#include "api/handlers/desk_query.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/handlers/pool.hpp"
#include "api/handlers/pool_json.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/pool/keep_interpreter.hpp"
#include "services/pool/understand_search.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace pool = services::pool;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

Error invalid(std::string_view field) {
    return {Refusal::invalid, "field_invalid", std::string{field}};
}

Result<std::optional<int>> query_number(const http::Request& request,
                                        std::string_view name,
                                        int low,
                                        int high) {
    const auto text = query_text(request, name);
    if (!text) return std::optional<int>{};
    int value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc{} || end != text->data() + text->size()) return invalid(name);
    if (value < low || value > high) return invalid(name);
    return std::optional{value};
}

/// `free_at` (wall time) for `free_min` minutes, an hour unless named.
Result<std::optional<dispatch::Period>> query_free(const Call& call) {
    const auto text = query_text(call.request, "free_at");
    const auto minutes = query_number(call.request, "free_min", 5, 1440);
    if (!minutes) return minutes.error();
    if (!text) return std::optional<dispatch::Period>{};
    const auto local = calendar::parse_local_time(*text);
    if (!local) return invalid("free_at");
    const auto zone = calendar::Zone::named(call.session.zone);
    const auto begin = calendar::to_instant(*zone, *local, calendar::WhenTwice::take_earlier);
    if (!begin) return begin.error();
    return std::optional{
        dispatch::Period{begin->at, begin->at + dispatch::Minutes{minutes->value_or(60)}}};
}

Result<pool::PersonFilter> read_filter(const Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto weekday = query_number(call.request, "weekday", 1, 7);
    if (!weekday) return weekday.error();
    const auto free = query_free(call);
    if (!free) return free.error();
    const auto text = [&](std::string_view name) { return query_text(call.request, name); };
    const auto sort = text("sort");
    if (sort && *sort != "name" && *sort != "booked" && *sort != "last_assignment")
        return invalid("sort");
    const auto descending = text("descending").value_or("false");
    if (descending != "true" && descending != "false") return invalid("descending");
    return pool::PersonFilter{.language = text("language"),
                              .state = text("state"),
                              .kind = text("kind"),
                              .gender = text("gender"),
                              .specialisation = text("specialisation"),
                              .town = text("town"),
                              .clearance = text("clearance"),
                              .weekday = *weekday,
                              .free = *free,
                              .q = text("q"),
                              .updated_since = page->updated_since,
                              .sort = sort,
                              .descending = descending == "true",
                              .after_time = page->after_time,
                              .after_id = page->after_id,
                              .limit = page->limit + 1};
}

/// What the words of `q` became, so that people see how they were understood.
Json understood_json(const Call& call, const pool::PersonFilter& filter) {
    return {
        {"language", filter.language ? Json(*filter.language) : Json()},
        {"language_name", filter.language ? Json(language_name(call, *filter.language)) : Json()},
        {"gender", filter.gender ? Json(*filter.gender) : Json()},
        {"weekday", filter.weekday ? Json(*filter.weekday) : Json()},
        {"words", filter.q ? Json(*filter.q) : Json()}};
}

Json question_json(const Call& call, const pool::PersonFilter& filter) {
    const auto match = pool::question_about(call.use, filter);
    if (!match) return {};
    Json choices = Json::array();
    for (const auto* one : match->languages)
        choices.push_back(
            {{"code", one->code}, {"name_de", one->name_de}, {"name_en", one->name_en}});
    return {{"text", match->question->text_de},
            {"text_en", match->question->text_en},
            {"choices", choices}};
}

}  // namespace

Answer list_interpreters(Call& call) {
    const auto asked = read_filter(call);
    if (!asked) return asked.error();
    const auto filter = pool::understand_search(call.use, *asked);
    auto people = pool::list_interpreters(call.use, filter);
    Json next;
    if (people.size() == filter.limit) {
        people.pop_back();
        next = make_cursor(people.back().updated_at, people.back().id.value);
    }
    Json items = Json::array();
    for (const auto& person : people) items.push_back(person_json(call, person));
    return json_response(200, {{"items", items},
                               {"next_cursor", next},
                               {"understood", understood_json(call, filter)},
                               {"question", items.empty() ? question_json(call, filter) : Json()}});
}

}  // namespace api
