#include "services/record.hpp"

#include <cassert>

#include "db/queries/record.hpp"
#include "services/reactions.hpp"

namespace services {
namespace {

std::string_view to_text(Channel channel) {
    switch (channel) {
        case Channel::portal: return "portal";
        case Channel::link: return "link";
        case Channel::api: return "api";
        case Channel::telephone: return "telephone";
        case Channel::paper: return "paper";
        case Channel::email: return "email";
        case Channel::system: return "system";
    }
    return "";
}

React react_of(std::string_view consumer) {
    for (const auto& line : consumers())
        if (line.name == consumer) return line.react;
    assert(false && "a reaction names a consumer that reactions.cpp does not know");
    return nullptr;
}

}  // namespace

dispatch::Result<dispatch::Done> note_event(UseCase& use, const Event& event) {
    const dispatch::Uuid id = use.new_id();
    std::vector<std::string> consumers;
    std::vector<dispatch::Uuid> deliveries;
    for (const auto& reaction : reactions()) {
        if (reaction.event != event.type || reaction.when != When::afterwards) continue;
        consumers.emplace_back(reaction.consumer);
        deliveries.push_back(use.new_id());
    }
    use.tx.run(db::query::event_add, use.tenant, id, event.aggregate, event.aggregate_id,
               event.type, use.now, use.actor.account, event.data, consumers, deliveries);
    for (const auto& reaction : reactions()) {
        if (reaction.event != event.type || reaction.when != When::same_transaction) continue;
        auto done = react_of(reaction.consumer)(use, {.id = id,
                                                      .consumer = std::string{reaction.consumer},
                                                      .event_id = id,
                                                      .event_type = std::string{event.type},
                                                      .aggregate_id = event.aggregate_id,
                                                      .subject_id = std::nullopt,
                                                      .data = event.data,
                                                      .due_at = use.now});
        if (!done) return done;
    }
    return dispatch::Done{};
}

void note_audit(UseCase& use, const AuditEntry& entry) {
    const auto reason = entry.reason_code.empty() ? std::optional<std::string>{}
                                                  : std::optional{std::string{entry.reason_code}};
    use.tx.run(db::query::audit_add, use.tenant, use.new_id(), use.now, use.actor.account,
               use.actor.on_behalf_of, to_text(use.actor.channel), use.actor.from_where,
               entry.action, entry.kind, entry.ids, entry.fields, reason, use.request_id);
}

void note_refusal(db::Transaction& tx, const RefusalNote& note) {
    tx.run(db::query::audit_add, note.tenant, note.id, note.at, note.actor.account,
           note.actor.on_behalf_of, to_text(note.actor.channel), note.actor.from_where, note.action,
           "operation", std::vector<dispatch::Uuid>{},
           std::vector<std::string>{std::string{note.operation}}, std::optional<std::string>{},
           note.request_id);
}

void set_timer(UseCase& use, const Timer& timer) {
    use.tx.run(db::query::delivery_add, use.tenant, use.new_id(), timer.consumer,
               std::optional<dispatch::Uuid>{}, timer.aggregate_id, std::optional<std::int64_t>{},
               timer.subject_id, timer.due_at, timer.dedup_key);
}

}  // namespace services
