# ISO 639-3 of Debian's package iso-codes: the languages that our own catalogue does not have.
find_file(ISO_639_3 iso_639-3.json PATHS /usr/share/iso-codes/json NO_DEFAULT_PATH)
if(NOT ISO_639_3)
  message(FATAL_ERROR "iso-codes is missing: install the packages of deploy/packages/build")
endif()
set(languages_header ${CMAKE_BINARY_DIR}/made/dispatch/language/other_languages_made.hpp)
add_custom_command(OUTPUT ${languages_header}
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/deploy/languages/make_languages.mjs ${ISO_639_3}
          ${languages_header}
  DEPENDS ${CMAKE_SOURCE_DIR}/deploy/languages/make_languages.mjs ${ISO_639_3}
  COMMENT "Making the table of other languages"
  VERBATIM)
add_custom_target(languages_made DEPENDS ${languages_header})
add_dependencies(dispatch languages_made)
