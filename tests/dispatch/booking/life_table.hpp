#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dispatch/core/transition.hpp"

/// A life cycle as a text table: one line per state, one column per act, or, with "act" as first
/// word, the other way round. A cell is "-" (refused for
/// everybody) or the new state and who may: r requester, c coordinator, i interpreter, s system.
namespace life_table {

struct Cell {
    std::string to;  // empty: refused for everybody
    std::string by;
};
using Table = std::map<std::pair<std::string, std::string>, Cell>;  // by state and act

inline std::vector<std::string> columns(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream in{line};
    for (std::string cell; std::getline(in, cell, '|');) {
        const auto begin = cell.find_first_not_of(' ');
        const auto end = cell.find_last_not_of(' ');
        cells.push_back(begin == std::string::npos ? "" : cell.substr(begin, end - begin + 1));
    }
    return cells;
}

inline Table read(std::string_view text) {
    Table table;
    std::istringstream in{std::string{text}};
    std::vector<std::string> acts;
    for (std::string line; std::getline(in, line);) {
        const auto cells = columns(line);
        if (cells.size() < 2) continue;
        if (acts.empty()) {
            acts = cells;
            continue;
        }
        EXPECT_EQ(cells.size(), acts.size()) << line;
        for (std::size_t i = 1; i < cells.size(); ++i) {
            std::istringstream words{cells[i]};
            Cell cell;
            words >> cell.to >> cell.by;
            if (cell.to == "-") cell.to.clear();
            const bool turned = acts[0] == "act";
            table[turned ? std::pair{acts[i], cells[0]} : std::pair{cells[0], acts[i]}] = cell;
        }
    }
    return table;
}

struct Side {
    dispatch::Actor actor;
    char letter;
};
inline constexpr Side kSides[] = {{dispatch::Actor::requester, 'r'},
                                  {dispatch::Actor::coordinator, 'c'},
                                  {dispatch::Actor::interpreter, 'i'},
                                  {dispatch::Actor::system, 's'}};

/// Every state x act x side against the table. `noun` begins the codes of the refusals.
template <class State, class Act>
void expect_life(std::string_view noun,
                 std::initializer_list<State> states,
                 std::initializer_list<Act> acts,
                 std::string_view text) {
    const auto table = read(text);
    EXPECT_EQ(table.size(), states.size() * acts.size()) << "a state or an act is missing";
    for (const State state : states)
        for (const Act act : acts) {
            const auto found = table.find({std::string{to_text(state)}, std::string{to_text(act)}});
            ASSERT_NE(found, table.end()) << to_text(state) << " x " << to_text(act);
            const auto& cell = found->second;
            for (const auto& side : kSides) {
                const auto result = after(state, act, side.actor);
                const auto where = std::string{to_text(state)} + " x " + std::string{to_text(act)} +
                                   " by " + side.letter;
                if (cell.to.empty()) {
                    ASSERT_FALSE(result) << where;
                    EXPECT_EQ(result.error().refusal, dispatch::Refusal::conflict) << where;
                    EXPECT_EQ(result.error().code,
                              std::string{noun} + "_" + std::string{to_text(state)})
                        << where;
                } else if (cell.by.find(side.letter) == std::string::npos) {
                    ASSERT_FALSE(result) << where;
                    EXPECT_EQ(result.error().refusal, dispatch::Refusal::forbidden) << where;
                    EXPECT_EQ(result.error().code, std::string{noun} + "_act_forbidden") << where;
                } else {
                    ASSERT_TRUE(result) << where;
                    EXPECT_EQ(to_text(*result), cell.to) << where;
                }
            }
        }
}

}  // namespace life_table
