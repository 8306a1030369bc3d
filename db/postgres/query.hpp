#pragma once

#include <string_view>

namespace db {

/// One statement of db/queries, under the name of its file.
struct Query {
    std::string_view name;
    std::string_view sql;
};

}  // namespace db
