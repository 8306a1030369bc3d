#include "services/translation/order_files.hpp"

#include <array>

#include "db/files/stored_file.hpp"
#include "db/loaders/translation_rules.hpp"
#include "db/queries/translation.hpp"
#include "db/secrets/hash.hpp"
#include "dispatch/core/names.hpp"
#include "dispatch/translation/count.hpp"
#include "services/documents/text_of.hpp"
#include "services/record.hpp"

namespace services::translation {
namespace {

namespace query = db::query;
namespace rules_of = dispatch::translation;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using rules_of::FileType;

constexpr std::size_t kFilesMax = 10;  // of one kind
constexpr std::size_t kMebibyte = 1UL << 20U;

constexpr std::array<dispatch::Name<FileKind>, 3> kKinds{{
    {FileKind::source, "source"},
    {FileKind::translation, "translation"},
    {FileKind::checked, "checked"},
}};

std::optional<Counted> count(FileType type, std::string_view content) {
    const auto text = documents::text_of(type, content);
    if (!text) return std::nullopt;
    const auto found = rules_of::count_text(*text);
    if (found.words == 0) return std::nullopt;  // a picture in a document
    return Counted{.how = "file",
                   .lines = rules_of::standard_lines(found.keystrokes),
                   .words = found.words,
                   .keystrokes = found.keystrokes};
}

/// The files of the order that came before.
struct Earlier {
    std::size_t of_kind = 0;
};
Earlier earlier_files(UseCase& use, const AddOrderFile& command) {
    Earlier earlier;
    for (const auto& row :
         use.tx.run(query::translation_file_list, use.tenant, std::vector{command.order}))
        if (row.view("kind") == to_text(command.kind)) ++earlier.of_kind;
    return earlier;
}

/// The order holds what its files hold; a count by hand is made anew with other files.
void count_order(UseCase& use, LockedOrder& order) {
    const auto rows = use.tx.run(query::translation_file_sum, use.tenant, order.id);
    const auto row = rows.only();
    order.counted.reset();
    if (row.integer("files") > 0 && row.boolean("all_counted")) {
        const auto keystrokes = static_cast<int>(row.integer("keystrokes"));
        order.counted = Counted{.how = "file",
                                .lines = rules_of::standard_lines(keystrokes),
                                .words = static_cast<int>(row.integer("words")),
                                .keystrokes = keystrokes};
    }
    save_order(use, order);
}

void keep(UseCase& use, const AddOrderFile& command, FileType type) {
    const auto stored = use.new_id();
    db::store_file(use.tx, use.tools.vault, {use.tenant, stored},
                   {.kind = "translation",
                    .media_type = std::string{rules_of::media_type_of(type)},
                    .retention = "translation_file",
                    .created_by = use.actor.account,
                    .created_at = use.now},
                   command.content);
    const auto counted = count(type, command.content);
    const auto number = [&](int Counted::*of) {
        return counted ? std::optional{(*counted).*of} : std::nullopt;
    };
    use.tx.run(query::translation_file_add, use.tenant, command.id, command.order,
               to_text(command.kind), stored,
               use.tools.vault.seal(use.tx, use.tenant,
                                    {"translation_file", "name_enc", command.id}, command.name),
               number(&Counted::lines), number(&Counted::words), number(&Counted::keystrokes),
               use.actor.account, use.now);
}

/// The same file once more is no error; another one under the same id is.
std::optional<Result<Done>> sent_before(UseCase& use, const AddOrderFile& command) {
    const auto rows = use.tx.run(query::translation_file_find, use.tenant, command.id);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    const bool is_same = row.uuid("translation_id") == command.order &&
                         row.view("kind") == to_text(command.kind) &&
                         row.bytes("sha256") == db::sha256(command.content);
    if (is_same) return Result<Done>{Done{}};
    return Result<Done>{Error{Refusal::conflict, "file_id_used", "file_id"}};
}

void act_for(UseCase& use, const LockedOrder& order, FileKind kind) {
    if (use.scope.requester || use.scope.interpreter) return;
    if (kind == FileKind::source) use.actor.on_behalf_of = order.text.requester.value;
    if (kind == FileKind::translation && order.writer) use.actor.on_behalf_of = order.writer->value;
    if (kind == FileKind::checked && order.checker) use.actor.on_behalf_of = order.checker->value;
}

}  // namespace

std::string_view to_text(FileKind kind) {
    return dispatch::text_in<FileKind>(kKinds, kind);
}
std::optional<FileKind> parse_file_kind(std::string_view text) {
    return dispatch::value_in<FileKind>(kKinds, text);
}

std::string file_name(std::string name, std::string_view media_type) {
    for (auto& sign : name)
        if (sign == '/' || sign == '\\' || static_cast<unsigned char>(sign) < 0x20) sign = '_';
    for (const auto type : {FileType::text, FileType::pdf, FileType::docx, FileType::odt,
                            FileType::jpeg, FileType::png}) {
        if (rules_of::media_type_of(type) != media_type) continue;
        const auto ending = "." + std::string{rules_of::ending_of(type)};
        if (!name.ends_with(ending)) name += ending;
    }
    return name;
}

bool may_read(const rules_of::TranslationNow& now, std::optional<Side> side, FileKind kind) {
    if (!side) return false;
    if (side != Side::requester || kind == FileKind::source) return true;
    const bool is_handed_over =
        now.state == TranslationState::delivered || now.state == TranslationState::returned;
    return now.state == TranslationState::accepted || now.state == TranslationState::checked ||
           (is_handed_over && !now.four_eyes);
}

bool may_change(const rules_of::TranslationNow& now, std::optional<Side> side, FileKind kind) {
    if (!side) return false;
    const bool is_pool = side == Side::coordinator;
    switch (kind) {
        case FileKind::source:
            return (is_pool || side == Side::requester) && now.state == TranslationState::requested;
        case FileKind::translation:
            return (is_pool || side == Side::writer) && (now.state == TranslationState::taken ||
                                                         now.state == TranslationState::returned);
        case FileKind::checked:
            return (is_pool || side == Side::checker) && now.has_checker &&
                   now.state == TranslationState::delivered;
    }
    return false;
}

Result<Done> add_order_file(UseCase& use, const AddOrderFile& command) {
    auto order = lock_order(use, command.order);
    if (!order) return order.error();
    const auto side = side_in(use, order->writer, order->checker);
    if (!may_change(order->now(), side, command.kind))
        return Error{Refusal::conflict, "translation_file_not_now"};
    if (auto sent = sent_before(use, command)) return *sent;
    const auto rules = db::load_translation_rules(use.tx, use.tenant, use.now);
    if (command.content.size() > static_cast<std::size_t>(rules.file_max_mib) * kMebibyte)
        return Error{Refusal::invalid, "file_too_large"};
    const auto type = rules_of::type_of_file(command.content);
    if (!type) return type.error();
    if (earlier_files(use, command).of_kind >= kFilesMax)
        return Error{Refusal::conflict, "too_many_files"};
    if (command.channel) use.actor.channel = *command.channel;
    act_for(use, *order, command.kind);
    keep(use, command, *type);
    if (command.kind == FileKind::source) count_order(use, *order);
    note_audit(use, {.action = "translation_file_added",
                     .kind = "translation_file",
                     .ids = {command.id, order->id}});
    return note_order(use, *order, "translation_file_added");
}

Result<Done> remove_order_file(UseCase& use, const TranslationFileId& command) {
    auto order = lock_order(use, command.order);
    if (!order) return order.error();
    const auto rows = use.tx.run(query::translation_file_find, use.tenant, command.file);
    if (rows.empty() || rows.only().uuid("translation_id") != order->id)
        return Error{Refusal::not_found, "not_found", "file_id"};
    const auto kind = parse_file_kind(rows.only().view("kind")).value();
    const auto side = side_in(use, order->writer, order->checker);
    if (!may_read(order->now(), side, kind))
        return Error{Refusal::not_found, "not_found", "file_id"};
    if (!may_change(order->now(), side, kind))
        return Error{Refusal::conflict, "translation_file_not_now"};
    act_for(use, *order, kind);
    use.tx.run(query::translation_file_remove, use.tenant, command.file);
    if (kind == FileKind::source) count_order(use, *order);
    note_audit(use, {.action = "translation_file_removed",
                     .kind = "translation_file",
                     .ids = {command.file, order->id}});
    return note_order(use, *order, "translation_file_removed");
}

Result<FileDownload> read_order_file(UseCase& use, const TranslationFileId& wanted) {
    const auto order = lock_order(use, wanted.order);
    if (!order) return order.error();
    const auto rows = use.tx.run(query::translation_file_find, use.tenant, wanted.file);
    const Error nothing{Refusal::not_found, "not_found", "file_id"};
    if (rows.empty() || rows.only().uuid("translation_id") != order->id) return nothing;
    const auto row = rows.only();
    const auto side = side_in(use, order->writer, order->checker);
    if (!may_read(order->now(), side, parse_file_kind(row.view("kind")).value())) return nothing;
    const db::FileKey key{use.tenant, row.uuid("file_id")};
    const auto facts = db::find_file(use.tx, key);
    auto content = db::read_file(use.tx, use.tools.vault, key);
    if (!facts || !content) return nothing;
    const auto sealed = row.optional_bytes("name_enc");
    auto name = sealed
                    ? use.tools.vault.open(use.tx, use.tenant,
                                           {"translation_file", "name_enc", wanted.file}, *sealed)
                    : std::string{"datei"};
    note_audit(use, {.action = "translation_file_read",
                     .kind = "translation_file",
                     .ids = {wanted.file, order->id}});
    return FileDownload{.name = file_name(std::move(name), facts->facts.media_type),
                        .media_type = facts->facts.media_type,
                        .content = *std::move(content)};
}

Result<Done> count_by_hand(UseCase& use, const dispatch::Uuid& id, const Counted& counted) {
    auto order = lock_order(use, id);
    if (!order) return order.error();
    if (rules_of::is_over(order->state))
        return Error{Refusal::conflict, order->state == TranslationState::accepted
                                            ? "translation_accepted"
                                            : "translation_cancelled"};
    order->counted = counted;
    order->counted->how = "hand";
    save_order(use, *order);
    note_audit(use, {.action = "translation_counted",
                     .kind = "translation_order",
                     .ids = {id},
                     .fields = {"lines", "words", "keystrokes"}});
    return note_order(use, *order, "translation_counted");
}

}  // namespace services::translation
