#include "api/handlers/translations.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/desk_query.hpp"
#include "api/handlers/translation_json.hpp"
#include "dispatch/matching/chance.hpp"
#include "services/translation/act_on_translation.hpp"
#include "services/translation/request_translation.hpp"

namespace api {
namespace {

namespace translation = services::translation;

constexpr std::size_t kWordsMax = 500;

dispatch::Result<translation::RequestTranslation> read_request(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    translation::RequestTranslation wanted{.source_language = reader.text("source_language", 3),
                                           .target_language = reader.text("target_language", 3),
                                           .deadline = {}};
    const auto deadline = dispatch::calendar::parse_local_time(reader.text("deadline", 19));
    if (deadline)
        wanted.deadline = *deadline;
    else
        reader.note_problem("field_invalid", "deadline");
    wanted.certified = reader.boolean("certified", false);
    if (reader.has("four_eyes") && !reader.is_null("four_eyes"))
        wanted.four_eyes = reader.boolean("four_eyes", true);
    else
        static_cast<void>(reader.raw("four_eyes"));
    wanted.text_kind = reader
                           .optional_one_of("text_kind", {"letter", "form", "certificate", "report",
                                                          "information", "other"})
                           .value_or("letter");
    wanted.note = reader.optional_text("note", kWordsMax);
    if (const auto office = reader.optional_uuid("requester_id"))
        wanted.requester = dispatch::RequesterId{*office};
    wanted.channel = told_by(call, reader);
    if (const auto problem = reader.problem()) return *problem;
    return wanted;
}

Json forms_between(Call& call, const translation::RequestTranslation& wanted) {
    auto items = Json::array();
    for (const auto& form :
         translation::list_forms(call.use, {.source_language = wanted.source_language,
                                           .target_language = wanted.target_language}))
        items.push_back(form_json(call, form));
    return items;
}

}  // namespace

Answer list_translation_orders(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto state = query_word(call.request, "state", {"all", "open", "done"});
    if (!state) return state.error();
    translation::ListOrders wanted{
        .after_time = page->after_time, .after_id = page->after_id, .limit = page->limit + 1};
    if (*state == "open") wanted.which = translation::TranslationsOf::open;
    if (*state == "done") wanted.which = translation::TranslationsOf::done;
    const auto listed = translation::list_orders(call.use, wanted);
    auto items = Json::array();
    for (std::size_t i = 0; i < std::min(listed.size(), page->limit); ++i)
        items.push_back(translation_json(call, listed[i]));
    Json next;
    if (listed.size() > page->limit) {
        const auto& last = listed[page->limit - 1];
        next = make_cursor(last.created_at, last.id);
    }
    return page_response(std::move(items), std::move(next));
}

Answer request_translation(Call& call) {
    const auto wanted = read_request(call);
    if (!wanted) return wanted.error();
    const auto id = translation::request_translation(call.use, *wanted);
    if (!id) return id.error();
    return translation_answer(call, *id, 201);
}

Answer check_translation(Call& call) {
    const auto wanted = read_request(call);
    if (!wanted) return wanted.error();
    const auto outlook = translation::check_translation(call.use, *wanted);
    if (!outlook) return outlook.error();
    const auto& hours = outlook->usual_hours;
    return json_response(200,
                         {{"suitable", outlook->suitable},
                          {"chance", to_text(dispatch::matching::chance_of(outlook->suitable))},
                          {"usual_hours", hours ? Json(*hours) : Json()},
                          {"forms", forms_between(call, *wanted)}});
}

Answer read_translation_order(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "translation_id");
    if (!id) return id.error();
    return translation_answer(call, *id);
}

Answer act_on_translation(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "translation_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto act = dispatch::translation::parse_order_act(
        reader.one_of("act", {"submit", "open", "give_back", "deliver", "pass", "object", "accept",
                              "send_back", "cancel"}));
    translation::ActOnOrder command{
        .order = *id,
        .act = act.value_or(dispatch::translation::TranslationAct::submit),
        .reason = reader.optional_text("reason", kWordsMax),
        .channel = told_by(call, reader)};
    if (const auto problem = reader.problem()) return *problem;
    if (const auto done = translation::act_on_order(call.use, command); !done) return done.error();
    return no_content();
}

Answer count_translation(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "translation_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const translation::Counted counted{
        .how = "hand",
        .lines = static_cast<int>(reader.integer("lines", 1, 100'000)),
        .words = static_cast<int>(reader.integer("words", 1, 1'000'000)),
        .keystrokes = static_cast<int>(reader.integer("keystrokes", 1, 10'000'000))};
    if (const auto problem = reader.problem()) return *problem;
    if (const auto done = translation::count_by_hand(call.use, *id, counted); !done)
        return done.error();
    return translation_answer(call, *id);
}

Answer assign_writer(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "translation_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto role = reader.optional_one_of("role", {"writer", "checker"});
    const translation::AssignWriter command{
        .order = *id,
        .role = translation::parse_role(role.value_or("writer")),
        .person = dispatch::InterpreterId{reader.uuid("interpreter_id")},
        .channel = told_by(call, reader)};
    if (const auto problem = reader.problem()) return *problem;
    if (const auto done = translation::assign_writer(call.use, command); !done) return done.error();
    return translation_answer(call, *id);
}

Answer answer_translation_offer(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "translation_offer_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto word = reader.one_of("answer", {"accept", "decline"});
    const translation::AnswerTranslationOffer command{
        .offer = *id,
        .answer = word == "decline" ? translation::OfferAnswer::decline
                                    : translation::OfferAnswer::accept,
        .channel = told_by(call, reader)};
    if (const auto problem = reader.problem()) return *problem;
    const auto order = translation::answer_translation_offer(call.use, command);
    if (!order) return order.error();
    return no_content();
}

}  // namespace api
