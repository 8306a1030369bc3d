#include "services/hotline/request_call.hpp"

#include "db/loaders/hotline_rules.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "db/loaders/terms.hpp"
#include "db/queries/hotline.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/hotline/ring_queue.hpp"
#include "services/reactions.hpp"
#include "services/record.hpp"
#include "services/tenant_calendar.hpp"

namespace services::hotline {
namespace {

namespace query = db::query;
namespace settings = dispatch::settings;
using dispatch::Done;
using dispatch::Error;
using dispatch::HotlineCallId;
using dispatch::Refusal;
using dispatch::Result;

struct Office {
    dispatch::RequesterId id;
    std::string phone;
};

/// Everything about a call that is known before anybody rings.
struct Judged {
    Office office;
    settings::Form form;
    settings::HotlineRules hotline;
    std::vector<dispatch::Uuid> rule_ids;
};

bool is_open(UseCase& use, const settings::HotlineRules& hotline) {
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    const auto [office, zone] = tenant_calendar(use, rules);
    return settings::is_open(hotline, office, zone, use.now);
}

Result<Office> find_office(UseCase& use, const RequestCall& command) {
    const auto wanted = command.requester ? command.requester : use.scope.requester;
    if (!wanted) return Error{Refusal::invalid, "field_missing", "requester_id"};
    if (use.scope.requester && *wanted != *use.scope.requester)
        return Error{Refusal::not_found, "not_found", "requester_id"};
    const auto rows = use.tx.run(query::hotline_office_read, use.tenant, *wanted);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "requester_id"};
    return Office{.id = *wanted, .phone = rows.only().optional_text("phone").value_or("")};
}

Result<settings::Form> find_form(const UseCase& use, const RequestCall& command) {
    const auto& catalogue = use.tools.languages;
    const auto* found = catalogue.find(command.language);
    if (found == nullptr)
        return Error{
            Refusal::invalid,
            catalogue.is_ambiguous(command.language) ? "language_ambiguous" : "language_unknown",
            command.language};
    if (!found->is_signed) return settings::Form::spoken;
    if (command.mode == settings::Mode::telephone)
        return Error{Refusal::conflict, "sign_language_by_telephone", "mode"};
    return settings::Form::signed_language;
}

Result<Done> is_offered(UseCase& use,
                        const RequestCall& command,
                        const settings::HotlineRules& hotline) {
    if (!hotline.enabled) return Error{Refusal::conflict, "hotline_not_enabled"};
    const auto& catalogue = settings::default_catalogue();
    if (settings::find_setting(catalogue, command.setting) == nullptr)
        return Error{Refusal::invalid, "setting_unknown", "setting"};
    if (!settings::allows_setting(hotline, command.setting))
        return Error{Refusal::conflict, "hotline_setting_not_allowed", "setting"};
    if (command.mode == settings::Mode::video && hotline.room_template.empty())
        return Error{Refusal::conflict, "hotline_video_not_possible", "mode"};
    if (!is_open(use, hotline)) return Error{Refusal::conflict, "hotline_closed"};
    return Done{};
}

/// Machines act under what their people accepted, as with requests.
bool terms_are_due(UseCase& use) {
    return use.scope.requester && use.actor.account && use.actor.channel == Channel::portal &&
           db::terms_due(use.tx, use.tenant, *use.actor.account, use.now);
}

Result<Judged> judge(UseCase& use, const RequestCall& command) {
    if (terms_are_due(use)) return Error{Refusal::conflict, "terms_not_accepted"};
    auto hotline = db::load_hotline_rules(use.tx, use.tenant, use.now);
    if (auto offered = is_offered(use, command, hotline); !offered) return offered.error();
    auto form = find_form(use, command);
    if (!form) return form.error();
    auto office = find_office(use, command);
    if (!office) return office.error();
    if (command.phone) office->phone = *command.phone;
    if (command.mode == settings::Mode::telephone && office->phone.empty())
        return Error{Refusal::invalid, "field_missing", "phone"};
    return Judged{.office = *std::move(office),
                  .form = *form,
                  .hotline = std::move(hotline),
                  .rule_ids = db::load_tenant_rules(use.tx, use.tenant, use.now).rule_ids};
}

/// The caller's open call: the same one again is a double click.
Result<HotlineCallId> open_call(UseCase& use, const RequestCall& command) {
    const auto rows = use.tx.run(query::hotline_call_open_find, use.tenant, use.actor.account);
    const auto row = rows.only();
    const bool is_same = row.view("language") == command.language &&
                         row.view("setting") == command.setting &&
                         row.view("mode") == settings::to_text(command.mode);
    if (!is_same) return Error{Refusal::conflict, "hotline_call_open"};
    return row.id<HotlineCallId>("id");
}

void await_the_end(UseCase& use, HotlineCallId id, dispatch::Instant waits_until) {
    set_timer(use, {.consumer = "ring_hotline",
                    .aggregate_id = id.value,
                    .subject_id = std::nullopt,
                    .due_at = waits_until,
                    .dedup_key = "ring_hotline:" + to_text(id) + ":end"});
}

/// Whether it was added: the account may have an open call.
bool add_call(UseCase& use, HotlineCallId id, const RequestCall& command, const Judged& judged) {
    const auto phone = judged.office.phone.empty()
                           ? std::optional<db::Bytes>{}
                           : std::optional{use.tools.vault.seal(
                                 use.tx, use.tenant, {"hotline_call", "phone_enc", id.value},
                                 judged.office.phone)};
    const auto gender = command.gender ? std::optional{std::string{to_text(*command.gender)}}
                                       : std::optional<std::string>{};
    const auto& rules = judged.hotline;
    return use.tx
               .run(query::hotline_call_add, use.tenant, id, judged.office.id, use.actor.account,
                    command.setting, settings::to_text(command.mode),
                    dispatch::language::to_text(judged.form), command.language, gender, phone,
                    use.now, dispatch::Instant{use.now + rules.waits_for}, rules.planned,
                    rules.longest, judged.rule_ids)
               .affected() > 0;
}

}  // namespace

Result<HotlineCallId> request_call(UseCase& use, const RequestCall& command) {
    auto judged = judge(use, command);
    if (!judged) return judged.error();
    use.tx.run(query::hotline_queue_lock, use.tenant);
    const auto id = use.make_id<HotlineCallId>();
    if (!add_call(use, id, command, *judged)) return open_call(use, command);
    if (!use.scope.requester) use.actor.on_behalf_of = judged->office.id.value;
    note_audit(use, {.action = "hotline_requested", .kind = "hotline_call", .ids = {id.value}});
    const auto call = lock_call(use, id);
    if (!call) return call.error();
    note_call(use, "hotline_call_requested", *call);
    await_the_end(use, id, call->waits_until);
    if (auto rung = ring_queue(use); !rung) return rung.error();
    return id;
}

HotlineOffer read_offer(UseCase& use) {
    const auto rules = db::load_hotline_rules(use.tx, use.tenant, use.now);
    HotlineOffer offer{.enabled = rules.enabled,
                       .open = rules.enabled && is_open(use, rules),
                       .video = !rules.room_template.empty(),
                       .has_outside = has_outside(use),
                       .settings = rules.settings};
    if (use.scope.requester) {
        const auto rows = use.tx.run(query::hotline_office_read, use.tenant, *use.scope.requester);
        if (!rows.empty()) offer.phone = rows.only().optional_text("phone").value_or("");
    }
    const auto open = use.tx.run(query::hotline_call_open_find, use.tenant, use.actor.account);
    if (!open.empty()) offer.own_call = open.only().id<HotlineCallId>("id");
    return offer;
}

}  // namespace services::hotline
