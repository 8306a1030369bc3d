#include "db/postgres/connection.hpp"

#include <unordered_map>

#include "db/postgres/errors.hpp"
#include "db/postgres/rows_held.hpp"

namespace db {
namespace {

/// Value of a line `CONSTRAINT NAME:  value` in libpq's verbose error text. libpqxx 6 does not
/// hand out the field itself; the label is libpq's own and stays English without setlocale().
std::string constraint_name(const std::string& error_text) {
    constexpr std::string_view kLabel = "CONSTRAINT NAME:";
    auto at = error_text.find(kLabel);
    if (at == std::string::npos) return {};
    at = error_text.find_first_not_of(' ', at + kLabel.size());
    return error_text.substr(at, error_text.find('\n', at) - at);
}

/// First line of the server's answer. Class 22 and 23 may quote values of rows, so only the
/// SQLSTATE is told there.
std::string describe(const std::string& what, const pqxx::sql_error& error) {
    const std::string& state = error.sqlstate();
    std::string text = "statement " + what + ": SQLSTATE " + state;
    if (state.starts_with("22") || state.starts_with("23")) return text;
    const std::string inner = error.what();
    return text + ": " + inner.substr(0, inner.find('\n'));
}

[[noreturn]] void rethrow(const std::string& what, const pqxx::sql_error& error) {
    const std::string& state = error.sqlstate();
    const std::string text = describe(what, error);
    if (state == "40001" || state == "40P01") throw Retryable{text};
    if (state == "55P03" || state == "57014") throw TookTooLong{text};
    if (state.starts_with("23")) {
        const std::string name = constraint_name(error.what());
        throw ConstraintViolated{text + " " + name, state, name};
    }
    throw DatabaseError{text};
}

/// 25006: the primary became a standby; 57P0x: the server is going down; 0A000: "cached plan must
/// not change result type", a prepared statement is older than a migration.
bool ends_session(const std::string& state) {
    return state == "25006" || state == "0A000" || state.starts_with("57P");
}

template <class Work>
Rows guarded(const std::string& what, bool& broken, const Work& work) {
    try {
        return Rows{std::make_unique<Rows::Held>(Rows::Held{work()})};
    } catch (const pqxx::sql_error& error) {
        if (ends_session(error.sqlstate())) broken = true;
        rethrow(what, error);
    } catch (const pqxx::serialization_failure&) {
        throw Retryable{"statement " + what + ": serialization failure"};
    } catch (const pqxx::deadlock_detected&) {
        throw Retryable{"statement " + what + ": deadlock"};
    } catch (const pqxx::broken_connection&) {
        broken = true;
        throw Unavailable{"statement " + what + ": connection lost"};
    } catch (const pqxx::failure& error) {
        broken = true;
        throw DatabaseError{"statement " + what + ": " + error.what()};
    }
}

std::string session_sql(const SessionSettings& settings) {
    return "set timezone='UTC';set datestyle='ISO';set client_encoding='UTF8';"
           "set bytea_output='hex';set application_name='mittler';set statement_timeout=" +
           std::to_string(settings.statement_timeout_ms) +
           ";set lock_timeout=" + std::to_string(settings.lock_timeout_ms) +
           ";set idle_in_transaction_session_timeout=" +
           std::to_string(settings.idle_in_transaction_timeout_ms);
}

}  // namespace

struct Connection::Inside {
    explicit Inside(const std::string& connection_string) : connection{connection_string} {}

    pqxx::connection connection;
    // Our own BEGIN and COMMIT: pqxx::work cannot put the tenant into the same round trip.
    std::unique_ptr<pqxx::nontransaction> session;
    std::unordered_map<std::string_view, std::string_view> prepared;  // name -> SQL
    bool broken = false;
};

Connection::Connection(const std::string& connection_string, const SessionSettings& settings) try
    : inside_{std::make_unique<Inside>(connection_string)} {
    auto& connection = inside_->connection;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    connection.inhibit_reactivation(true);
#pragma GCC diagnostic pop
    connection.set_verbosity(pqxx::connection_base::verbose);  // for the constraint's name
    inside_->session = std::make_unique<pqxx::nontransaction>(connection);
    run_text("session settings", session_sql(settings));
} catch (const pqxx::failure& error) {
    const std::string text = error.what();
    throw Unavailable{"no connection to the database: " + text.substr(0, text.find('\n'))};
}

Connection::~Connection() = default;

Rows Connection::run_text(const std::string& what, const std::string& sql) {
    return guarded(what, inside_->broken, [&] { return inside_->session->exec(sql); });
}

Rows Connection::run(const Query& query, const std::vector<Param>& params) {
    const std::string name{query.name};
    std::vector<const char*> values;
    values.reserve(params.size());
    for (const auto& param : params) {
        if (param && param->find('\0') != std::string::npos)
            throw DatabaseError{"statement " + name + ": a parameter contains a NUL byte"};
        values.push_back(param ? param->c_str() : nullptr);
    }
    const auto dynamic = pqxx::prepare::make_dynamic_params(values);
    if (name.empty()) {
        return guarded("(unnamed)", inside_->broken, [&] {
            return inside_->session->exec_params(std::string{query.sql}, dynamic);
        });
    }
    const auto [known, added] = inside_->prepared.try_emplace(query.name, query.sql);
    if (!added && known->second != query.sql)
        throw std::logic_error{"two statements are named " + name};
    return guarded(name, inside_->broken, [&, is_new = added] {
        if (is_new) inside_->connection.prepare(name, std::string{query.sql});
        return inside_->session->exec_prepared(name, dynamic);
    });
}

void Connection::discard() {
    inside_->broken = true;
}

bool Connection::usable() const {
    return !inside_->broken && inside_->connection.is_open();
}

}  // namespace db
