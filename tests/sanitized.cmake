# Sanitizers and fuzzers build only what they run: a room by itself, not the floors around it.
# Nothing here is part of "all"; deploy/test builds the targets "sanitized" (programs land in
# tests/sanitized) and "fuzzers" (tests/fuzz).
add_custom_target(sanitized)
add_custom_target(fuzzers)

# room_alone(<library> <folder> <what it links...>)
function(room_alone name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
  if(sources)
    add_library(${name} STATIC EXCLUDE_FROM_ALL ${sources})
    target_link_libraries(${name} PUBLIC house dispatch ${ARGN})
  endif()
endfunction()

# sanitized_program(<name> <folder of tests> <what it links...>)
function(sanitized_program name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
  if(sources)
    add_executable(${name} EXCLUDE_FROM_ALL ${sources})
    target_link_libraries(${name} PRIVATE ${ARGN} GTest::gtest GTest::gtest_main)
    target_compile_definitions(${name} PRIVATE SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_precompile_headers(${name} PRIVATE <gtest/gtest.h>)
    set_target_properties(${name} PROPERTIES
                          RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/sanitized)
    add_dependencies(sanitized ${name})
  endif()
endfunction()

room_alone(edge_alone api/http PkgConfig::pistache spdlog::spdlog Threads::Threads)
room_alone(documents_alone services/documents nlohmann_json::nlohmann_json ICU::i18n ICU::uc
           PkgConfig::xlsxwriter PkgConfig::ical PkgConfig::zip PkgConfig::expat OpenSSL::Crypto)
add_dependencies(documents_alone made_headers)
room_alone(import_alone services/pool/import documents_alone)
add_library(json_alone STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/api/json.cpp)
target_link_libraries(json_alone PUBLIC house dispatch nlohmann_json::nlohmann_json)

if(MITTLER_SANITIZE MATCHES "address")  # rules, parsers, framing
  sanitized_program(dispatch_sanitized dispatch dispatch rapidcheck)
  sanitized_program(documents_sanitized services/documents documents_alone)
  sanitized_program(import_sanitized services/pool/import import_alone)
endif()
if(MITTLER_SANITIZE)
  sanitized_program(edge_sanitized api/http edge_alone)
endif()
if(MITTLER_SANITIZE MATCHES "thread")
  # What several threads touch besides the edge: the worker with all its reactions, outgoing mail,
  # live updates, and the answers that race with them, on the real stores.
  set(floors ${CMAKE_SOURCE_DIR})
  file(GLOB sources CONFIGURE_DEPENDS ${floors}/services/*.cpp ${floors}/services/matching/*.cpp
       ${floors}/services/notify/*.cpp ${floors}/services/hotline/*.cpp
       ${floors}/services/privacy/*.cpp
       ${floors}/api/outgoing/*.cpp)
  list(TRANSFORM sources REPLACE "^${floors}/" "")
  list(APPEND sources services/booking/complete_booking.cpp services/booking/judge_request.cpp
       services/booking/lapse_booking.cpp services/booking/lock_booking.cpp
       services/booking/wall_time.cpp services/reporting/emergency_folder.cpp
       services/reporting/export_list.cpp services/reporting/german_words.cpp
       services/pool/house_colleague.cpp services/pool/availability.cpp
       services/pool/recurring_people.cpp
       services/pool/interpreter_store.cpp services/pool/requester_store.cpp
       services/scheduling/foreign_calendars.cpp
       services/scheduling/school_holidays.cpp services/translation/order_store.cpp
       services/translation/search_writers.cpp
       services/scheduling/standing_slots.cpp services/booking/approve_booking.cpp
       services/booking/book_slot_day.cpp services/booking/cancel_booking.cpp
       services/booking/end_search.cpp services/booking/request_booking.cpp
       services/booking/save_booking.cpp api/context.cpp api/networks.cpp
       api/live_feed.cpp api/live_scope.cpp api/metrics.cpp api/rate_limits.cpp
       api/work_delivery.cpp api/worker.cpp tests/services/world.cpp)
  list(TRANSFORM sources PREPEND ${floors}/)
  add_library(node_alone STATIC EXCLUDE_FROM_ALL ${sources})
  target_link_libraries(node_alone PUBLIC edge_alone documents_alone test_stores CURL::libcurl
                        prometheus-cpp::core)
  target_precompile_headers(node_alone PRIVATE <string> <vector> <nlohmann/json.hpp>)
  sanitized_program(node_sanitized race/threads node_alone)
endif()

if(MITTLER_FUZZ)
  # tests/fuzz/<name>_fuzz.cpp begins from the kept corpus tests/fuzz/corpus/<name>/.
  file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/*_fuzz.cpp)
  foreach(source ${fuzzers})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} EXCLUDE_FROM_ALL ${source})
    target_link_libraries(${name} PRIVATE dispatch)
    foreach(room edge_alone json_alone import_alone documents_alone)
      if(TARGET ${room})
        target_link_libraries(${name} PRIVATE ${room})
      endif()
    endforeach()
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    set_target_properties(${name} PROPERTIES
                          RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/fuzz)
    add_dependencies(fuzzers ${name})
  endforeach()
endif()
