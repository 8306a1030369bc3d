#include "services/pool/blocks.hpp"

#include "db/queries/pool.hpp"
#include "services/record.hpp"

namespace services::pool {

using dispatch::Error;
using dispatch::Refusal;

std::vector<Block> list_blocks(UseCase& use) {
    std::vector<Block> blocks;
    std::vector<dispatch::Uuid> ids;
    const auto rows = use.tx.run(db::query::block_list, use.tenant);
    for (const auto row : rows) {
        blocks.push_back({.id = row.uuid("id"),
                          .requester = row.id<dispatch::RequesterId>("requester_id"),
                          .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
                          .wished_by = row.text("wished_by"),
                          .created_at = row.instant("created_at")});
        ids.push_back(blocks.back().id);
    }
    note_audit(use, {.action = "block_listed", .kind = "block", .ids = ids});
    return blocks;
}

dispatch::Result<Block> add_block(UseCase& use, const AddBlock& command) {
    const Block block{.id = use.new_id(),
                      .requester = command.requester,
                      .interpreter = command.interpreter,
                      .wished_by = command.wished_by,
                      .created_at = use.now};
    const auto sides = use.tx.run(db::query::block_sides_exist, use.tenant, command.requester,
                                  command.interpreter);
    if (!sides.only().boolean("both")) return Error{Refusal::not_found, "not_found"};
    const auto added =
        use.tx.run(db::query::block_add, use.tenant, block.id, block.requester, block.interpreter,
                   block.wished_by, use.actor.account, block.created_at);
    if (added.affected() == 0) return Error{Refusal::conflict, "block_exists"};
    note_audit(use, {.action = "block_added", .kind = "block", .ids = {block.id}});
    return block;
}

dispatch::Result<dispatch::Done> remove_block(UseCase& use, const dispatch::Uuid& id) {
    if (use.tx.run(db::query::block_remove, use.tenant, id).affected() == 0)
        return Error{Refusal::not_found, "not_found"};
    note_audit(use, {.action = "block_removed", .kind = "block", .ids = {id}});
    return dispatch::Done{};
}

}  // namespace services::pool
