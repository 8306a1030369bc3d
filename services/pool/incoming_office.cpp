#include "services/pool/incoming_office.hpp"

#include <algorithm>

#include "db/loaders/access_rules.hpp"
#include "db/queries/pool.hpp"
#include "services/pool/requester_store.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using dispatch::RequesterId;
using dispatch::Result;

bool same_place(const OfficePlace& one, const OfficePlace& other) {
    return one.state == "active" && one.postcode == other.postcode && one.street == other.street;
}

std::optional<RequesterId> office_of(UseCase& use, const IncomingOffice& incoming) {
    if (!incoming.account) return std::nullopt;
    const auto rows =
        use.tx.run(db::query::office_of_account, use.tenant, *incoming.account, incoming.real_now);
    return rows.empty() ? std::nullopt : std::optional{rows.only().id<RequesterId>("requester_id")};
}

/// On trial nobody is told where an address would lead.
std::optional<RequesterId> by_domain(UseCase& use,
                                     const IncomingOffice& incoming,
                                     const db::AccessRules& rules) {
    const auto* domain = incoming.account ? rules.domain_of(incoming.email) : nullptr;
    if (domain == nullptr) return std::nullopt;
    if (domain->office) return domain->office;
    const auto rows = use.tx.run(db::query::office_of_name_and_domain, use.tenant,
                                 incoming.fields.name, domain->domain);
    return rows.empty() ? std::nullopt : std::optional{rows.only().id<RequesterId>("id")};
}

PlacedOffice placed(const Office& office, const OfficePlace& wanted) {
    const auto place = std::ranges::find_if(
        office.fields.places, [&](const auto& one) { return same_place(one, wanted); });
    return {.id = office.id, .place = *place->id, .name = office.fields.name};
}

Result<PlacedOffice> in_known(UseCase& use, RequesterId id, const OfficePlace& wanted) {
    const auto office = load_office(use, id);
    if (!office) return Error{Refusal::not_found, "not_found"};
    const bool has_it = std::ranges::any_of(
        office->fields.places, [&](const auto& one) { return same_place(one, wanted); });
    if (has_it) return placed(*office, wanted);
    const auto changed = change_requester(
        use, {.id = id, .version = office->version, .edit = [&](OfficeFields& fields) {
                  fields.places.push_back(wanted);
                  return Result<dispatch::Done>{dispatch::Done{}};
              }});
    if (!changed) return changed.error();
    return placed(*changed, wanted);
}

Result<PlacedOffice> as_new(UseCase& use, OfficeFields fields, const db::AccessRules& rules) {
    fields.state = rules.new_offices_wait ? "pending" : "active";
    const auto added = add_requester(use, fields);
    if (!added) return added.error();
    if (fields.state == "pending") {
        const auto waits = note_event(
            use,
            {.type = "requester_waits", .aggregate = "requester", .aggregate_id = added->id.value});
        if (!waits) return waits.error();
    }
    return placed(*added, fields.places.front());
}

}  // namespace

Result<PlacedOffice> place_office(UseCase& use, const IncomingOffice& incoming) {
    const auto rules = db::load_access_rules(use.tx, use.tenant, use.now);
    const auto& wanted = incoming.fields.places.front();
    auto known = office_of(use, incoming);
    if (!known) known = by_domain(use, incoming, rules);
    if (known) return in_known(use, *known, wanted);
    if (rules.refusal_of(incoming.fields.kind) != nullptr)
        return Error{Refusal::conflict, "requester_kind_refused", incoming.fields.kind};
    return as_new(use, incoming.fields, rules);
}

}  // namespace services::pool
