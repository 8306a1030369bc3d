#include "services/translation/act_on_translation.hpp"

#include <algorithm>

#include "db/queries/translation.hpp"
#include "db/secrets/vault.hpp"
#include "services/record.hpp"

namespace services::translation {
namespace {

namespace query = db::query;
namespace rules_of = dispatch::translation;
using dispatch::Done;
using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::Result;
using rules_of::TranslationAct;

/// What follows from an act besides the state.
struct Consequence {
    TranslationAct act;
    std::string_view event;
    void (*change)(LockedOrder&, dispatch::Instant now);
};

void nothing(LockedOrder& /*order*/, dispatch::Instant /*now*/) {}
void submit(LockedOrder& order, dispatch::Instant now) {
    if (!order.submitted_at) order.submitted_at = now;
}
void open(LockedOrder& order, dispatch::Instant now) {
    submit(order, now);
    ++order.round;
}
void give_back(LockedOrder& order, dispatch::Instant /*now*/) {
    ++order.round;
    order.writer.reset();
    order.checker.reset();
    order.taken_at.reset();
    order.delivered_at.reset();
}
void deliver(LockedOrder& order, dispatch::Instant now) {
    order.delivered_at = now;
}
void end(LockedOrder& order, dispatch::Instant now) {
    order.ended_at = now;
}

constexpr auto kConsequences = std::to_array<Consequence>({
    {TranslationAct::submit, "translation_submitted", submit},
    {TranslationAct::open, "translation_opened", open},
    {TranslationAct::give_back, "translation_given_back", give_back},
    {TranslationAct::deliver, "translation_delivered", deliver},
    {TranslationAct::pass, "translation_checked", nothing},
    {TranslationAct::object, "translation_returned", nothing},
    {TranslationAct::accept, "translation_accepted", end},
    {TranslationAct::send_back, "translation_returned", nothing},
    {TranslationAct::cancel, "translation_cancelled", end},
});

bool needs_reason(TranslationAct act) {
    return act == TranslationAct::object || act == TranslationAct::send_back;
}

/// Of whom the coordinator speaks, for the audit.
std::optional<dispatch::Uuid> spoken_for(const LockedOrder& order, TranslationAct act) {
    switch (act) {
        case TranslationAct::give_back:
        case TranslationAct::deliver:
            return order.writer ? std::optional{order.writer->value} : std::nullopt;
        case TranslationAct::pass:
        case TranslationAct::object:
            return order.checker ? std::optional{order.checker->value} : std::nullopt;
        case TranslationAct::submit:
        case TranslationAct::accept:
        case TranslationAct::send_back: return order.text.requester.value;
        case TranslationAct::open:
        case TranslationAct::take:
        case TranslationAct::give_up:
        case TranslationAct::cancel: return std::nullopt;
    }
    return std::nullopt;
}

void keep_reason(UseCase& use, const LockedOrder& order, const std::string& reason) {
    use.tx.run(query::translation_order_give_reason, use.tenant, order.id,
               use.tools.vault.seal(use.tx, use.tenant,
                                    {"translation_order", "reason_enc", order.id}, reason));
}

Result<Done> end_offers(UseCase& use, const LockedOrder& order, TranslationAct act) {
    if (act != TranslationAct::cancel && act != TranslationAct::give_back &&
        act != TranslationAct::accept)
        return Done{};
    for (const auto role : {Role::writer, Role::checker}) {
        if (auto withdrawn = withdraw_offers(use, order, role); !withdrawn) return withdrawn;
        if (act == TranslationAct::give_back)  // the checker may be asked again, the writer not
            use.tx.run(query::translation_offer_give_back, use.tenant, order.id, to_text(role),
                       use.now, role == Role::writer ? "given_back" : "withdrawn");
    }
    return Done{};
}

/// `side` may be the system's, after what a person did.
Result<Done> follow(UseCase& use, LockedOrder& order, TranslationAct act, Side side) {
    const auto state = rules_of::after(order.now(), act, side);
    if (!state) return state.error();
    const auto& follows = *std::ranges::find(kConsequences, act, &Consequence::act);
    const auto writer = order.writer;
    order.state = *state;
    follows.change(order, use.now);
    if (auto ended = end_offers(use, order, act); !ended) return ended;
    save_order(use, order);
    return writer ? note_person(use, order, follows.event, *writer)
                  : note_order(use, order, follows.event);
}

/// The search begins by itself, unless a coordinator has to look first.
Result<Done> open_if_ready(UseCase& use, LockedOrder& order) {
    const bool waits = use.scope.requester &&
                       db::load_translation_rules(use.tx, use.tenant, use.now).coordinator_opens;
    if (waits || !order.counted) return Done{};
    return follow(use, order, TranslationAct::open, Side::system);
}

/// The person has it now.
Result<Done> give_to(UseCase& use, LockedOrder& order, Role role, InterpreterId person) {
    if (role == Role::writer) {
        order.state = TranslationState::taken;
        order.writer = person;
        order.taken_at = use.now;
        if (!order.submitted_at) order.submitted_at = use.now;
    } else {
        order.checker = person;
    }
    save_order(use, order);
    if (auto withdrawn = withdraw_offers(use, order, role); !withdrawn) return withdrawn;
    return note_person(use, order,
                       role == Role::writer ? "translation_taken" : "translation_checker_found",
                       person);
}

/// May somebody take it now?
Result<Done> can_be_given(const LockedOrder& order, Role role, Side side) {
    if (role == Role::writer) {
        const auto state = rules_of::after(order.now(), TranslationAct::take, side);
        if (!state) return state.error();
        return Done{};
    }
    const bool lacks_checker =
        order.state == TranslationState::delivered && order.four_eyes && !order.checker;
    if (!lacks_checker) return Error{Refusal::conflict, "translation_needs_no_checker"};
    return Done{};
}

/// Blocks, absences and skills may have changed since the offer was made.
Result<Done> still_fits(UseCase& use, const LockedOrder& order, InterpreterId person) {
    const auto search = rank_writers(use, order.text, db::WriterLook::everybody);
    const auto& excluded = search.ranking.excluded;
    const auto against = std::ranges::find(excluded, person, &rules_of::Excluded::id);
    if (against != excluded.end())
        return Error{Refusal::conflict, rules_of::reasons(against->against).front()};
    const bool is_there = std::ranges::find(search.ranking.eligible, person,
                                            &rules_of::Ranked::id) != search.ranking.eligible.end();
    if (!is_there) return Error{Refusal::not_found, "not_found", "interpreter_id"};
    return Done{};
}

void note_answer(UseCase& use, const LockedOrder& order, std::string_view action) {
    note_audit(use, {.action = action, .kind = "translation_order", .ids = {order.id}});
}

}  // namespace

Result<Done> act_on_order(UseCase& use, const ActOnOrder& command) {
    if (command.act == TranslationAct::take || command.act == TranslationAct::give_up)
        return Error{Refusal::invalid, "field_invalid", "act"};
    auto order = lock_order(use, command.order);
    if (!order) return order.error();
    const auto side = side_in(use, order->writer, order->checker);
    if (!side) return Error{Refusal::forbidden, "translation_act_forbidden"};
    if (needs_reason(command.act) && !command.reason)
        return Error{Refusal::invalid, "reason_missing", "reason"};
    if (command.channel) use.actor.channel = *command.channel;
    if (side == Side::coordinator) use.actor.on_behalf_of = spoken_for(*order, command.act);
    if (auto done = follow(use, *order, command.act, *side); !done) return done;
    if (command.reason) keep_reason(use, *order, *command.reason);
    note_audit(use,
               {.action = std::ranges::find(kConsequences, command.act, &Consequence::act)->event,
                .kind = "translation_order",
                .ids = {order->id},
                .fields = {"state"}});
    if (command.act == TranslationAct::submit) return open_if_ready(use, *order);
    return Done{};
}

Result<dispatch::Uuid> answer_translation_offer(UseCase& use,
                                                const AnswerTranslationOffer& command) {
    const auto rows =
        use.tx.run(query::translation_offer_find, use.tenant, command.offer, use.scope.interpreter);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "offer_id"};
    const auto row = rows.only();
    const auto person = row.id<InterpreterId>("interpreter_id");
    const auto role = parse_role(row.view("role"));
    if (command.channel) use.actor.channel = *command.channel;
    if (!use.scope.interpreter) use.actor.on_behalf_of = person.value;
    auto order = lock_order_of_system(use, row.uuid("translation_id"));
    const auto expires = row.optional_instant("expires_at");
    if (row.view("state") != "made" || (expires && *expires <= use.now))
        return Error{Refusal::conflict, "translation_offer_closed"};
    const bool is_yes = command.answer == OfferAnswer::accept;
    if (is_yes) {
        if (auto open = can_be_given(order, role, Side::writer); !open) return open.error();
        if (auto fits = still_fits(use, order, person); !fits) return fits.error();
    }
    const auto answered = use.tx.run(query::translation_offer_answer, use.tenant, command.offer,
                                     is_yes ? "accepted" : "declined", use.now);
    if (answered.affected() == 0) return Error{Refusal::conflict, "translation_taken_by_another"};
    note_answer(use, order, is_yes ? "translation_offer_accepted" : "translation_offer_declined");
    const auto noted = is_yes ? give_to(use, order, role, person)
                              : note_person(use, order, "translation_offer_declined", person);
    if (!noted) return noted.error();
    return order.id;
}

Result<Done> assign_writer(UseCase& use, const AssignWriter& command) {
    auto order = lock_order(use, command.order);
    if (!order) return order.error();
    if (command.channel) use.actor.channel = *command.channel;
    use.actor.on_behalf_of = command.person.value;
    if (auto open = can_be_given(*order, command.role, Side::coordinator); !open) return open;
    if (auto fits = still_fits(use, *order, command.person); !fits) return fits;
    if (order->round == 0) order->round = 1;
    use.tx.run(query::translation_offer_assign, use.tenant, use.new_id(), order->id,
               to_text(command.role), order->round, command.person, use.now);
    note_audit(use, {.action = "translation_assigned",
                     .kind = "translation_order",
                     .ids = {order->id, command.person.value}});
    return give_to(use, *order, command.role, command.person);
}

}  // namespace services::translation
