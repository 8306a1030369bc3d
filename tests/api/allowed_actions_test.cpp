// What the API says that somebody may do is what it accepts: for every kind of thing, in every
// state of the scenes below, by every role. Nothing is really done: each accepted act is undone.
#include <array>
#include <set>

#include "api/handlers/actions.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/booking/outcome.hpp"
#include "tests/api/action_scenes.hpp"
#include "tests/api/assigned.hpp"
#include "tests/api/example_world.hpp"

namespace {

using nlohmann::json;
using tests::ExampleWorld;
using tests::OpenApi;
using tests::Reply;
using tests::Scene;

constexpr int kAccepted = 418;  // nobody else answers this
constexpr std::size_t kRoutesMax = 256;

/// The handler of the route; what it did is rolled back, because the answer is a refusal.
template <std::size_t kIndex>
api::Answer undone(api::Call& call) {
    auto answer = api::routes()[kIndex].handler(call);
    if (!answer || answer->status >= 400) return answer;
    return api::http::Response{.status = kAccepted};
}

template <std::size_t... kIndices>
constexpr std::array<api::Handler, kRoutesMax> undone_handlers(std::index_sequence<kIndices...>) {
    return {undone<kIndices>...};
}

const std::vector<api::Route>& routes_without_effect() {
    static const auto table = [] {
        static constexpr auto kHandlers = undone_handlers(std::make_index_sequence<kRoutesMax>{});
        std::vector<api::Route> routes{api::routes().begin(), api::routes().end()};
        for (std::size_t i = 0; i < routes.size(); ++i)
            if (routes.at(i).handler != nullptr && routes[i].method != api::http::Method::get)
                routes[i].handler = kHandlers.at(i);
        return routes;
    }();
    return table;
}

/// One thing as the API shows it, with the paths of what an act on it is done to.
struct Thing {
    std::string kind;
    json shown;
    json parts = json::object();  // name of a path parameter -> ids
    bool whole = true;            // says all that may be done, not only what is pressing
};

/// One try: what it names, e.g. a way to confirm, and its body.
struct Try {
    std::string name;
    json body;
};

std::vector<Try> tries(const std::string& operation, std::string_view action) {
    if (operation == "actOnTranslation")
        return {{"", {{"act", action}, {"reason", "Seite 2 fehlt"}}}};
    const auto person = [](const char* end) {
        const auto id = std::string{"01900000-0000-7000-8000-000000000"} + end;
        return Try{end, {{"interpreter_id", id}, {"reason", "telefonisch zugesagt"}}};
    };
    if (operation == "assignDirectly") return {person("301"), person("302"), person("303")};
    if (operation == "confirmTimesheet")
        return {{"click", {{"how", "click"}}},
                {"pin", {{"how", "pin"}, {"pin", "4711"}}},
                {"signature", {{"how", "signature"}, {"signer_name", "Kim Fachkraft"}}},
                {"paper", {{"how", "paper"}, {"signer_name", "Kim Fachkraft"}}}};
    if (operation == "reportOutcome") {
        std::vector<Try> outcomes;
        for (const auto& one : dispatch::booking::outcomes())
            outcomes.push_back({std::string{one.code}, {{"outcome", one.code}}});
        return outcomes;
    }
    if (operation == "submitTimesheet")
        return {{"", {{"begin", "2026-03-02T10:00"}, {"end", "2026-03-02T10:15"}}}};
    if (operation == "moveBooking") return {{"", {{"times", {{{"local", "2026-03-19T10:00"}}}}}}};
    if (operation == "searchAgain") return {{"", json::object()}};
    if (operation == "noteCall") return {{"", {{"result", "answered"}}}};
    if (operation == "proposeTime") return {{"", {{"local", "2026-03-18T10:00"}}}};
    for (const auto& known : OpenApi::document().operations())
        if (known.id == operation) {
            const auto& body = known.examples.front().body;
            return {{"", body.empty() ? json() : json::parse(body)}};
        }
    throw std::runtime_error{"no operation " + operation};
}

class AllowedActions : public testing::TestWithParam<Scene> {
protected:
    AllowedActions() {
        world.house.clock().set(GetParam().now);
        world.change("delete from block where id = '#701'");  // only an attempt may tell of blocks
        world.change(GetParam().sql);
        give_pin();
    }

    /// Only the talk that the office itself ordered has one; 4711.
    void give_pin() {
        const dispatch::TenantId tenant{id("001")};
        tests::act(world.house, tenant, [&](services::UseCase& use) {
            const auto pin =
                use.tools.vault.seal(use.tx, tenant, {"assignment", "pin_enc", id("601")}, "4711");
            use.tx.run({"",
                        "update assignment set pin_enc = $3::bytea"
                        " where tenant_id = $1::uuid and id = $2::uuid"},
                       tenant, id("601"), pin);
        });
    }
    static dispatch::Uuid id(const std::string& end) {
        return dispatch::parse_uuid("01900000-0000-7000-8000-000000000" + end).value();
    }

    json shown(const std::string& role, const std::string& target) {
        const auto reply = world.house.get(world.person(role), target);
        if (reply.status == 403) return json::object();
        EXPECT_EQ(reply.status, 200) << role << ' ' << target << ' ' << reply.raw.body;
        return reply.body;
    }
    std::vector<Thing> things(const std::string& role) {
        std::vector<Thing> all;
        const auto list = [&](const std::string& what) {
            return shown(role, "/api/v1/" + what + "?limit=200").value("items", json::array());
        };
        for (const auto& booking : list("bookings")) add_booking(booking, all);
        for (const auto& offer : list("offers"))
            all.push_back({"offer", offer, {{"offer_id", {offer["id"]}}}});
        for (const auto& assignment : list("assignments")) {
            const json parts{{"assignment_id", {assignment["id"]}},
                             {"booking_id", {assignment["booking_id"]}}};
            all.push_back({"assignment", assignment, parts});
            const auto sheet =
                "/api/v1/assignments/" + assignment["id"].get<std::string>() + "/timesheet";
            all.push_back({"timesheet", shown(role, sheet), parts});
        }
        for (const auto& order : list("translations"))
            all.push_back({"translation", order, {{"translation_id", {order["id"]}}}});
        for (const auto& call : list("hotline/calls"))
            all.push_back({"hotline_call", call, {{"call_id", {call["id"]}}}});
        for (const auto& person : list("interpreters"))
            all.push_back({"interpreter", person, {{"interpreter_id", {person["id"]}}}});
        for (const auto& office : list("requesters"))
            all.push_back({"requester", office, {{"requester_id", {office["id"]}}}});
        for (const auto& account : list("accounts"))
            all.push_back({"account", account, {{"membership_id", {account["membership_id"]}}}});
        add_today(shown(role, "/api/v1/today"), all);
        return all;
    }
    /// The desk names some acts only. It shows no versions: those of what it is about are taken.
    static void add_today(const json& today, std::vector<Thing>& all) {
        if (today.empty()) return;
        const auto known = all;
        const auto add = [&](const std::string& kind, const json& line, const json& parts) {
            Thing thing{kind, line, parts, false};
            const auto id = parts.items().begin();
            for (const auto& one : known)
                if (one.kind == kind && one.parts.value(id.key(), json()) == id.value() &&
                    one.shown.contains("version"))
                    thing.shown["version"] = one.shown["version"];
            all.push_back(std::move(thing));
        };
        for (const auto& gap : today["gaps"]["items"])
            add("booking", gap,
                {{"booking_id", {gap["booking_id"]}}, {"seat_id", {gap["seat_id"]}}});
        for (const auto& line : today["approvals"]["items"])
            add("booking", line, {{"booking_id", {line["booking_id"]}}});
        if (const auto& next = today["calls"]["next"]; !next.is_null())
            add("offer", next, {{"offer_id", {next["offer_id"]}}});
        for (const auto& round : today["rounds_ending"]["items"]) {
            json offers = json::array();
            for (const auto& one : known)
                if (one.kind == "offer" && one.shown["seat_id"] == round["seat_id"])
                    offers.push_back(one.shown["id"]);
            add("round", round, {{"offer_id", offers}, {"seat_id", {round["seat_id"]}}});
        }
        for (const auto& line : today["without_timesheet"]["items"])
            add("assignment", line, {{"assignment_id", {line["assignment_id"]}}});
        for (const auto& line : today["timesheets_objected"]["items"])
            add("timesheet", line, {{"assignment_id", {line["assignment_id"]}}});
        for (const auto& line : today["deadlines"]["items"])
            add("interpreter", line, {{"interpreter_id", {line["interpreter"]["id"]}}});
    }
    static void add_booking(const json& booking, std::vector<Thing>& all) {
        json parts{{"booking_id", {booking["id"]}},
                   {"seat_id", json::array()},
                   {"proposal_id", json::array()},
                   {"assignment_id", json::array()}};
        for (const auto& proposal : booking["proposals"]) {
            parts["proposal_id"].push_back(proposal["id"]);
            all.push_back({"proposal", proposal, {{"proposal_id", {proposal["id"]}}}});
        }
        for (const auto& seat : booking["seats"]) {
            parts["seat_id"].push_back(seat["id"]);
            all.push_back({"seat", seat, {{"seat_id", {seat["id"]}}}});
            if (seat["assignment"].is_null()) continue;
            const auto& assignment = seat["assignment"];
            parts["assignment_id"].push_back(assignment["id"]);
            all.push_back(
                {"assignment",
                 assignment,
                 {{"assignment_id", {assignment["id"]}}, {"booking_id", {booking["id"]}}}});
        }
        all.push_back({"booking", booking, parts});
    }

    /// What was accepted, and the codes of what was not.
    struct Tried {
        std::set<std::string> accepted;
        std::set<std::string> codes;
        bool anything = false;
    };
    Tried attempt(const std::string& role, const Thing& thing, const api::ActionLine& line) {
        const std::string operation{line.operation_id};
        Tried tried;
        for (const auto& known : OpenApi::document().operations()) {
            if (known.id != operation) continue;
            const auto open = known.path.find('{');
            const auto close = known.path.find('}');
            const auto name = known.path.substr(open + 1, close - open - 1);
            for (const auto& part : thing.parts.at(name))
                for (const auto& one : tries(operation, line.action)) {
                    world.change("update assignment set pin_failures = 0");
                    auto target = known.path;
                    target.replace(open, close - open + 1, part.get<std::string>());
                    note(ask(role, thing, {known.method, target, one.body}), one.name, tried);
                }
        }
        return tried;
    }
    struct Call {
        std::string method, target;
        json body;
    };
    Reply ask(const std::string& role, const Thing& thing, const Call& call) {
        tests::Ask ask{.method = call.method, .target = call.target, .body = call.body};
        if (thing.shown.contains("version"))
            ask.headers = {{"if-match", '"' + thing.shown["version"].dump() + '"'}};
        return world.house.ask_as(world.person(role), ask);
    }
    static void note(const Reply& reply, const std::string& name, Tried& tried) {
        tried.anything = true;
        if (reply.status == kAccepted)
            tried.accepted.insert(name);
        else
            tried.codes.insert(reply.code());
        EXPECT_LT(reply.status, 500) << reply.raw.body;
    }

    static bool names(const Thing& thing, std::string_view action) {
        const auto& refused = thing.shown.at("refused_actions");
        return std::ranges::count(thing.shown.at("allowed_actions"), json(action)) > 0 ||
               std::ranges::any_of(refused,
                                   [&](const auto& one) { return one["action"] == action; });
    }

    void compare(const std::string& role, const Thing& thing, const api::ActionLine& line) {
        if (!thing.whole && !names(thing, line.action)) return;
        const auto tried = attempt(role, thing, line);
        const auto& allowed = thing.shown.at("allowed_actions");
        const bool is_allowed = std::ranges::count(allowed, json(line.action)) > 0;
        EXPECT_EQ(is_allowed, !tried.accepted.empty())
            << line.action << ": " << json(tried.codes) << ' ' << thing.shown.dump();
        for (const auto& refused : thing.shown.at("refused_actions"))
            if (refused["action"] == line.action) {
                EXPECT_TRUE(tried.codes.contains(refused["code"])) << refused << json(tried.codes);
                EXPECT_FALSE(refused["text"].get<std::string>().empty());
            }
        if (line.action == "confirm" && thing.shown.contains("confirm_ways")) {
            EXPECT_EQ(json(thing.shown["confirm_ways"].get<std::set<std::string>>()),
                      json(tried.accepted));
        }
        if (line.action != "report_outcome" || !thing.shown.contains("allowed_outcomes")) return;
        std::set<std::string> outcomes;
        for (const auto& outcome : thing.shown["allowed_outcomes"])
            outcomes.insert(outcome["code"].get<std::string>());
        EXPECT_EQ(outcomes, tried.accepted);
    }

    ExampleWorld world{routes_without_effect()};
};

TEST_P(AllowedActions, AreWhatTheApiAccepts) {
    std::set<std::string> kinds;
    for (const std::string role : {"interpreter", "requester", "coordinator", "tenant_admin"})
        for (const auto& thing : things(role)) {
            kinds.insert(thing.kind);
            SCOPED_TRACE(role + ' ' + thing.kind);
            for (const auto& line : api::action_lines())
                if (line.kind == thing.kind) compare(role, thing, line);
        }
    EXPECT_GE(kinds.size(), 9U);
}

INSTANTIATE_TEST_SUITE_P(Scenes,
                         AllowedActions,
                         testing::ValuesIn(tests::kScenes),
                         [](const auto& scene) {
                             std::string name = scene.param.name;
                             std::erase(name, ',');
                             std::ranges::replace(name, ' ', '_');
                             return name;
                         });

}  // namespace
