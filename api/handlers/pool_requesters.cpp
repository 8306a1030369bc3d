#include <nlohmann/json.hpp>

#include "api/handlers/desk_query.hpp"
#include "api/handlers/pool.hpp"
#include "api/handlers/pool_json.hpp"
#include "services/pool/blocks.hpp"
#include "services/pool/merge_requesters.hpp"
#include "services/pool/requester.hpp"

namespace api {
namespace {

namespace pool = services::pool;
using dispatch::Done;
using dispatch::RequesterId;
using dispatch::Result;

Result<Done> read_onto(const Json& body, pool::OfficeFields& fields) {
    JsonReader reader{body};
    read_office_fields(reader, fields);
    if (const auto problem = reader.problem()) return *problem;
    return Done{};
}

Answer shown(const Call& call, const Result<pool::Office>& office, int status) {
    if (!office) return office.error();
    return with_version(json_response(status, office_json(call, *office)), office->version);
}

Json block_json(const Call& call, const pool::Block& block) {
    return {{"id", dispatch::to_text(block.id)},
            {"requester_id", dispatch::to_text(block.requester)},
            {"interpreter_id", dispatch::to_text(block.interpreter)},
            {"wished_by", block.wished_by},
            {"created_at", local_text(block.created_at, call.session.zone)}};
}

}  // namespace

Answer list_requesters(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    pool::OfficeFilter filter{.updated_since = page->updated_since,
                              .after_time = page->after_time,
                              .after_id = page->after_id,
                              .limit = page->limit + 1};
    if (const auto q = call.request.query_value("q"); q && !q->empty()) filter.q = std::string{*q};
    filter.state = query_text(call.request, "state");
    if (filter.state && *filter.state != "pending" && *filter.state != "active" &&
        *filter.state != "closed")
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "state"};
    auto offices = pool::list_requesters(call.use, filter);
    Json next;
    if (offices.size() > page->limit) {
        offices.pop_back();
        next = make_cursor(offices.back().updated_at, offices.back().id.value);
    }
    Json items = Json::array();
    for (const auto& office : offices) items.push_back(office_json(call, office));
    return page_response(std::move(items), std::move(next));
}

Answer add_requester(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    pool::OfficeFields fields;
    if (const auto ok = read_onto(*body, fields); !ok) return ok.error();
    return shown(call, pool::add_requester(call.use, fields), 201);
}

Answer read_requester(Call& call) {
    const auto id = path_id<RequesterId>(call.request, "requester_id");
    if (!id) return id.error();
    return shown(call, pool::read_requester(call.use, *id), 200);
}

Answer change_requester(Call& call) {
    const auto id = path_id<RequesterId>(call.request, "requester_id");
    if (!id) return id.error();
    const auto version = expected_version(call.request);
    if (!version) return version.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    const auto edit = [&](pool::OfficeFields& fields) { return read_onto(*body, fields); };
    return shown(call,
                 pool::change_requester(call.use, {.id = *id, .version = *version, .edit = edit}),
                 200);
}

Answer merge_requesters(Call& call) {
    const auto from = path_id<RequesterId>(call.request, "requester_id");
    if (!from) return from.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const RequesterId into{reader.uuid("into")};
    if (const auto problem = reader.problem()) return *problem;
    return shown(
        call,
        pool::merge_requesters(call.use, {.from = *from, .into = into, .real_now = real_now()}),
        200);
}

Answer list_blocks(Call& call) {
    Json items = Json::array();
    for (const auto& block : pool::list_blocks(call.use)) items.push_back(block_json(call, block));
    return json_response(200, {{"items", items}});
}

Answer add_block(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const pool::AddBlock command{
        .requester = RequesterId{reader.uuid("requester_id")},
        .interpreter = dispatch::InterpreterId{reader.uuid("interpreter_id")},
        .wished_by = reader.one_of("wished_by", {"requester", "interpreter", "coordinator"})};
    if (const auto problem = reader.problem()) return *problem;
    const auto block = pool::add_block(call.use, command);
    if (!block) return block.error();
    return json_response(201, block_json(call, *block));
}

Answer remove_block(Call& call) {
    const auto id = path_id<dispatch::Id<struct BlockKind>>(call.request, "block_id");
    if (!id) return id.error();
    if (const auto removed = pool::remove_block(call.use, id->value); !removed)
        return removed.error();
    return no_content();
}

}  // namespace api
