#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/context.hpp"

namespace api {

/// A write that came with an Idempotency-Key happens once: the key is bound to account, operation
/// and body, is claimed first in the transaction of the use case, and keeps the final answer for
/// 24 hours, sealed.
class OnceOnly {
public:
    /// Nothing if the request brings no key; refused `idempotency_key_invalid`.
    static dispatch::Result<std::optional<OnceOnly>> of(const Call& call,
                                                        std::string_view operation);

    /// Claims the key, waiting for a call with the same key that is still running. Answers what
    /// that one was answered; nothing if this is the first call. Refused `idempotency_key_reused`
    /// if it came with another body.
    dispatch::Result<std::optional<http::Response>> claim(Call& call) const;

    /// Keeps the final answer. REQUIRES: claimed in the same transaction.
    void keep(Call& call, const http::Response& response) const;

private:
    std::string operation_;
    std::string key_;
    std::string body_hash_;
    dispatch::Uuid cell_;  // what the sealed answer is bound to
};

}  // namespace api
