#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace dispatch {

/// The few ways a request can be refused. Each maps to one HTTP status in api/http/problem.cpp:
/// invalid 422, not_found 404, conflict 409, forbidden 403, stale 412 (If-Match), unauthorized 401,
/// too_many 429.
enum class Refusal { invalid, not_found, conflict, forbidden, stale, unauthorized, too_many };

/// An expected "no". `code` is stable and machine-readable; German and English texts belong to it
/// in api/openapi.yaml (x-problem-codes). `detail` names a field or a value, never a client.
struct Error {
    Refusal refusal;
    std::string_view code;  // a string literal, e.g. "interpreter_already_booked"
    std::string detail = {};
    friend bool operator==(const Error&, const Error&) = default;
};

struct Done {  // Result<Done>: succeeded, nothing to return
    friend bool operator==(const Done&, const Done&) = default;
};

/// Either a value or an Error, never both, never neither.
/// Shaped like std::expected (C++23), so that it can be replaced by it later.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : state_{std::in_place_index<1>, std::move(error)} {}

    explicit operator bool() const noexcept { return state_.index() == 0; }

    const T& operator*() const& {
        assert(*this);
        return *std::get_if<0>(&state_);
    }
    T& operator*() & {
        assert(*this);
        return *std::get_if<0>(&state_);
    }
    T&& operator*() && {
        assert(*this);
        return std::move(*std::get_if<0>(&state_));
    }
    const T* operator->() const {
        assert(*this);
        return std::get_if<0>(&state_);
    }
    T* operator->() {
        assert(*this);
        return std::get_if<0>(&state_);
    }
    const Error& error() const {
        assert(!*this);
        return *std::get_if<1>(&state_);
    }

private:
    std::variant<T, Error> state_;
};

}  // namespace dispatch
