#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace db {

/// The database cannot be reached or answered with an unexpected error. Never shown to a user.
/// The text names the statement and the SQLSTATE, never a value of a row.
struct DatabaseError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// No connection to be had: the server is away, starting, or every connection is busy for too long.
/// Nothing was done; the edge answers 503.
struct Unavailable : DatabaseError {
    using DatabaseError::DatabaseError;
};

/// Serialization failure (40001) or deadlock (40P01): the whole transaction may be tried again.
struct Retryable : DatabaseError {
    using DatabaseError::DatabaseError;
};

/// A lock was not to be had within lock_timeout (55P03), or a statement took longer than
/// statement_timeout (57014).
struct TookTooLong : DatabaseError {
    using DatabaseError::DatabaseError;
};

/// An integrity constraint said no (SQLSTATE class 23; exclusion is 23P01). The transaction is
/// dead: a caller who expects this asks with `on conflict do nothing` instead.
struct ConstraintViolated : DatabaseError {
    ConstraintViolated(const std::string& text, std::string state, std::string constraint)
        : DatabaseError{text}, sqlstate{std::move(state)}, constraint_name{std::move(constraint)} {}
    std::string sqlstate;
    std::string constraint_name;
};

}  // namespace db
