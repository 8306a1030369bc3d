#include "api/handlers/desk.hpp"
#include "api/json.hpp"
#include "services/reporting/emergency_folder.hpp"

namespace api {
namespace {

namespace reporting = services::reporting;

Json folder_json(const std::optional<reporting::EmergencyFolder>& folder, std::string_view zone) {
    if (!folder) return {{"is_on", false}, {"on_since", nullptr}, {"next_at", nullptr}};
    return {{"is_on", true},
            {"on_since", local_text(folder->on_since, zone)},
            {"next_at", local_text(folder->next_at, zone)}};
}

}  // namespace

Answer read_emergency_folder(Call& call) {
    const auto folder = reporting::read_emergency_folder(call.use);
    return json_response(200, folder_json(folder, call.session.zone));
}

Answer open_emergency_folder(Call& call) {
    const auto opened = reporting::open_emergency_folder(call.use);
    auto answer = folder_json(opened.folder, call.session.zone);
    answer["passphrase"] = opened.passphrase;
    return json_response(201, answer);
}

Answer close_emergency_folder(Call& call) {
    reporting::close_emergency_folder(call.use);
    return no_content();
}

Answer read_emergency_file(Call& call) {
    auto page = reporting::emergency_page(call.use);
    if (!page) return page.error();
    return http::Response{
        .status = 200,
        .content_type = "text/html; charset=utf-8",
        .body = *std::move(page),
        .headers = {{"content-disposition", "attachment; filename=\"Notfallmappe.html\""}}};
}

}  // namespace api
