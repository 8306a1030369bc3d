#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "api/http/problem.hpp"
#include "api/problem.hpp"
#include "dispatch/booking/assignment.hpp"
#include "dispatch/booking/booking.hpp"
#include "dispatch/booking/offer.hpp"
#include "dispatch/booking/seat.hpp"
#include "dispatch/booking/timesheet.hpp"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string sources(std::initializer_list<const char*> floors) {
    std::string all;
    for (const auto* floor : floors)
        for (const auto& entry : fs::recursive_directory_iterator{fs::path{SOURCE_DIR} / floor})
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
                all += read(entry.path());
    return all;
}

/// Code -> refusals it is returned with. What the db floor refuses stops a start or is handed on
/// by the services; no request meets it.
std::map<std::string, std::set<std::string>> codes_returned() {
    const auto text = sources({"dispatch", "services", "api"});
    const std::regex error{R"(Refusal::(\w+),\s*"([a-z][a-z0-9_]*)\")"};
    const std::regex reader{R"(note_problem\(\s*"([a-z][a-z0-9_]*)\")"};
    const std::regex shortened{R"(conflict\(\s*"([a-z][a-z0-9_]*)\")"};
    const std::regex edge{R"([{(]\s*[45]\d\d,\s*"([a-z][a-z0-9_]*)\")"};
    std::map<std::string, std::set<std::string>> codes;
    for (std::sregex_iterator it{text.begin(), text.end(), error}, end; it != end; ++it)
        codes[(*it)[2]].insert((*it)[1]);
    for (std::sregex_iterator it{text.begin(), text.end(), reader}, end; it != end; ++it)
        codes[(*it)[1]].insert("invalid");
    for (std::sregex_iterator it{text.begin(), text.end(), shortened}, end; it != end; ++it)
        codes[(*it)[1]].insert("conflict");
    for (std::sregex_iterator it{text.begin(), text.end(), edge}, end; it != end; ++it)
        codes[(*it)[1]];
    return codes;
}

}  // namespace

TEST(ProblemCodes, AllHaveALineWithTheirTexts) {
    const auto codes = codes_returned();
    ASSERT_GT(codes.size(), 40U);
    for (const auto& [code, refusals] : codes)
        EXPECT_TRUE(api::problem_text(code)) << code << " is missing in api/problems.csv";
}

/// The codes of a life cycle: one for each state that refuses, and one for a side that may not.
template <class State, class Act>
std::set<std::string_view> codes_of_life(std::span<const dispatch::Transition<State, Act>> life) {
    std::set<std::string_view> codes;
    for (const auto& from : life)
        for (const auto& step : life)
            for (const auto state : {from.from, from.to})
                for (const auto side : {dispatch::Actor::requester, dispatch::Actor::system})
                    if (const auto next = after(state, step.act, side); !next)
                        codes.insert(next.error().code);
    return codes;
}

TEST(ProblemCodes, HaveALineForEveryStateOfEveryLife) {
    namespace booking = dispatch::booking;
    for (const auto& codes :
         {codes_of_life(booking::booking_life()), codes_of_life(booking::seat_life()),
          codes_of_life(booking::offer_life()), codes_of_life(booking::assignment_life()),
          codes_of_life(booking::timesheet_life())}) {
        EXPECT_GT(codes.size(), 3U);
        for (const auto code : codes)
            EXPECT_TRUE(api::problem_text(code)) << code << " is missing in api/problems.csv";
    }
}

TEST(ProblemCodes, AreAllUsed) {
    const auto text = sources({"dispatch", "db", "services", "api"});
    for (const auto& line : api::problem_lines())
        EXPECT_NE(text.find('"' + std::string{line.code} + '"'), std::string::npos)
            << line.code << " of api/problems.csv is returned nowhere";
}

TEST(ProblemCodes, HaveAStatusOfARefusalOrOfTheEdge) {
    for (const auto& line : api::problem_lines()) {
        EXPECT_NE(api::http::reason_phrase(line.status), "Status") << line.code;
        EXPECT_NE(line.german, line.english) << line.code;
        EXPECT_TRUE(line.german.ends_with('.') || line.german.ends_with('?')) << line.code;
    }
}

TEST(ProblemCodes, NameAThingAndItsState) {
    const std::regex shape{"[a-z][a-z0-9]*(_[a-z0-9]+)+"};
    for (const auto& line : api::problem_lines())
        EXPECT_TRUE(std::regex_match(std::string{line.code}, shape)) << line.code;
}
