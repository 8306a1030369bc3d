#include "services/translation/request_translation.hpp"

#include "db/queries/pool.hpp"
#include "db/queries/translation.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/record.hpp"
#include "services/translation/search_writers.hpp"

namespace services::translation {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::chrono::days kUsualOver{365};
constexpr int kDoneMin = 3;  // fewer say nothing about what is usual

/// Written languages of the catalogue; sign languages have no writing.
bool is_written(const UseCase& use, const std::string& code) {
    const auto* found = use.tools.languages.find(code);
    return found != nullptr && !found->is_signed && found->code == code;
}

Result<dispatch::RequesterId> office_of(UseCase& use, const RequestTranslation& command) {
    const auto office = use.scope.requester ? use.scope.requester : command.requester;
    if (!office) return Error{Refusal::invalid, "field_missing", "requester_id"};
    if (command.requester && *command.requester != *office)
        return Error{Refusal::not_found, "not_found", "requester_id"};
    const auto rows = use.tx.run(query::requester_find, use.tenant, *office, use.scope.requester);
    if (rows.empty() || rows.only().view("state") != "active")
        return Error{Refusal::not_found, "not_found", "requester_id"};
    return *office;
}

Result<dispatch::Instant> deadline_of(const UseCase& use, calendar::LocalTime local) {
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    // a deadline that comes twice is the later one: nobody is late by an hour that was given
    const auto found = calendar::to_instant(*zone, local, calendar::WhenTwice::take_later);
    if (!found) return found.error();
    if (found->at <= use.now) return Error{Refusal::invalid, "deadline_past", "deadline"};
    return found->at;
}

Result<db::TextToTranslate> judged(UseCase& use, const RequestTranslation& command) {
    if (!is_written(use, command.source_language))
        return Error{Refusal::invalid, "field_invalid", "source_language"};
    if (!is_written(use, command.target_language))
        return Error{Refusal::invalid, "field_invalid", "target_language"};
    if (command.source_language == command.target_language)
        return Error{Refusal::invalid, "translation_same_language", "target_language"};
    const auto office = office_of(use, command);
    if (!office) return office.error();
    const auto deadline = deadline_of(use, command.deadline);
    if (!deadline) return deadline.error();
    return db::TextToTranslate{.order = std::nullopt,
                               .requester = *office,
                               .source = command.source_language,
                               .target = command.target_language,
                               .deadline = *deadline,
                               .certified = command.certified};
}

std::optional<db::Bytes> sealed_note(UseCase& use,
                                     const dispatch::Uuid& id,
                                     const RequestTranslation& command) {
    if (!command.note) return std::nullopt;
    return use.tools.vault.seal(use.tx, use.tenant, {"translation_order", "note_enc", id},
                                *command.note);
}

}  // namespace

Result<dispatch::Uuid> request_translation(UseCase& use, const RequestTranslation& command) {
    const auto text = judged(use, command);
    if (!text) return text.error();
    if (command.channel) use.actor.channel = *command.channel;
    if (!use.scope.requester) use.actor.on_behalf_of = text->requester.value;
    const auto rules = db::load_translation_rules(use.tx, use.tenant, use.now);
    const auto id = use.new_id();
    const auto number =
        use.tx.run(query::translation_number_next, use.tenant).only().integer("last_number");
    use.tx.run(query::translation_order_add, use.tenant, id, number, text->requester,
               use.actor.account, text->source, text->target, text->deadline,
               calendar::to_text(command.deadline), use.zone, text->certified,
               command.four_eyes.value_or(rules.four_eyes), command.text_kind,
               sealed_note(use, id, command), use.now);
    note_audit(use, {.action = "translation_requested",
                     .kind = "translation_order",
                     .ids = {id, text->requester.value}});
    const auto order = lock_order_of_system(use, id);
    if (auto noted = note_order(use, order, "translation_requested"); !noted) return noted.error();
    return id;
}

Result<TranslationOutlook> check_translation(UseCase& use, const RequestTranslation& command) {
    const auto text = judged(use, command);
    if (!text) return text.error();
    const auto search = rank_writers(use, *text, db::WriterLook::with_languages);
    TranslationOutlook outlook{.suitable = static_cast<int>(search.ranking.eligible.size())};
    const auto rows = use.tx.run(query::translation_hours_median, use.tenant, text->source,
                                 text->target, dispatch::Instant{use.now - kUsualOver});
    if (rows.only().integer("done") >= kDoneMin)
        outlook.usual_hours = rows.only().integer("median_hours");
    return outlook;
}

}  // namespace services::translation
