#include "services/notify/push.hpp"

#include <algorithm>
#include <array>

#include "db/queries/notify.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/quiet_hours.hpp"
#include "services/record.hpp"

namespace services::notify {
namespace {

namespace calendar = dispatch::calendar;

constexpr dispatch::Seconds kKeepAtMost{std::chrono::days{7}};
constexpr std::chrono::hours kUrgent{24};

struct PushKind {
    std::string_view kind;
    std::string_view topic;
};
constexpr std::array kKinds{
    PushKind{"offer", "offers"},
    PushKind{"offer_withdrawn", "offers"},
    PushKind{"series_news", "offers"},
    PushKind{"assignment_confirmed", "assignments"},
    PushKind{"assignment_moved", "assignments"},
    PushKind{"assignment_cancelled", "assignments"},
    PushKind{"holidays_asked", "holidays"},
    PushKind{"translation_offer", "translations"},
    PushKind{"translation_returned", "translations"},
    PushKind{"translation_due", "translations"},
};

const PushKind* find_kind(std::string_view kind) {
    const auto* found = std::ranges::find(kKinds, kind, &PushKind::kind);
    return found == kKinds.end() ? nullptr : found;
}

struct Facts {
    dispatch::Instant begins;
    dispatch::Instant news_until;
    std::string state;
    bool urgent;
};

std::optional<Facts> read_facts(UseCase& use, const dispatch::Uuid& subject) {
    const auto rows = use.tx.run(db::query::push_facts_read, use.tenant, subject);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    const auto begins = row.instant("begin_at");
    return Facts{.begins = begins,
                 .news_until = row.instant("news_until"),
                 .state = row.text("state"),
                 .urgent = row.view("urgency") == "urgent" || begins - use.now <= kUrgent};
}

bool is_news(const UseCase& use, std::string_view kind, const Facts& facts) {
    return facts.news_until > use.now && (kind != "offer" || facts.state == "made");
}

}  // namespace

void tell_devices(UseCase& use, dispatch::InterpreterId interpreter, const News& news) {
    if (find_kind(news.kind) == nullptr) return;
    const auto devices = use.tx.run(db::query::recipient_device_list, use.tenant, interpreter,
                                    use.now, news.occasion);
    if (devices.empty()) return;
    const auto facts = read_facts(use, news.subject);
    const auto zone = calendar::Zone::named(use.zone);
    if (!facts || !zone) return;
    add_messages(use, devices, {.news = news, .due_at = ring_at(*zone, use.now, facts->begins)});
}

std::optional<ReadyPush> prepare_push(UseCase& use, const Claimed& message) {
    const auto* kind = find_kind(message.kind);
    const auto facts = read_facts(use, message.subject);
    if (kind == nullptr || !facts || !is_news(use, message.kind, *facts)) return std::nullopt;
    const auto rows =
        use.tx.run(db::query::device_endpoint_read, use.tenant, message.recipient, use.now);
    if (rows.empty()) return std::nullopt;
    return ReadyPush{.endpoint = use.tools.vault.open(use.tx, use.tenant,
                                                      {"device", "endpoint_enc", message.recipient},
                                                      rows.only().bytes("endpoint_enc")),
                     .keep = std::min(dispatch::Seconds{facts->news_until - use.now}, kKeepAtMost),
                     .urgent = facts->urgent,
                     .topic = kind->topic};
}

void note_push_end(UseCase& use, const dispatch::Uuid& device, PushEnd end) {
    if (end == PushEnd::gone) {
        use.tx.run(db::query::device_end, use.tenant, device, std::optional<dispatch::AccountId>{});
        note_audit(use, {.action = "device_ended",
                         .kind = "device",
                         .ids = {device},
                         .reason_code = "push_gone"});
        return;
    }
    const auto taken_at = end == PushEnd::taken ? std::optional{use.now} : std::nullopt;
    use.tx.run(db::query::device_note_push, use.tenant, device, taken_at);
}

}  // namespace services::notify
