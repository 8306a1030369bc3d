# usage: cmake -D QUERIES=<dir> -D MADE=<dir> -P embed_queries.cmake
# Writes MADE/<topic>.hpp for each folder of QUERIES and MADE/all.hpp; a header that stays the same is
# not touched, so that a changed query rebuilds the users of its topic only.
function(write_header name text)
  set(text "#pragma once\n// Made from db/queries. Do not edit.\n${text}")
  file(WRITE "${MADE}/${name}.new" "${text}")
  file(COPY_FILE "${MADE}/${name}.new" "${MADE}/${name}" ONLY_IF_DIFFERENT)
  file(REMOVE "${MADE}/${name}.new")
endfunction()

set(includes "")
set(all "")
file(GLOB topics RELATIVE "${QUERIES}" "${QUERIES}/*")
list(SORT topics)
foreach(topic ${topics})
  file(GLOB files "${QUERIES}/${topic}/*.sql")
  list(SORT files)
  set(text "#include \"db/postgres/query.hpp\"\n\nnamespace db::query {\n")
  foreach(file ${files})
    get_filename_component(name "${file}" NAME_WE)
    file(READ "${file}" sql)
    string(APPEND text "inline constexpr Query ${name}{\"${name}\", R\"sql(${sql})sql\"};\n")
    string(APPEND all "query::${name}, ")
  endforeach()
  write_header("${topic}.hpp" "${text}}  // namespace db::query\n")
  string(APPEND includes "#include \"db/queries/${topic}.hpp\"\n")
endforeach()
write_header(all.hpp "#include <array>\n\n${includes}
namespace db {
inline constexpr auto kAllQueries = std::to_array<Query>({${all}});
}  // namespace db
")
