#pragma once

#include <pqxx/pqxx>  // style allows: only .cpp files of this folder include this header
#include <utility>

#include "db/postgres/transaction.hpp"

namespace db {

/// Inside of Rows; only for the .cpp files of this folder.
struct Rows::Held {
    pqxx::result result;
};

}  // namespace db
