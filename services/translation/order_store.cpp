#include "services/translation/order_store.hpp"

#include <stdexcept>

#include "db/queries/translation.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::translation {
namespace {

namespace query = db::query;
using dispatch::Done;
using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::Result;

std::optional<Counted> counted_in(const db::Row& row) {
    const auto how = row.optional_text("counted_how");
    if (!how) return std::nullopt;
    const auto number = [&](std::string_view column) {
        return static_cast<int>(row.integer(column));
    };
    return Counted{*how, number("lines"), number("words"), number("keystrokes")};
}

LockedOrder order_in(const db::Row& row) {
    return {.id = row.uuid("id"),
            .number = row.integer("number"),
            .text = {.order = row.uuid("id"),
                     .requester = row.id<dispatch::RequesterId>("requester_id"),
                     .source = row.text("source_language"),
                     .target = row.text("target_language"),
                     .deadline = row.instant("deadline_at"),
                     .certified = row.boolean("certified")},
            .four_eyes = row.boolean("four_eyes"),
            .has_source = row.integer("sources") > 0,
            .has_translation = row.boolean("has_translation"),
            .state = dispatch::translation::parse_order_state(row.view("state")).value(),
            .round = static_cast<int>(row.integer("round")),
            .submitted_at = row.optional_instant("submitted_at"),
            .counted = counted_in(row),
            .writer = row.optional_id<InterpreterId>("writer_id"),
            .checker = row.optional_id<InterpreterId>("checker_id"),
            .taken_at = row.optional_instant("taken_at"),
            .delivered_at = row.optional_instant("delivered_at"),
            .ended_at = row.optional_instant("ended_at")};
}

}  // namespace

dispatch::translation::TranslationNow LockedOrder::now() const {
    return {.state = state,
            .has_source = has_source,
            .is_counted = counted.has_value(),
            .is_submitted = submitted_at.has_value(),
            .four_eyes = four_eyes,
            .has_checker = checker.has_value(),
            .has_translation = has_translation};
}

Result<LockedOrder> lock_order(UseCase& use, const dispatch::Uuid& id) {
    const auto rows = use.tx.run(query::translation_order_lock, use.tenant, id, use.scope.requester,
                                 use.scope.interpreter);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "translation_id"};
    return order_in(rows.only());
}

LockedOrder lock_order_of_system(UseCase& use, const dispatch::Uuid& id) {
    const auto rows =
        use.tx.run(query::translation_order_lock, use.tenant, id,
                   std::optional<dispatch::RequesterId>{}, std::optional<InterpreterId>{});
    if (rows.empty()) throw std::runtime_error{"an order that something is due for is not there"};
    return order_in(rows.only());
}

void save_order(UseCase& use, const LockedOrder& order) {
    const auto number = [&](int Counted::*of) {
        return order.counted ? std::optional{(*order.counted).*of} : std::nullopt;
    };
    const auto how = order.counted ? std::optional{order.counted->how} : std::nullopt;
    use.tx.run(query::translation_order_save, use.tenant, order.id,
               dispatch::translation::to_text(order.state), order.round, order.submitted_at, how,
               number(&Counted::lines), number(&Counted::words), number(&Counted::keystrokes),
               order.writer, order.checker, order.taken_at, order.delivered_at, order.ended_at,
               use.now);
}

std::optional<Side> side_in(const UseCase& use,
                            const std::optional<InterpreterId>& writer,
                            const std::optional<InterpreterId>& checker) {
    if (use.scope.requester) return Side::requester;
    if (!use.scope.interpreter) return Side::coordinator;
    if (use.scope.interpreter == writer) return Side::writer;
    if (use.scope.interpreter == checker) return Side::checker;
    return std::nullopt;
}

Result<Done> note_order(UseCase& use, const LockedOrder& order, std::string_view type) {
    return note_event(use, {.type = type,
                            .aggregate = "translation_order",
                            .aggregate_id = order.id,
                            .data = ids_json({{"translation_id", order.id},
                                              {"requester_id", order.text.requester.value}})});
}

Result<Done> note_person(UseCase& use,
                         const LockedOrder& order,
                         std::string_view type,
                         InterpreterId person) {
    return note_event(use, {.type = type,
                            .aggregate = "translation_order",
                            .aggregate_id = order.id,
                            .data = ids_json({{"translation_id", order.id},
                                              {"requester_id", order.text.requester.value},
                                              {"interpreter_id", person.value}})});
}

}  // namespace services::translation
