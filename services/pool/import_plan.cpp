#include "services/pool/import_plan.hpp"

#include "db/queries/pool.hpp"
#include "services/pool/interpreter_store.hpp"

namespace services::pool {
namespace {

using Ids = std::vector<dispatch::InterpreterId>;

Ids ids_of(const db::Rows& rows) {
    Ids ids;
    for (const auto row : rows) ids.push_back(row.id<dispatch::InterpreterId>("id"));
    return ids;
}

}  // namespace

void note(PlannedLine& planned,
          std::string_view code,
          std::string_view column,
          std::string_view value) {
    planned.line.findings.push_back(found(code, {planned.line.line, column}, value));
    if (planned.line.findings.back().severity == Severity::error)
        planned.line.action = LineAction::refuse;
}

std::vector<dispatch::InterpreterId> find_people(UseCase& use, const PersonReference& reference) {
    if (!reference.external_number.empty()) {
        auto ids = ids_of(use.tx.run(db::query::interpreter_find_by_number, use.tenant,
                                     reference.external_number));
        if (!ids.empty()) return ids;
    }
    // Who has a number already is somebody else, even if a family shares one address.
    const bool only_without_number = !reference.external_number.empty();
    if (!reference.email.empty())
        return ids_of(use.tx.run_params(db::query::interpreter_find_by_email,
                                        {db::to_param(use.tenant), email_hash(use, reference.email),
                                         db::to_param(only_without_number)}));
    if (reference.given_name.empty() || reference.family_name.empty() || reference.postcode.empty())
        return {};
    return ids_of(use.tx.run(db::query::interpreter_find_by_name, use.tenant, reference.given_name,
                             reference.family_name, reference.postcode, only_without_number));
}

std::optional<dispatch::InterpreterId> one_person(UseCase& use,
                                                  const PersonReference& reference,
                                                  PlannedLine& planned) {
    const auto ids = find_people(use, reference);
    if (ids.size() == 1) return ids.front();
    note(planned, ids.empty() ? "person_unknown" : "person_ambiguous", "Nr.", name_of(reference));
    return std::nullopt;
}

std::string name_of(const PersonReference& reference) {
    if (!reference.family_name.empty())
        return reference.given_name.empty() ? reference.family_name
                                            : reference.given_name + " " + reference.family_name;
    return reference.external_number.empty() ? reference.email : reference.external_number;
}

}  // namespace services::pool
