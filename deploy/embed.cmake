# Turns files of the source tree into headers in the build tree, so that the program is one file.

file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/made)
add_custom_target(made_headers)

# embed_queries(<folder> <made>): one Query per .sql file, by file name: db::query::assignment_add,
# in <made>/<topic>.hpp for <folder>/<topic>/assignment_add.sql; all of them in <made>/all.hpp.
function(embed_queries folder made)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*.sql)
  set(out ${CMAKE_BINARY_DIR}/made/${made})
  file(GLOB topics RELATIVE ${folder} CONFIGURE_DEPENDS ${folder}/*)
  list(TRANSFORM topics REPLACE "(.+)" "${out}/\\1.hpp" OUTPUT_VARIABLE headers)
  add_custom_command(OUTPUT ${out}/all.hpp ${headers}
    COMMAND ${CMAKE_COMMAND} -D QUERIES=${folder} -D MADE=${out}
            -P ${CMAKE_SOURCE_DIR}/deploy/embed_queries.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/deploy/embed_queries.cmake
    VERBATIM)
  string(MAKE_C_IDENTIFIER ${made} target)
  add_custom_target(${target} DEPENDS ${out}/all.hpp ${headers})
  add_dependencies(made_headers ${target})
endfunction()

# embed_folder(<namespace> <name> <folder> <extensions;...> <header>): name -> content of each file
# directly in the folder, as <namespace>::<name>, sorted by file name.
function(embed_folder namespace name folder extensions header)
  set(files "")
  foreach(extension ${extensions})
    file(GLOB found CONFIGURE_DEPENDS ${folder}/*.${extension})
    list(APPEND files ${found})
  endforeach()
  list(SORT files)
  set(out ${CMAKE_BINARY_DIR}/made/${header})
  string(REPLACE ";" "|" joined "${files}")
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -D "FILES=${joined}" -D HEADER=${out} -D SPACE=${namespace} -D NAME=${name}
            -P ${CMAKE_SOURCE_DIR}/deploy/embed_folder.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/deploy/embed_folder.cmake
    VERBATIM)
  string(MAKE_C_IDENTIFIER ${header} target)
  add_custom_target(${target} DEPENDS ${out})
  add_dependencies(made_headers ${target})
endfunction()
