#pragma once

#include <string>
#include <vector>

#include "dispatch/core/result.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// A confidential "never these two": seen by the coordination alone. No event tells of it, because
/// events are followed by both sides; the audit does.
struct Block {
    dispatch::Uuid id;
    dispatch::RequesterId requester;
    dispatch::InterpreterId interpreter;
    std::string wished_by;  // requester, interpreter, coordinator
    dispatch::Instant created_at;
};

std::vector<Block> list_blocks(UseCase& use);

/// Refused with `not_found` (office or person) or `block_exists`.
struct AddBlock {
    dispatch::RequesterId requester;
    dispatch::InterpreterId interpreter;
    std::string wished_by;
};
dispatch::Result<Block> add_block(UseCase& use, const AddBlock& command);

dispatch::Result<dispatch::Done> remove_block(UseCase& use, const dispatch::Uuid& id);

}  // namespace services::pool
