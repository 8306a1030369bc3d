#include "services/translation/library.hpp"

#include <algorithm>
#include <sstream>

#include "db/files/stored_file.hpp"
#include "db/loaders/translation_rules.hpp"
#include "db/queries/translation.hpp"
#include "db/secrets/hash.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/translation/file_type.hpp"
#include "services/documents/folding.hpp"
#include "services/record.hpp"

namespace services::translation {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;
namespace rules_of = dispatch::translation;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

calendar::LocalDay today_of(const UseCase& use) {
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    return calendar::day_of(*zone, use.now);
}

LibraryForm form_in(const db::Row& row) {
    return {.id = row.uuid("id"),
            .form_id = row.uuid("form_id"),
            .version = static_cast<int>(row.integer("version")),
            .title = row.text("title"),
            .source_language = row.text("source_language"),
            .target_language = row.text("target_language"),
            .valid_from = calendar::parse_local_day(row.view("valid_from")).value(),
            .has_file = !row.is_null("file_id"),
            .is_replaced = !row.is_null("replaced_by"),
            .withdrawn_at = row.optional_instant("withdrawn_at"),
            .created_at = row.instant("created_at"),
            .media_type = row.text("media_type"),
            .size_bytes = row.integer("size_bytes")};
}

std::vector<std::string> folded_words(const std::string& text) {
    std::istringstream all{documents::fold_for_search(text)};
    std::vector<std::string> words;
    for (std::string word; all >> word;) words.push_back(word);
    return words;
}

Result<Done> check_languages(const UseCase& use, const AddForm& command) {
    for (const auto& [code, field] : {std::pair{&command.source_language, "source_language"},
                                      std::pair{&command.target_language, "target_language"}}) {
        const auto* found = use.tools.languages.find(*code);
        if (found == nullptr || found->code != *code)
            return Error{Refusal::invalid, "field_invalid", field};
    }
    if (command.source_language == command.target_language)
        return Error{Refusal::invalid, "translation_same_language", "target_language"};
    return Done{};
}

/// A copy of its own: the order's file goes by its own rule.
Result<dispatch::Uuid> copy_of(UseCase& use, const dispatch::Uuid& translation_id) {
    const auto order = lock_order(use, translation_id);
    if (!order) return Error{Refusal::not_found, "not_found", "from_order"};
    if (order->state != TranslationState::accepted)
        return Error{Refusal::conflict, "translation_not_accepted", "from_order"};
    std::optional<dispatch::Uuid> last;
    std::string kind;
    for (const auto& row :
         use.tx.run(query::translation_file_list, use.tenant, std::vector{translation_id})) {
        const bool is_better = row.view("kind") == "checked" || kind != "checked";
        if (row.view("kind") == "source" || !is_better) continue;
        last = row.uuid("id");
        kind = row.text("kind");
    }
    if (!last) return Error{Refusal::conflict, "translation_file_missing", "from_order"};
    const auto found = use.tx.run(query::translation_file_find, use.tenant, *last);
    const db::FileKey key{use.tenant, found.only().uuid("file_id")};
    const auto facts = db::find_file(use.tx, key);
    const auto content = db::read_file(use.tx, use.tools.vault, key);
    if (!facts || !content) return Error{Refusal::conflict, "translation_file_missing"};
    const auto id = use.new_id();
    db::store_file(use.tx, use.tools.vault, {use.tenant, id},
                   {.kind = "form",
                    .media_type = facts->facts.media_type,
                    .retention = "library_form",
                    .created_by = use.actor.account,
                    .created_at = use.now},
                   *content);
    return id;
}

/// Where the new one stands among the versions.
struct Place {
    dispatch::Uuid form_id;
    int version = 1;
};
Result<Place> place_of(UseCase& use, const AddForm& command, const dispatch::Uuid& id) {
    if (!command.replaces) return Place{id, 1};
    const auto rows = use.tx.run(query::library_form_find, use.tenant, *command.replaces);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "replaces"};
    const auto row = rows.only();
    if (!row.is_null("replaced_by"))
        return Error{Refusal::conflict, "form_replaced_already", "replaces"};
    return Place{row.uuid("form_id"), static_cast<int>(row.integer("version")) + 1};
}

Result<Done> note_form(UseCase& use, const dispatch::Uuid& id, std::string_view what) {
    note_audit(use, {.action = what, .kind = "library_form", .ids = {id}});
    return note_event(use, {.type = what, .aggregate = "library_form", .aggregate_id = id});
}

Result<LibraryForm> read_form(UseCase& use, const dispatch::Uuid& id) {
    const auto all = list_forms(use, {.forms = FormsOf::always});
    const auto found = std::ranges::find(all, id, &LibraryForm::id);
    if (found == all.end()) return Error{Refusal::not_found, "not_found", "form_id"};
    return *found;
}

}  // namespace

std::vector<LibraryForm> list_forms(UseCase& use, const ListForms& wanted) {
    const auto words = folded_words(wanted.text);
    std::vector<LibraryForm> forms;
    for (const auto& row : use.tx.run(query::library_form_list, use.tenant, wanted.source_language,
                                      wanted.target_language, calendar::to_text(today_of(use)),
                                      wanted.forms == FormsOf::always)) {
        const auto title = documents::fold_for_search(row.text("title"));
        const bool fits = std::ranges::all_of(
            words, [&](const std::string& word) { return title.find(word) != std::string::npos; });
        if (fits) forms.push_back(form_in(row));
    }
    return forms;
}

Result<LibraryForm> add_form(UseCase& use, const AddForm& command) {
    if (!command.holds_no_client_data)
        return Error{Refusal::invalid, "client_data_undeclared", "holds_no_client_data"};
    if (auto good = check_languages(use, command); !good) return good.error();
    const auto id = use.new_id();
    const auto place = place_of(use, command, id);
    if (!place) return place.error();
    std::optional<dispatch::Uuid> file;
    if (command.from_order) {
        const auto copied = copy_of(use, *command.from_order);
        if (!copied) return copied.error();
        file = *copied;
    }
    use.tx.run(query::library_form_add, use.tenant, id, place->form_id, place->version,
               command.title, command.source_language, command.target_language,
               calendar::to_text(command.valid_from.value_or(today_of(use))), file,
               command.from_order, use.actor.account, use.now);
    if (command.replaces)
        use.tx.run(query::library_form_replace, use.tenant, *command.replaces, id);
    if (auto noted = note_form(use, id, "form_added"); !noted) return noted.error();
    return read_form(use, id);
}

Result<Done> put_form_file(UseCase& use, const dispatch::Uuid& id, std::string_view content) {
    const auto rows = use.tx.run(query::library_form_find, use.tenant, id);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "form_id"};
    if (!rows.only().is_null("file_id")) {
        const auto file = db::find_file(use.tx, {use.tenant, rows.only().uuid("file_id")});
        if (file && file->sha256.value == db::sha256(content)) return Done{};
        return Error{Refusal::conflict, "form_has_file"};
    }
    const auto rules = db::load_translation_rules(use.tx, use.tenant, use.now);
    if (content.size() > static_cast<std::size_t>(rules.file_max_mib) << 20U)
        return Error{Refusal::invalid, "file_too_large"};
    const auto type = rules_of::type_of_file(content);
    if (!type) return type.error();
    const auto file = use.new_id();
    db::store_file(use.tx, use.tools.vault, {use.tenant, file},
                   {.kind = "form",
                    .media_type = std::string{rules_of::media_type_of(*type)},
                    .retention = "library_form",
                    .created_by = use.actor.account,
                    .created_at = use.now},
                   content);
    use.tx.run(query::library_form_set_file, use.tenant, id, file);
    return note_form(use, id, "form_file_added");
}

Result<FileDownload> read_form_file(UseCase& use, const dispatch::Uuid& id) {
    const auto form = read_form(use, id);
    if (!form) return form.error();
    const auto rows = use.tx.run(query::library_form_find, use.tenant, id);
    if (!form->has_file) return Error{Refusal::not_found, "not_found", "form_id"};
    auto content =
        db::read_file(use.tx, use.tools.vault, {use.tenant, rows.only().uuid("file_id")});
    if (!content) return Error{Refusal::not_found, "not_found", "form_id"};
    note_audit(use, {.action = "form_read", .kind = "library_form", .ids = {id}});
    return FileDownload{
        .name = file_name(form->title + "_" + form->target_language, form->media_type),
        .media_type = form->media_type,
        .content = *std::move(content)};
}

Result<Done> withdraw_form(UseCase& use, const dispatch::Uuid& id) {
    const auto rows = use.tx.run(query::library_form_find, use.tenant, id);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "form_id"};
    if (!rows.only().is_null("withdrawn_at")) return Done{};
    use.tx.run(query::library_form_withdraw, use.tenant, id, use.now);
    return note_form(use, id, "form_withdrawn");
}

}  // namespace services::translation
