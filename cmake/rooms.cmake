# A room is a folder of src/ and one static library. It links the rooms its arrows lead to and no others; that no
# header is included against an arrow is checked by tests/layers.py.

add_library(own_code INTERFACE) # how everything of ours is compiled
target_include_directories(own_code INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_compile_options(own_code INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Werror)
if(NOT EMSCRIPTEN)
  # The std::stable_sort of libstdc++ 12 uses what libstdc++ 12 declares deprecated, and clang tells the caller.
  # The web build, with its own library, still warns about ours.
  target_compile_options(own_code INTERFACE -Wno-deprecated-declarations)
endif()

# Reading nlohmann/json takes two thirds of the time that most files take to compile: where it is used all over a room, it
# is read once. Every file still includes what it needs.
function(plan_reads_json_once target)
  # Without the time of its making the compiled header is the same in another clone, and ccache finds what it compiled.
  target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  target_precompile_headers(${target} PRIVATE <algorithm> <functional> <map> <memory> <optional> <set> <string>
    <string_view> <vector> <nlohmann/json.hpp> ${ARGN})
endfunction()

# plan_room(<name> [SOURCES glob...] [USES room...] [PRIVATELY library...])
# Without SOURCES: every .cpp under src/<name>. A room without sources yet is an interface library.
function(plan_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;USES;PRIVATELY")
  if(NOT room_SOURCES)
    set(room_SOURCES "${name}/*.cpp")
  endif()
  list(TRANSFORM room_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/src/")
  if(room_SOURCES MATCHES "/host/\\*")
    file(GLOB files CONFIGURE_DEPENDS ${room_SOURCES})
  else()
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${room_SOURCES})
  endif()
  if(files)
    add_library(${name} STATIC ${files})
    target_link_libraries(${name} PUBLIC ${room_USES} PRIVATE own_code ${room_PRIVATELY})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${room_USES})
  endif()
endfunction()

plan_room(plan)
plan_room(survey)
plan_room(chart)
plan_room(host SOURCES "host/*.cpp") # the seam itself: mostly headers
plan_room(report USES plan survey chart PRIVATELY json)
plan_room(store USES plan survey json)
plan_room(ui USES chart PRIVATELY imgui json)
plan_room(app USES ui report store survey plan chart host json)
if(PLAN_SANITIZE)
  # What every test goes through, frame after frame, or counts a million with.
  foreach(room IN ITEMS imgui chart ui plan survey)
    target_compile_options(${room} PRIVATE -O1)
  endforeach()
endif()
foreach(room IN ITEMS store app)
  plan_reads_json_once(${room})
endforeach()
plan_room(host_headless SOURCES "host/headless/*.cpp" USES host PRIVATELY json)
if(EMSCRIPTEN)
  plan_room(host_browser SOURCES "host/browser/*.cpp" USES host PRIVATELY json)
endif()
