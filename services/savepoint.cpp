#include "services/savepoint.hpp"

namespace services {
namespace {

constexpr db::Query kBegin{"", "savepoint one_of_several"};
constexpr db::Query kKeep{"", "release savepoint one_of_several"};
constexpr db::Query kUndo{"", "rollback to savepoint one_of_several"};

}  // namespace

Savepoint::Savepoint(db::Transaction& tx) : tx_{tx} {
    tx_.run(kBegin);
}

void Savepoint::keep() {
    tx_.run(kKeep);
}

void Savepoint::undo() {
    tx_.run(kUndo);
    tx_.run(kKeep);
}

}  // namespace services
