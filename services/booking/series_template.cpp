#include "services/booking/series_template.hpp"

#include <nlohmann/json.hpp>

#include "db/queries/booking.hpp"
#include "db/queries/series.hpp"
#include "db/secrets/vault.hpp"

namespace services::booking {
namespace {

namespace settings = dispatch::settings;
using Json = nlohmann::json;

std::string opened(UseCase& use, const db::Row& row, const db::Cell& cell) {
    const auto sealed = row.optional_bytes(cell.column);
    return sealed ? use.tools.vault.open(use.tx, use.tenant, cell, *sealed) : std::string{};
}

std::optional<Contact> contact_of(const std::string& json) {
    if (json.empty()) return std::nullopt;
    const auto object = Json::parse(json);
    return Contact{.name = object.value("name", ""),
                   .phone = object.value("phone", ""),
                   .room = object.value("room", "")};
}

/// Whom that booking asked first is its own affair.
std::optional<OwnStrategy> strategy_of(std::string_view json) {
    if (json.empty()) return std::nullopt;
    const auto own = Json::parse(json);
    const auto kind = settings::parse_strategy(own.value("kind", ""));
    if (!kind) return std::nullopt;
    OwnStrategy strategy{.kind = *kind};
    if (own.contains("size")) strategy.size = own.at("size").get<int>();
    return strategy;
}

void add_people(UseCase& use, dispatch::BookingId like, BookingInput& input) {
    for (const auto& row : use.tx.run(db::query::booking_template_person_list, use.tenant, like)) {
        auto& list = row.view("kind") == "wished" ? input.wished : input.excluded;
        list.push_back(row.id<dispatch::InterpreterId>("interpreter_id"));
    }
}

void add_cases(UseCase& use, dispatch::BookingId like, BookingInput& input) {
    const std::vector<dispatch::BookingId> one{like};
    for (const auto& row : use.tx.run(db::query::booking_case_of_list, use.tenant, one))
        input.case_references.push_back(use.tools.vault.open(
            use.tx, use.tenant, {"booking_case", "reference_enc", row.uuid("id")},
            row.bytes("reference_enc")));
}

}  // namespace

BookingInput request_again(UseCase& use, dispatch::BookingId like) {
    const auto rows = use.tx.run(db::query::booking_template_read, use.tenant, like);
    const auto row = rows.only();
    BookingInput input{.requester = row.id<dispatch::RequesterId>("requester_id"),
                       .place = row.optional_id<dispatch::PlaceId>("place_id"),
                       .language = row.text("language"),
                       .alternative_languages = row.text_array("alternative_languages"),
                       .setting = row.text("setting")};
    input.mode = settings::parse_mode(row.view("mode")).value();
    input.duration = dispatch::Minutes{row.integer("duration_min")};
    input.seats = static_cast<int>(row.integer("seats"));
    if (const auto wanted = row.optional_text("required_qualification"))
        input.qualification = settings::parse_qualification(*wanted);
    if (const auto gender = row.optional_text("gender_wish"))
        input.gender_wish = settings::parse_gender(*gender);
    input.cost_centre = row.optional_text("cost_centre");
    input.funding_source = row.optional_text("source");
    input.note = opened(use, row, {"booking", "note_enc", like.value});
    input.contact = contact_of(opened(use, row, {"booking", "contact_enc", like.value}));
    input.answers = Json::parse(row.view("answers")).get<std::map<std::string, bool>>();
    input.confirmed_findings = row.text_array("findings");
    input.strategy = strategy_of(row.view("strategy"));
    add_people(use, like, input);
    add_cases(use, like, input);
    return input;
}

}  // namespace services::booking
