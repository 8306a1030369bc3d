// Every example of api/openapi.yaml is executed by every role that may call the operation.
#include <map>

#include "api/routes.hpp"
#include "tests/api/example_world.hpp"
#include "tests/api/openapi.hpp"

namespace {

using tests::ExampleWorld;
using tests::OpenApi;
using tests::Operation;
using tests::Reply;

/// Examples that only one of the roles can mean.
const std::map<std::string, std::string> kOnlyBy{
    {"requestBooking", "requester"},           // coordinators name the office
    {"checkBooking", "requester"},             // likewise
    {"requestSeries", "requester"},            // likewise
    {"previewSeries", "requester"},            // likewise
    {"listBookingMessages", "requester"},      // nobody is to come yet
    {"writeBookingMessage", "requester"},      // likewise
    {"confirmTimesheet", "requester"},         // the click is the office's
    {"switchSession", "coordinator"},          // whose membership it is
    {"revokeToken", "requester"},              // whose token it is
    {"requestHotlineCall", "requester"},       // coordinators name the office
    {"endCalendarFeed", "interpreter"},        // whose feed it is
    {"readHouseColleague", "coordinator"},     // whoever helps in-house has another login
    {"setHouseParticipation", "coordinator"},  // likewise
    {"confirmHouseSkills", "coordinator"},     // likewise
    {"requestTranslation", "requester"},       // coordinators name the office
    {"checkTranslation", "requester"},         // likewise
    {"actOnTranslation", "requester"},         // which cancels
    {"putTranslationFile", "interpreter"},     // who translates
    {"removeTranslationFile", "interpreter"},  // likewise
};

std::vector<std::string> roles_for(const Operation& operation) {
    if (const auto one = kOnlyBy.find(operation.id); one != kOnlyBy.end()) return {one->second};
    return tests::roles_with(operation.capability);
}

void expect_documented(const Operation& operation, const Reply& reply) {
    EXPECT_EQ(reply.status, operation.success) << reply.raw.body;
    if (reply.status != operation.success) return;
    EXPECT_EQ(reply.raw.content_type.substr(0, operation.success_media.size()),
              operation.success_media);
    EXPECT_FALSE(tests::speaks_of_stranger(reply.raw.body)) << reply.raw.body;
    EXPECT_EQ(reply.raw.body.empty(), operation.success_media.empty());
    if (operation.success_media != "application/json") return;
    for (const auto& fault : OpenApi::document().faults(reply.body, operation.success_schema))
        ADD_FAILURE() << fault;
}

class OpenApiExamples : public testing::TestWithParam<Operation> {
protected:
    static void SetUpTestSuite() {
        for_reading = std::make_unique<ExampleWorld>();
        for_reading->house.serve();  // live updates need a server
        for_reading->prepare_for("readEmergencyFile");
        for_reading->prepare_for("readTranslationFile");
    }
    static void TearDownTestSuite() { for_reading.reset(); }
    void SetUp() override {
        for_reading->house.redis().flush_all();  // another world logged the same tokens out
    }
    static inline std::unique_ptr<ExampleWorld> for_reading;
};

TEST_P(OpenApiExamples, AreAnsweredAsDocumented) {
    const auto& operation = GetParam();
    ASSERT_FALSE(operation.examples.empty()) << "has a body and no example";
    for (const auto& example : operation.examples)
        for (const auto& role : roles_for(operation)) {
            SCOPED_TRACE(role + ' ' + example.method + ' ' + example.target + ' ' + example.name);
            if (operation.method == "GET") {
                expect_documented(operation, call(*for_reading, example, role));
            } else {
                ExampleWorld world;
                world.prepare_for(operation.id);
                expect_documented(operation, call(world, example, role));
            }
        }
}

INSTANTIATE_TEST_SUITE_P(Document,
                         OpenApiExamples,
                         testing::ValuesIn(OpenApi::document().operations()),
                         [](const auto& one) { return one.param.id; });

TEST(OpenApi, HasEveryRouteOfTheProgram) {
    EXPECT_EQ(OpenApi::document().operations().size(), api::routes().size());
}

}  // namespace
