#include "db/postgres/pool.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "db/postgres/connection.hpp"
#include "db/postgres/transaction_open.hpp"

namespace db {

struct Pool::Inside {
    explicit Inside(Options given) : options{std::move(given)} {}

    /// An idle connection, or nothing if the caller may open a new one in its place.
    std::unique_ptr<Connection> take() {
        std::unique_lock lock{mutex};
        if (!returned.wait_for(lock, std::chrono::seconds{options.wait_s},
                               [&] { return busy < options.size; }))
            throw Unavailable{"every database connection was busy for " +
                              std::to_string(options.wait_s) + " s"};
        ++busy;
        if (idle.empty()) return nullptr;
        auto connection = std::move(idle.back());
        idle.pop_back();
        return connection;
    }

    void give_back(std::unique_ptr<Connection> connection) {
        {
            const std::lock_guard lock{mutex};
            --busy;
            if (connection && connection->usable()) idle.push_back(std::move(connection));
        }
        returned.notify_one();
    }

    std::unique_ptr<Connection> open() const {
        return std::make_unique<Connection>(
            options.connection,
            SessionSettings{
                .statement_timeout_ms = options.statement_timeout_ms,
                .lock_timeout_ms = options.lock_timeout_ms,
                .idle_in_transaction_timeout_ms = options.idle_in_transaction_timeout_ms});
    }

    const Options options;
    std::mutex mutex;
    std::condition_variable returned;
    std::vector<std::unique_ptr<Connection>> idle;
    std::size_t busy = 0;
};

void GiveBack::operator()(Connection* connection) const {
    pool->give_back(std::unique_ptr<Connection>{connection});
}

namespace {

/// One round trip. set_config with `true` is SET LOCAL; both settings are always written, so that
/// no session-wide value can shine through.
std::string begin_sql(std::optional<dispatch::TenantId> tenant,
                      std::optional<dispatch::AccountId> account) {
    return "begin;select set_config('mittler.tenant','" +
           (tenant ? dispatch::to_text(*tenant) : std::string{}) +
           "',true),set_config('mittler.account','" +
           (account ? dispatch::to_text(*account) : std::string{}) + "',true)";
}

}  // namespace

Pool::Pool(Options options) : inside_{std::make_unique<Inside>(std::move(options))} {}
Pool::~Pool() = default;

Transaction Pool::begin(std::optional<dispatch::TenantId> tenant,
                        std::optional<dispatch::AccountId> account) {
    const std::string sql = begin_sql(tenant, account);
    auto connection = inside_->take();
    try {
        if (connection) {
            try {
                connection->run_text("begin", sql);
            } catch (const DatabaseError&) {
                connection = nullptr;  // it broke while idle; nothing was begun
            }
        }
        if (!connection) {
            connection = inside_->open();
            connection->run_text("begin", sql);
        }
    } catch (...) {
        inside_->give_back(nullptr);
        throw;
    }
    return Transaction{std::make_unique<Transaction::Open>(
        LeasedConnection{connection.release(), GiveBack{inside_.get()}})};
}

}  // namespace db
