#include "tests/api/example_world.hpp"

#include <fstream>
#include <sstream>

#include "db/secrets/password.hpp"
#include "tests/db/tenant_tables.hpp"

namespace tests {
namespace {

const std::string kOurs = "01900000-0000-7000-8000-000000000";
const std::string kStrange = "01900000-0000-7000-8000-0000000f0";  // no id of TestHouse either

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

const std::string& world_file() {
    static const std::string content = [] {
        std::ifstream file{SOURCE_DIR "/tests/api/example_world.sql"};
        std::ostringstream all;
        all << file.rdbuf();
        return all.str();
    }();
    return content;
}

/// With real ids. The password is hashed once for all worlds: that is slow on purpose.
std::string world(const std::string& slug, const std::string& first, const std::string& prefix) {
    static const std::string hash = db::hash_password("beispiel-passwort-1");
    auto sql = replaced(world_file(), "%slug%", slug);
    sql = replaced(replaced(sql, "%first%", first), "%password%", hash);
    return replaced(std::move(sql), "#", prefix);
}

std::string ids_in(std::string sql) {
    return replaced(std::move(sql), "#", kOurs);
}

constexpr std::string_view kSearchEnded =
    "update offer set state = 'withdrawn' where booking_id = '#401';"
    "update offer_round set state = 'closed' where booking_id = '#401';";
constexpr std::string_view kSheetHandedIn =
    "update assignment set state = 'performed', outcome = 'performed' where id = '#601';"
    "insert into timesheet (tenant_id, id, assignment_id, interpreter_id, state, begin_at, end_at,"
    " submitted_at, updated_at) values ('#001', '#621', '#601', '#301', 'submitted',"
    " '2026-03-02 09:00Z', '2026-03-02 10:10Z', '2026-03-02 10:20Z', '2026-03-02 10:20Z');";
constexpr std::string_view kTalksGoOn =
    "update hotline_call set state = 'connected', connected_at = '2026-03-02 07:50Z',"
    " ended_at = null, ended_by = null, minutes = null where id in ('#473', '#474')";
constexpr std::string_view kTerms =
    "insert into tenant_rule (tenant_id, id, kind, version, valid_from, document, created_at)"
    " values ('#001', '#831', 'about', 1, '2026-03-01Z', '{\"terms_version\": \"1. März 2026\","
    " \"terms_text\": \"Bitte mindestens drei Tage vorher.\"}', '2026-03-01Z');";
constexpr std::string_view kPublicRequests =
    "insert into tenant_rule (tenant_id, id, kind, version, valid_from, document, created_at)"
    " values ('#001', '#832', 'access', 1, '2026-03-01Z', '{\"public_requests\": true,"
    " \"mail_domains\": [{\"domain\": \"schule.example\"}]}',"
    " '2026-03-01Z');";
/// Sealed values come from the program alone: somebody registered, under the token of the example.
constexpr std::string_view kEntryUnderTheExamplesToken =
    "update public_link set token_hash = 'before' where id = '#815';"
    "update public_link set token_hash = sha256('example-entry-token-0000')"
    " where tenant_id = '#001' and purpose = 'entry_confirm' and id <> '#815';";

/// The file of 301 is that of every operation that reads one.
constexpr std::string_view kFilesAreRead =
    "update translation_file set file_id = f.file_id from translation_file f"
    " where translation_file.id = '#491' and f.id = '#498';"
    "update library_form set file_id = f.file_id from translation_file f"
    " where library_form.id = '#4b5' and f.id = '#498';"
    "delete from translation_file where id = '#498'";

/// Empty for other operations.
std::string change_of_call(std::string_view operation) {
    if (operation == "endHotlineCall") return std::string{kTalksGoOn};
    if (operation == "correctHotlineCall")
        return std::string{kSheetHandedIn} +
               "update hotline_call set assignment_id = '#601' where id = '#473'";
    return {};
}

/// Empty for other operations.
std::string_view change_of_written_order(std::string_view operation) {
    if (operation == "readTranslationFile" || operation == "readFormFile") return kFilesAreRead;
    if (operation == "removeTranslationFile")
        return "update translation_file set kind = 'translation' where id = '#491'";
    if (operation == "assignWriter")
        return "update translation_order set state = 'offered', writer_id = null, taken_at = null"
               " where id = '#4b1'";
    return {};
}

}  // namespace

ExampleWorld::ExampleWorld(std::span<const api::Route> table)
    : house{{.logins_per_account = 100'000,
             .logins_per_address = 100'000,
             .password_links_per_address = 100'000,
             .writes_per_account_min = 100'000,
             .public_calls_per_address_min = 100'000},
            table},
      superuser_{house.database().connection("postgres"), {}} {
    superuser_.run_text("example world", world("beispiel", "example", kOurs));
    superuser_.run_text("its neighbour", world("fremd", "fremd", kStrange));
}

Person ExampleWorld::person(std::string_view role) const {
    return {
        .token = "beispiel-" + std::string{role}, .tenant = {}, .account = {}, .membership = {}};
}

void ExampleWorld::hand_in_translation() {
    house.ask_as(person("interpreter"),
                 {.method = "PUT",
                  .target = ids_in("/api/v1/translations/#4b1/files/#498?kind=translation"),
                  .raw_body = "Guten Tag"});
}

bool ExampleWorld::prepare_for(std::string_view operation) {
    bool changed = false;
    const auto change = [&](std::string_view sql) {
        changed = true;
        superuser_.run_text("prepare", ids_in(std::string{sql}));
    };
    if (operation == "approveBooking") {
        change(kSearchEnded);
        change(
            "update booking set state = 'requested' where id = '#401';"
            "update seat set state = 'open' where id = '#411'");
    }
    if (operation == "searchAgain") {
        change(kSearchEnded);
        change("update seat set state = 'unfilled' where id = '#411'");
    }
    if (operation == "confirmOffer")
        change(
            "update offer set state = 'interested' where id = '#501';"
            "update offer_round set coordinator_confirms = true where id = '#441'");
    if (operation == "noteCall")
        change("update offer set channel = 'phone', expires_at = null where id = '#501'");
    if (operation == "reportOutcome" || operation == "submitTimesheet") {
        house.clock().set("2026-03-02T10:30:00Z");
        changed = true;
    }
    if (operation == "giveFeedback") {
        house.clock().set("2026-03-02T11:30:00Z");
        change(kSheetHandedIn);
    }
    if (operation == "confirmEntry") {
        house.ask({.method = "POST",
                   .target = "/api/v1/invitations/beispiel/example-invite-token-0000",
                   .body = {{"email", "neu@beispielamt.example"}, {"display_name", "Nele Neu"}}});
        change(kEntryUnderTheExamplesToken);
    }
    if (operation == "acceptTerms") change(kTerms);
    if (const auto sql = change_of_written_order(operation); !sql.empty()) {
        if (sql == kFilesAreRead) hand_in_translation();
        change(sql);
    }
    if (operation == "readEmergencyFile") {
        house.post(person("coordinator"), "/api/v1/emergency-folder");
        changed = true;
    }
    if (operation == "requestByForm" || operation == "previewRequestForm" ||
        operation == "registerByDomain")
        change(kPublicRequests);
    if (const auto sql = change_of_call(operation); !sql.empty()) change(sql);
    if (operation == "switchSession") {
        change("update account_session set kind = 'cookie'");
        house.redis().flush_all();  // which remembers them as they were
    }
    if (operation == "confirmTimesheet" || operation == "objectToTimesheet") {
        house.clock().set("2026-03-02T11:30:00Z");
        change(kSheetHandedIn);
    }
    return changed;
}

void ExampleWorld::change(const std::string& sql) {
    if (!sql.empty()) superuser_.run_text("change", ids_in(sql));
}

std::map<std::string, std::string> ExampleWorld::states() {
    auto found = table_states(superuser_);
    found.erase("audit");
    return found;
}

std::vector<std::string> roles_with(const std::string& capability) {
    if (capability == "public") return {"nobody"};
    static const auto by_capability = [] {
        std::map<std::string, std::vector<std::string>> roles;
        FreshDatabase database;
        auto tx = database.pool().begin({});
        for (const auto row : tx.run({"", "select name, capabilities from role order by name"}))
            for (const auto& one : row.text_array("capabilities"))
                roles[one].push_back(row.text("name"));
        return roles;
    }();
    return by_capability.at(capability);
}

Reply call(ExampleWorld& world, const Example& example, const std::string& role) {
    Ask ask{.method = example.method,
            .target = example.target,
            .headers = example.headers,
            .raw_body = example.body};
    if (role == "nobody") return world.house.ask(ask);
    auto person = world.person(role);
    if (example.operation == "switchSession") {  // tokens of machines stay where they are
        person.is_cookie = true;
        ask.headers.emplace_back("x-mittler", "1");
    }
    return world.house.ask_as(person, ask);
}

std::string as_of_stranger(std::string text) {
    text = replaced(std::move(text), "example-answer", "fremd-answer");
    text = replaced(std::move(text), "example-password", "fremd-password");
    for (const std::string what : {"signin", "invite", "entry", "holiday", "calendar"})
        text = replaced(std::move(text), "example-" + what, "fremd-" + what);
    return replaced(std::move(text), kOurs, kStrange);
}

std::string as_of_other_office(std::string text) {
    constexpr std::pair<const char*, const char*> kNeighbours[]{
        {"201", "202"}, {"211", "212"}, {"401", "403"}, {"411", "413"}, {"431", "433"},
        {"451", "453"}, {"521", "523"}, {"601", "602"}, {"801", "802"}, {"471", "472"},
        {"473", "474"}, {"4b1", "4b3"}, {"491", "492"}};
    for (const auto& [own, other] : kNeighbours)
        text = replaced(std::move(text), kOurs + own, kOurs + other);
    return text;
}

std::string as_of_other_person(std::string text) {
    constexpr std::pair<const char*, const char*> kNeighbours[]{
        {"301", "302"}, {"501", "502"}, {"601", "602"}, {"801", "802"}, {"851", "852"},
        {"341", "342"}, {"861", "862"}, {"471", "472"}, {"473", "474"}, {"481", "482"},
        {"4b1", "4b3"}, {"491", "492"}, {"4c1", "4c2"}};
    for (const auto& [own, other] : kNeighbours)
        text = replaced(std::move(text), kOurs + own, kOurs + other);
    return text;
}

bool speaks_of_stranger(std::string_view text) {
    return text.find(kStrange) != std::string_view::npos;
}

}  // namespace tests
