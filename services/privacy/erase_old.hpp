#pragma once

#include <string_view>
#include <vector>

#include "services/reactions.hpp"

namespace services::privacy {

/// The consumer of the nightly timer: applies every retention rule, with the periods of the tenant,
/// to at most a batch of rows, leaves one audit entry with the numbers per table ("message:12"),
/// and sets the timer again: at once while a batch was full, else for 03:00 of the next night in
/// the tenant's zone. What is cut short is rolled back and still due.
dispatch::Result<dispatch::Done> erase_old(UseCase& use, const Delivery& delivery);

/// How many rows of a table a rule concerns.
struct ErasedRows {
    std::string_view table;
    std::size_t rows = 0;
};

/// Dry run: what the rules would erase or anonymise now, without those that concern nothing.
/// Nothing stays: the transaction is rolled back.
std::vector<ErasedRows> preview_erasure(UseCase& use);

/// Sets the timer for the next night; the same night again changes nothing.
void plan_next_night(UseCase& use);

/// Rows of one rule in one transaction.
inline constexpr int kEraseBatch = 200;

}  // namespace services::privacy
