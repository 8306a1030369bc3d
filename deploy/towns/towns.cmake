# The npm package is fetched once; afterwards the build needs no network.
find_program(NODE NAMES node nodejs)
if(NOT NODE)
  message(FATAL_ERROR "node is missing: install the packages of deploy/packages/build")
endif()
set(towns ${CMAKE_SOURCE_DIR}/deploy/towns)
set(towns_header ${CMAKE_BINARY_DIR}/made/dispatch/place/towns_made.hpp)
add_custom_command(OUTPUT ${towns_header}
  COMMAND ${towns}/fetch
  COMMAND ${NODE} ${towns}/make_towns.mjs ${towns_header}
  DEPENDS ${towns}/package-lock.json ${towns}/make_towns.mjs ${towns}/added.json
  COMMENT "Making the table of towns")
add_custom_target(towns_made DEPENDS ${towns_header})
add_dependencies(dispatch towns_made)
