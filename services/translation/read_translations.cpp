#include "services/translation/read_translations.hpp"

#include <algorithm>

#include "db/queries/translation.hpp"
#include "db/secrets/vault.hpp"
#include "services/record.hpp"

namespace services::translation {
namespace {

namespace query = db::query;
namespace rules_of = dispatch::translation;
using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::Uuid;

std::optional<std::string> opened(UseCase& use, const db::Row& row, std::string_view column) {
    const auto sealed = row.optional_bytes(column);
    if (!sealed) return std::nullopt;
    return use.tools.vault.open(use.tx, use.tenant, {"translation_order", column, row.uuid("id")},
                                *sealed);
}

std::optional<Counted> counted_in(const db::Row& row, std::string how) {
    if (row.is_null("lines")) return std::nullopt;
    const auto number = [&](std::string_view column) {
        return static_cast<int>(row.integer(column));
    };
    return Counted{std::move(how), number("lines"), number("words"), number("keystrokes")};
}

rules_of::TranslationNow now_of(const db::Row& row, const TranslationView& view) {
    return {.state = view.state,
            .has_source = row.integer("sources") > 0,
            .is_counted = view.counted.has_value(),
            .is_submitted = view.is_submitted,
            .four_eyes = view.four_eyes,
            .has_checker = view.checker.has_value(),
            .has_translation = row.boolean("has_translation")};
}

bool is_waited_for(TranslationState state) {
    return state != TranslationState::accepted && state != TranslationState::cancelled &&
           state != TranslationState::delivered && state != TranslationState::checked;
}

/// What only those concerned see.
void add_confidential(UseCase& use, const db::Row& row, TranslationView& view) {
    view.requester_name = row.text("requester_name");
    view.writer_name = row.text("writer_name");
    view.checker_name = row.text("checker_name");
    view.note = opened(use, row, "note_enc");
    view.reason = opened(use, row, "reason_enc");
}

TranslationView view_in(UseCase& use, const db::Row& row) {
    TranslationView view{.id = row.uuid("id"),
                         .number = row.integer("number"),
                         .state = rules_of::parse_order_state(row.view("state")).value(),
                         .side = {},
                         .requester = row.id<dispatch::RequesterId>("requester_id"),
                         .requester_name = {},
                         .source_language = row.text("source_language"),
                         .target_language = row.text("target_language"),
                         .deadline = row.instant("deadline_at"),
                         .local_deadline = row.text("local_deadline"),
                         .certified = row.boolean("certified"),
                         .four_eyes = row.boolean("four_eyes"),
                         .text_kind = row.text("text_kind"),
                         .is_submitted = !row.is_null("submitted_at"),
                         .counted = counted_in(row, row.optional_text("counted_how").value_or("")),
                         .writer = row.optional_id<InterpreterId>("writer_id"),
                         .writer_name = {},
                         .checker = row.optional_id<InterpreterId>("checker_id"),
                         .checker_name = {},
                         .delivered_at = row.optional_instant("delivered_at"),
                         .ended_at = row.optional_instant("ended_at"),
                         .created_at = row.instant("created_at")};
    view.side = side_in(use, view.writer, view.checker);
    view.is_overdue = is_waited_for(view.state) && view.deadline <= use.now;
    const auto now = now_of(row, view);
    if (!view.side) return view;
    add_confidential(use, row, view);
    view.acts = rules_of::acts_on_order(now, *view.side);
    for (const auto kind : {FileKind::source, FileKind::translation, FileKind::checked})
        if (may_change(now, view.side, kind)) view.may_add.push_back(kind);
    return view;
}

/// The order that a row of a file or an offer belongs to, among those that are shown.
TranslationView& order_of(std::vector<TranslationView>& views, const db::Row& row) {
    return *std::ranges::find(views, row.uuid("translation_id"), &TranslationView::id);
}

rules_of::TranslationNow readable_now(const TranslationView& view) {
    return {
        .state = view.state, .four_eyes = view.four_eyes, .has_checker = view.checker.has_value()};
}

void add_files(UseCase& use, std::vector<TranslationView>& views, const std::vector<Uuid>& ids) {
    for (const auto& row : use.tx.run(query::translation_file_list, use.tenant, ids)) {
        auto& view = order_of(views, row);
        const auto kind = parse_file_kind(row.view("kind")).value();
        if (!may_read(readable_now(view), view.side, kind)) continue;
        const auto id = row.uuid("id");
        const auto sealed = row.optional_bytes("name_enc");
        view.files.push_back(
            {.id = id,
             .kind = kind,
             .name = sealed ? use.tools.vault.open(use.tx, use.tenant,
                                                   {"translation_file", "name_enc", id}, *sealed)
                            : std::string{},
             .media_type = row.text("media_type"),
             .size_bytes = row.integer("size_bytes"),
             .counted = counted_in(row, "file"),
             .created_at = row.instant("created_at"),
             .may_be_removed = std::ranges::count(view.may_add, kind) > 0});
    }
}

std::optional<std::string> phone_to_call(UseCase& use, const db::Row& row) {
    const bool is_to_be_called = row.view("channel") == "phone" && row.view("state") == "made";
    const auto sealed = row.optional_bytes("phone_enc");
    if (!is_to_be_called || !sealed || use.scope.interpreter) return std::nullopt;
    return use.tools.vault.open(use.tx, use.tenant,
                                {"interpreter", "phone_enc", row.uuid("interpreter_id")}, *sealed);
}

/// Offices see nobody who was asked: only who took it.
void add_offers(UseCase& use, std::vector<TranslationView>& views, const std::vector<Uuid>& ids) {
    if (use.scope.requester) return;
    for (const auto& row : use.tx.run(query::translation_offer_list, use.tenant, ids)) {
        const auto person = row.id<InterpreterId>("interpreter_id");
        if (use.scope.interpreter && person != *use.scope.interpreter) continue;
        const auto expires = row.optional_instant("expires_at");
        const bool is_late = row.view("state") == "made" && expires && *expires <= use.now;
        order_of(views, row)
            .offers.push_back({.id = row.uuid("id"),
                               .role = parse_role(row.view("role")),
                               .round = static_cast<int>(row.integer("round")),
                               .person = person,
                               .name = row.text("given_name") + " " + row.text("family_name"),
                               .phone = phone_to_call(use, row),
                               .channel = row.text("channel"),
                               .state = is_late ? "expired" : row.text("state"),
                               .made_at = row.instant("made_at"),
                               .expires_at = expires});
    }
}

std::vector<TranslationView> load(UseCase& use, const std::vector<Uuid>& ids) {
    std::vector<TranslationView> views;
    if (ids.empty()) return views;
    for (const auto& row : use.tx.run(query::translation_order_view_list, use.tenant, ids))
        views.push_back(view_in(use, row));
    add_files(use, views, ids);
    add_offers(use, views, ids);
    note_audit(use, {.action = "translation_viewed", .kind = "translation_order", .ids = ids});
    return views;
}

}  // namespace

Result<TranslationView> read_order(UseCase& use, const Uuid& id) {
    const auto order = lock_order(use, id);
    if (!order) return order.error();
    return load(use, {id}).front();
}

std::vector<TranslationView> list_orders(UseCase& use, const ListOrders& wanted) {
    std::optional<std::string> state;
    if (wanted.which != TranslationsOf::all)
        state = wanted.which == TranslationsOf::open ? "open" : "done";
    std::vector<Uuid> ids;
    for (const auto& row :
         use.tx.run(query::translation_order_find_list, use.tenant, use.scope.requester,
                    use.scope.interpreter, state, wanted.after_time, wanted.after_id, wanted.limit))
        ids.push_back(row.uuid("id"));
    return load(use, ids);
}

Result<WriterCandidates> order_candidates(UseCase& use, const Uuid& id) {
    const auto order = lock_order(use, id);
    if (!order) return order.error();
    const auto role = order->state == TranslationState::delivered ? Role::checker : Role::writer;
    auto search = rank_writers(use, order->text, db::WriterLook::everybody);
    std::vector<Uuid> shown;
    for (const auto& one : search.facts.candidates) shown.push_back(one.id.value);
    note_audit(use, {.action = "writers_viewed", .kind = "interpreter", .ids = shown});
    return WriterCandidates{.role = role, .search = std::move(search)};
}

}  // namespace services::translation
