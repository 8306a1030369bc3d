#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/postgres/query.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/money.hpp"
#include "dispatch/core/time.hpp"

namespace db {

/// One value for a $n of a statement, in PostgreSQL's text form; nothing is NULL.
using Param = std::optional<std::string>;

/// Raw bytes for a bytea column.
struct Bytes {
    std::string value;
    friend bool operator==(const Bytes&, const Bytes&) = default;
};

Param to_param(const Bytes& bytes);  // \x hexadecimal
Param to_param(std::string_view text);
inline Param to_param(const char* text) {
    return to_param(std::string_view{text});
}
Param to_param(bool value);
Param to_param(std::int64_t value);
inline Param to_param(int value) {
    return to_param(std::int64_t{value});
}
inline Param to_param(std::size_t value) {
    return to_param(static_cast<std::int64_t>(value));
}
Param to_param(double value);
Param to_param(const dispatch::Uuid& value);
Param to_param(dispatch::Instant value);
Param to_param(dispatch::Money value);                      // cents
Param to_param(dispatch::Minutes value);                    // whole minutes
Param to_param(const std::vector<std::string>& values);     // text[]
Param to_param(const std::vector<dispatch::Uuid>& values);  // uuid[]
template <class Kind>
Param to_param(const dispatch::Id<Kind>& id) {
    return to_param(id.value);
}
template <class Kind>
Param to_param(const std::vector<dispatch::Id<Kind>>& ids) {
    std::vector<dispatch::Uuid> values;
    values.reserve(ids.size());
    for (const auto& id : ids) values.push_back(id.value);
    return to_param(values);
}
template <class T>
Param to_param(const std::optional<T>& value) {
    return value ? to_param(*value) : Param{};
}

/// One row of an answer. Fields are read by column name; a wrong name or an unexpected NULL is a
/// programmer error and throws.
class Row {
public:
    Row(const void* result, std::size_t index) : result_{result}, index_{index} {}

    bool is_null(std::string_view column) const;
    std::string text(std::string_view column) const;
    std::string_view view(std::string_view column) const;  // valid as long as the Rows
    std::int64_t integer(std::string_view column) const;
    double real(std::string_view column) const;
    bool boolean(std::string_view column) const;
    dispatch::Uuid uuid(std::string_view column) const;
    dispatch::Instant instant(std::string_view column) const;  // timestamptz
    std::string bytes(std::string_view column) const;          // bytea, raw
    std::optional<std::string> optional_bytes(std::string_view column) const;
    std::vector<std::string> text_array(std::string_view column) const;
    std::vector<dispatch::Uuid> uuid_array(std::string_view column) const;
    template <class IdType>
    IdType id(std::string_view column) const {
        return IdType{uuid(column)};
    }
    template <class IdType>
    std::optional<IdType> optional_id(std::string_view column) const {
        if (is_null(column)) return std::nullopt;
        return IdType{uuid(column)};
    }
    std::optional<std::string> optional_text(std::string_view column) const;
    std::optional<std::int64_t> optional_integer(std::string_view column) const;
    std::optional<dispatch::Instant> optional_instant(std::string_view column) const;

private:
    const void* result_;
    std::size_t index_;
};

/// The answer of one statement; owns its values.
class Rows {
public:
    struct Held;
    explicit Rows(std::unique_ptr<Held> held);
    Rows(Rows&&) noexcept;
    Rows& operator=(Rows&&) noexcept;
    ~Rows();

    std::size_t size() const;  // rows returned
    bool empty() const { return size() == 0; }
    std::size_t affected() const;  // rows inserted, updated or deleted
    Row operator[](std::size_t index) const;
    /// The only row. REQUIRES: size() == 1.
    Row only() const;

    class Iterator {
    public:
        Iterator(const Rows* rows, std::size_t index) : rows_{rows}, index_{index} {}
        Row operator*() const { return (*rows_)[index_]; }
        Iterator& operator++() {
            ++index_;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return index_ != other.index_; }

    private:
        const Rows* rows_;
        std::size_t index_;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }

private:
    std::unique_ptr<Held> held_;
};

/// One database transaction of one tenant (or of none). It rolls back unless committed.
/// A broken world (connection, unexpected SQLSTATE) throws DatabaseError; a serialization failure
/// or deadlock throws Retryable, which db::in_transaction answers with at most three tries.
class Transaction {
public:
    struct Open;
    explicit Transaction(std::unique_ptr<Open> open);
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) noexcept;
    ~Transaction();

    template <class... Values>
    Rows run(const Query& query, const Values&... values) {
        std::vector<Param> params;
        params.reserve(sizeof...(values));
        (params.push_back(to_param(values)), ...);
        return run_params(query, params);
    }
    /// A query without a name is not prepared (for tests and migrations).
    Rows run_params(const Query& query, const std::vector<Param>& params);

    /// Throws DatabaseError if a statement of this transaction failed before, even if that was
    /// caught: PostgreSQL would roll back and say nothing.
    void commit();
    void rollback();

private:
    std::unique_ptr<Open> open_;
};

}  // namespace db
