#pragma once

#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "dispatch/core/time.hpp"

namespace api::demo {

/// What people are going to do, in the sequence of time; at the same time in the sequence added.
class Agenda {
public:
    void add(dispatch::Instant at, std::function<void()> act) {
        acts_.emplace(std::pair{at, next_++}, std::move(act));
    }
    std::optional<dispatch::Instant> next() const {
        if (acts_.empty()) return std::nullopt;
        return acts_.begin()->first.first;
    }
    /// Whether anything was done.
    bool run_until(dispatch::Instant now) {
        const int before = done_;
        while (!acts_.empty() && acts_.begin()->first.first <= now) {
            const auto act = std::move(acts_.begin()->second);
            acts_.erase(acts_.begin());
            act();
            ++done_;
        }
        return done_ > before;
    }

private:
    std::map<std::pair<dispatch::Instant, int>, std::function<void()>> acts_;
    int next_ = 0;
    int done_ = 0;
};

}  // namespace api::demo
