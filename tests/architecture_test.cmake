# Holds every #include of the tree against the order of the modules:
#   cmake -DSOURCE_DIR=… -P architecture_test.cmake
cmake_minimum_required(VERSION 3.25)

# A module includes itself and those before it …
set(modules text fact format encoding html input grammar extract store audit)
# … but facts in the database know nothing of the rules that made them.
set(store_never grammar extract)
set(audit_never grammar extract)

# A library's headers, and where alone they are included.
set(owners
  "unicode/|^engine/text/[^.]+\\.cc$"
  "(archive|archive_entry|zlib)\\.h|^engine/format/[^.]+\\.cc$"
  "pugixml|^engine/format/[^.]+\\.cc$"
  "gumbo\\.h|^engine/html/[^.]+\\.cc$"
  "re2/|^engine/grammar/[^.]+\\.cc$"
  "toml\\+\\+/|^engine/grammar/[^.]+\\.cc$"
  "SQLiteCpp/|^engine/store/[^.]+\\.cc$"
  "sqlite3\\.h|^engine/store/[^.]+\\.cc$"
  "boost/|^cli/")

set(faults "")
macro(fault message)
  string(APPEND faults "  ${file}: ${message}\n")
endmacro()

file(GLOB_RECURSE files RELATIVE "${SOURCE_DIR}"
  "${SOURCE_DIR}/engine/*.h" "${SOURCE_DIR}/engine/*.cc"
  "${SOURCE_DIR}/cli/*.h" "${SOURCE_DIR}/cli/*.cc")
list(LENGTH files file_count)
if(file_count EQUAL 0)
  message(FATAL_ERROR "no sources under ${SOURCE_DIR}")
endif()

foreach(file IN LISTS files)
  # "engine/text/span.h" is of module text; "engine/error.h" of none.
  set(module "")
  if(file MATCHES "^engine/([^/]+)/")
    set(module "${CMAKE_MATCH_1}")
    list(FIND modules "${module}" rank)
    if(rank EQUAL -1)
      fault("${module} is no module; add it to tests/architecture_test.cmake in its place")
    endif()
  endif()

  if(file MATCHES "\\.h$")
    file(STRINGS "${SOURCE_DIR}/${file}" pragma REGEX "^#pragma once$")
    if(NOT pragma)
      fault("a header begins with #pragma once")
    endif()
  endif()

  file(STRINGS "${SOURCE_DIR}/${file}" includes REGEX "^[ \t]*#[ \t]*include")
  foreach(include IN LISTS includes)
    if(NOT include MATCHES "include[ \t]*([<\"])([^>\"]+)[>\"]")
      fault("cannot read ${include}")
      continue()
    endif()
    set(quote "${CMAKE_MATCH_1}")
    set(header "${CMAKE_MATCH_2}")

    if(quote STREQUAL "\"" AND NOT header MATCHES "^(engine|cli)/")
      fault("\"${header}\" is not named from the top of the tree")
    endif()
    if(header MATCHES "^cli/" AND NOT file MATCHES "^cli/")
      fault("includes ${header}, but cli is on top")
    endif()
    if(file MATCHES "^engine/" AND header MATCHES "^engine/([^/]+)/")
      set(included "${CMAKE_MATCH_1}")
      list(FIND modules "${included}" included_rank)
      if(module AND included_rank GREATER rank)
        fault("includes ${header}, but ${included} comes after ${module}")
      endif()
      if(module AND included IN_LIST ${module}_never)
        fault("includes ${header}, but ${module} knows nothing of ${included}")
      endif()
    elseif(module AND header MATCHES "^engine/" AND NOT header STREQUAL "engine/error.h")
      fault("includes ${header}, which is above the modules")
    endif()

    foreach(owner IN LISTS owners)
      string(REGEX MATCH "^(.*)\\|(.*)$" owner "${owner}")
      set(library "${CMAKE_MATCH_1}")
      set(place "${CMAKE_MATCH_2}")
      if(header MATCHES "^${library}" AND NOT file MATCHES "${place}")
        fault("<${header}> is included in ${place} only")
      endif()
    endforeach()
  endforeach()
endforeach()

if(faults)
  message(FATAL_ERROR "the order of the modules is broken:\n${faults}")
endif()
message(STATUS "${file_count} files keep the order of the modules")
