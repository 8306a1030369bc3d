#include "services/operations/audit_trail.hpp"

#include "db/queries/system.hpp"
#include "services/record.hpp"

namespace services::operations {
namespace {

std::optional<dispatch::Uuid> optional_uuid(const db::Row& row, std::string_view column) {
    return row.is_null(column) ? std::nullopt : std::optional{row.uuid(column)};
}

}  // namespace

std::vector<AuditLine> read_audit(UseCase& use, const AuditQuestion& question) {
    std::vector<AuditLine> lines;
    for (const auto& row : use.tx.run(db::query::audit_list, use.tenant, question.about,
                                      question.before_time, question.before_id, question.limit))
        lines.push_back({.id = row.uuid("id"),
                         .at = row.instant("at"),
                         .account = optional_uuid(row, "account_id"),
                         .on_behalf_of = optional_uuid(row, "on_behalf_of"),
                         .channel = row.text("channel"),
                         .from_where = row.text("from_where"),
                         .action = row.text("action"),
                         .kind = row.text("kind"),
                         .ids = row.uuid_array("ids"),
                         .fields = row.text_array("fields")});
    std::vector<dispatch::Uuid> about;
    if (question.about) about.push_back(*question.about);
    note_audit(
        use,
        {.action = "audit_read", .kind = "audit", .ids = about, .reason_code = question.purpose});
    return lines;
}

}  // namespace services::operations
