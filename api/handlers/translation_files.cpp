#include <nlohmann/json.hpp>

#include "api/handlers/desk_query.hpp"
#include "api/handlers/translation_json.hpp"
#include "api/handlers/translations.hpp"
#include "api/http/target.hpp"

namespace api {
namespace {

namespace translation = services::translation;
using dispatch::Error;
using dispatch::Refusal;

constexpr std::size_t kNameMax = 200;
constexpr std::size_t kTitleMax = 120;

dispatch::Result<translation::TranslationFileId> file_of(const http::Request& request) {
    const auto order = path_id<dispatch::Uuid>(request, "translation_id");
    if (!order) return order.error();
    const auto file = path_id<dispatch::Uuid>(request, "file_id");
    if (!file) return file.error();
    return translation::TranslationFileId{*order, *file};
}

/// X-File-Name, percent-encoded; what cannot be read is left out rather than refused.
std::string name_in(const http::Request& request) {
    const auto header = request.header("x-file-name");
    const auto decoded = header ? http::parse_query("name=" + std::string{*header}) : std::nullopt;
    if (!decoded || decoded->size() != 1) return {};
    const auto& name = decoded->front().second;
    return name.size() <= kNameMax ? name : std::string{};
}

/// A day in the body; empty where none is named.
std::optional<dispatch::calendar::LocalDay> day_in(JsonReader& reader, std::string_view field) {
    const auto text = reader.optional_text(field, 10);
    if (!text) return std::nullopt;
    const auto day = dispatch::calendar::parse_local_day(*text);
    if (!day) reader.note_problem("field_invalid", field);
    return day;
}

}  // namespace

Answer read_translation_file(Call& call) {
    const auto id = file_of(call.request);
    if (!id) return id.error();
    auto file = translation::read_order_file(call.use, *id);
    if (!file) return file.error();
    return download(*std::move(file));
}

Answer put_translation_file(Call& call) {
    const auto id = file_of(call.request);
    if (!id) return id.error();
    const auto kind = translation::parse_file_kind(call.request.query_value("kind").value_or(""));
    if (!kind) return Error{Refusal::invalid, "field_invalid", "kind"};
    const auto done = translation::add_order_file(call.use, {.order = id->order,
                                                             .id = id->file,
                                                             .kind = *kind,
                                                             .name = name_in(call.request),
                                                             .content = call.request.body});
    if (!done) return done.error();
    return translation_answer(call, id->order);
}

Answer remove_translation_file(Call& call) {
    const auto id = file_of(call.request);
    if (!id) return id.error();
    if (const auto done = translation::remove_order_file(call.use, *id); !done) return done.error();
    return translation_answer(call, id->order);
}

Answer list_forms(Call& call) {
    const auto all = query_word(call.request, "all", {"false", "true"});
    if (!all) return all.error();
    if (*all == "true" && !call.session.may("form_keep"))
        return Error{Refusal::invalid, "field_invalid", "all"};
    const auto forms = translation::list_forms(
        call.use,
        {.text = query_text(call.request, "text").value_or(""),
         .source_language = query_text(call.request, "source_language"),
         .target_language = query_text(call.request, "target_language"),
         .forms = *all == "true" ? translation::FormsOf::always : translation::FormsOf::now});
    auto items = Json::array();
    for (const auto& form : forms) items.push_back(form_json(call, form));
    return json_response(200, {{"items", items}});
}

Answer add_form(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const translation::AddForm command{
        .title = reader.text("title", kTitleMax),
        .source_language = reader.text("source_language", 3),
        .target_language = reader.text("target_language", 3),
        .valid_from = day_in(reader, "valid_from"),
        .replaces = reader.optional_uuid("replaces"),
        .from_order = reader.optional_uuid("from_order"),
        .holds_no_client_data = reader.boolean("holds_no_client_data", false)};
    if (const auto problem = reader.problem()) return *problem;
    const auto form = translation::add_form(call.use, command);
    if (!form) return form.error();
    return json_response(201, form_json(call, *form));
}

Answer withdraw_form(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "form_id");
    if (!id) return id.error();
    if (const auto done = translation::withdraw_form(call.use, *id); !done) return done.error();
    return no_content();
}

Answer read_form_file(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "form_id");
    if (!id) return id.error();
    auto file = translation::read_form_file(call.use, *id);
    if (!file) return file.error();
    return download(*std::move(file));
}

Answer put_form_file(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "form_id");
    if (!id) return id.error();
    const auto done = translation::put_form_file(call.use, *id, call.request.body);
    if (!done) return done.error();
    return no_content();
}

}  // namespace api
