#include "db/postgres/transaction.hpp"

#include <stdexcept>

#include "db/postgres/errors.hpp"
#include "db/postgres/transaction_open.hpp"

namespace db {

Transaction::Transaction(std::unique_ptr<Open> open) : open_{std::move(open)} {}
Transaction::Transaction(Transaction&&) noexcept = default;

Transaction& Transaction::operator=(Transaction&& other) noexcept {
    if (this != &other) {
        rollback();
        open_ = std::move(other.open_);
    }
    return *this;
}

Transaction::~Transaction() {
    rollback();
}

Rows Transaction::run_params(const Query& query, const std::vector<Param>& params) {
    if (!open_ || !open_->connection) throw std::logic_error{"the transaction has ended"};
    try {
        return open_->connection->run(query, params);
    } catch (...) {
        open_->failed = true;
        throw;
    }
}

void Transaction::commit() {
    if (!open_ || !open_->connection) throw std::logic_error{"the transaction has ended"};
    if (open_->failed) throw DatabaseError{"commit after a failed statement"};
    try {
        open_->connection->run_text("commit", "commit");
    } catch (...) {
        open_->failed = true;
        throw;
    }
    open_->connection.reset();
}

void Transaction::rollback() {
    if (!open_ || !open_->connection) return;
    try {
        open_->connection->run_text("rollback", "rollback");
    } catch (const std::exception&) {
        open_->connection->discard();  // the server rolls back when the session ends
    }
    open_->connection.reset();
}

}  // namespace db
