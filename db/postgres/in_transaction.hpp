#pragma once

#include <optional>
#include <type_traits>

#include "db/postgres/pool.hpp"
#include "dispatch/core/result.hpp"

namespace db {

template <class T>
inline constexpr bool kIsResult = false;
template <class T>
inline constexpr bool kIsResult<dispatch::Result<T>> = true;

/// Runs `work(Transaction&)` in a transaction of its own and commits; a refused Result rolls back.
/// After a serialization failure or deadlock the whole is done again, at most three times in all,
/// so `work` must change nothing but the database.
template <class Work>
auto in_transaction(Pool& pool, std::optional<dispatch::TenantId> tenant, const Work& work) {
    using Answer = std::invoke_result_t<const Work&, Transaction&>;
    constexpr int kTries = 3;
    for (int tried = 1;; ++tried) {
        try {
            Transaction tx = pool.begin(tenant);
            if constexpr (std::is_void_v<Answer>) {
                work(tx);
                tx.commit();
                return;
            } else {
                Answer answer = work(tx);
                if constexpr (kIsResult<Answer>) {
                    if (!answer) return answer;
                }
                tx.commit();
                return answer;
            }
        } catch (const Retryable&) {
            if (tried == kTries) throw;
        }
    }
}

}  // namespace db
