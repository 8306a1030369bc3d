// Over HTTP: whoever names a thing of another tenant, office or person learns that it does not
// exist, and nothing is written. Driven by the document, which has every route.
#include <regex>

#include "tests/api/example_world.hpp"

namespace {

using tests::call;
using tests::Example;
using tests::ExampleWorld;
using tests::OpenApi;
using tests::Operation;
using tests::Reply;
using Turn = std::string (*)(std::string);

/// Ids that a body may carry and the examples do not: operation -> field and value.
const std::multimap<std::string, std::pair<std::string, nlohmann::json>> kMoreIds{
    {"checkBooking", {"requester_id", "01900000-0000-7000-8000-000000000201"}},
    {"requestBooking", {"requester_id", "01900000-0000-7000-8000-000000000201"}},
    {"requestBooking", {"wished_interpreters", {"01900000-0000-7000-8000-000000000301"}}},
    {"requestBooking", {"excluded_interpreters", {"01900000-0000-7000-8000-000000000301"}}},
    {"assignDirectly", {"time_option_id", "01900000-0000-7000-8000-000000000431"}},
    {"requestHotlineCall", {"requester_id", "01900000-0000-7000-8000-000000000201"}},
    {"inviteAccount", {"deputy_of", "01900000-0000-7000-8000-000000000112"}},
    {"requestTranslation", {"requester_id", "01900000-0000-7000-8000-000000000201"}},
    {"checkTranslation", {"requester_id", "01900000-0000-7000-8000-000000000201"}},
    {"addForm", {"replaces", "01900000-0000-7000-8000-0000000004b5"}},
    {"addForm", {"from_order", "01900000-0000-7000-8000-0000000004b1"}},
    {"openSession", {"membership_id", "01900000-0000-7000-8000-000000000111"}},
};

/// Parts of paths that name no thing of a tenant.
const std::regex kNoThing{"\\{(kind|import_kind|export_kind|tenant_slug)\\}"};

/// The example with one id after the other belonging to somebody else.
std::vector<Example> turned(const Example& example, Turn turn) {
    std::vector<Example> variants;
    Example other = example;
    std::erase_if(other.headers, [](const auto& h) { return h.first == "idempotency-key"; });
    if (auto target = turn(example.target); target != example.target) {
        variants.push_back(other);
        variants.back().target = target;
    }
    const std::regex one_id{
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|example-[a-z]+-token-[0-9]+"};
    const auto& body = example.body;
    for (std::sregex_iterator found{body.begin(), body.end(), one_id}, end; found != end; ++found) {
        if (turn(found->str()) == found->str()) continue;
        variants.push_back(other);
        variants.back().body.replace(static_cast<std::size_t>(found->position()),
                                     static_cast<std::size_t>(found->length()), turn(found->str()));
    }
    return variants;
}

std::vector<Example> examples_of(const Operation& operation) {
    auto examples = operation.examples;
    const auto [begin, end] = kMoreIds.equal_range(operation.id);
    for (auto more = begin; more != end; ++more) {
        auto example = operation.examples.front();
        auto body = nlohmann::json::parse(example.body);
        body[more->second.first] = more->second.second;
        example.body = body.dump();
        examples.push_back(example);
    }
    return examples;
}

class HttpIsolation : public testing::Test {
protected:
    /// Every operation by every role that `asks`, with what belongs to somebody else.
    void ask_for_other_things(Turn turn, bool (*asks)(const std::string& role)) {
        for (const auto& operation : OpenApi::document().operations()) {
            if (world->prepare_for(operation.id)) used = true;
            for (const auto& role : tests::roles_with(operation.capability))
                if (asks(role)) ask_as(operation, role, turn);
            if (std::exchange(used, false)) world = std::make_unique<ExampleWorld>();
        }
    }
    void ask_as(const Operation& operation, const std::string& role, Turn turn) {
        for (const auto& example : examples_of(operation))
            for (const auto& variant : turned(example, turn)) {
                SCOPED_TRACE(operation.id + " by " + role + ": " + variant.target + ' ' +
                             variant.body);
                const auto before = world->states();
                expect_hidden(call(*world, variant, role), variant.target != example.target);
                if (world->states() == before) continue;
                ADD_FAILURE() << "something was written";
                used = true;
            }
    }
    static void expect_hidden(const Reply& reply, bool in_path) {
        // of a body the refusal may tell the field, or what it tells of things that never were
        const bool hidden =
            reply.status == 404 ||
            (!in_path && (reply.status == 422 || reply.status == 403 ||
                          reply.code() == "membership_choice_needed" ||
                          reply.code() == "login_refused" || reply.code() == "time_option_past"));
        EXPECT_TRUE(hidden) << reply.status << ' ' << reply.raw.body;
        EXPECT_FALSE(tests::speaks_of_stranger(reply.raw.body)) << reply.raw.body;
    }

    std::unique_ptr<ExampleWorld> world = std::make_unique<ExampleWorld>();
    bool used = false;
};

TEST_F(HttpIsolation, ThingsOfAnotherTenantDoNotExist) {
    ask_for_other_things(tests::as_of_stranger, [](const std::string&) { return true; });
}

TEST_F(HttpIsolation, ThingsOfAnotherOfficeDoNotExistForACaseworker) {
    ask_for_other_things(tests::as_of_other_office,
                         [](const std::string& role) { return role == "requester"; });
}

TEST_F(HttpIsolation, ThingsOfAnotherPersonDoNotExistForAnInterpreter) {
    ask_for_other_things(tests::as_of_other_person,
                         [](const std::string& role) { return role == "interpreter"; });
}

TEST_F(HttpIsolation, EveryOperationWithAnIdIsAskedForAnotherOne) {
    for (const auto& operation : OpenApi::document().operations()) {
        const auto path = std::regex_replace(operation.path, kNoThing, "");
        const auto& example = operation.examples.front();
        if (path.find('{') == std::string::npos) continue;
        EXPECT_FALSE(turned(example, tests::as_of_stranger).empty()) << operation.id;
    }
}

TEST_F(HttpIsolation, NothingIsAnsweredWithoutALogin) {
    const auto before = world->states();
    for (const auto& operation : OpenApi::document().operations()) {
        if (operation.capability == "public") continue;
        const auto reply = call(*world, operation.examples.front(), "nobody");
        EXPECT_EQ(reply.status, 401) << operation.id << ' ' << reply.raw.body;
    }
    EXPECT_EQ(world->states(), before);
}

TEST_F(HttpIsolation, NothingIsAnsweredWithoutTheCapability) {
    const auto before = world->states();
    for (const auto& operation : OpenApi::document().operations()) {
        const auto allowed = tests::roles_with(operation.capability);
        if (operation.capability == "public") continue;
        for (const std::string role :
             {"requester", "interpreter", "coordinator", "tenant_admin", "operator"}) {
            if (std::ranges::count(allowed, role) > 0) continue;
            const auto reply = call(*world, operation.examples.front(), role);
            EXPECT_EQ(reply.status, 403) << operation.id << " by " << role;
            EXPECT_EQ(reply.code(), "capability_missing") << operation.id << " by " << role;
        }
    }
    EXPECT_EQ(world->states(), before);
}

/// Lists show a caseworker and an interpreter nothing of the neighbours.
TEST_F(HttpIsolation, ListsHoldNothingOfAnotherOffice) {
    world->house.serve();  // live updates need a server
    for (const auto& operation : OpenApi::document().operations()) {
        if (operation.method != "GET" || operation.capability == "public") continue;
        for (const auto& role : tests::roles_with(operation.capability)) {
            if (role != "requester" && role != "interpreter") continue;
            const auto reply = call(*world, operation.examples.front(), role);
            // 202: the neighbour's office; 403, 404: its bookings; 472, 474: its calls; 602: its
            // assignment
            for (const std::string id : {"202", "403", "404", "413", "472", "474", "4b3", "492",
                                         "482", "602", "523", "802"})
                EXPECT_EQ(reply.raw.body.find("01900000-0000-7000-8000-000000000" + id),
                          std::string::npos)
                    << operation.id << " by " << role << " speaks of " << id;
        }
    }
}

}  // namespace
