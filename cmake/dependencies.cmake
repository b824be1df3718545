# Dear ImGui, nlohmann/json and doctest: from PLAN_DEPS where they are (web/install puts them there), else fetched. The
# versions stand a second time in web/setup/pins.sh.
include("${CMAKE_CURRENT_LIST_DIR}/cache_folder.cmake")
set(PLAN_DEPS "${PLAN_CACHE_FOLDER}" CACHE PATH "Folder with imgui/ and include/")

if(EXISTS "${PLAN_DEPS}/imgui/imgui.cpp" AND EXISTS "${PLAN_DEPS}/include/nlohmann/json.hpp")
  set(imgui_folder "${PLAN_DEPS}/imgui")
  set(json_include "${PLAN_DEPS}/include")
  set(doctest_include "${PLAN_DEPS}/include")
else()
  include(FetchContent)
  # The libraries' own CMake files are not wanted, only their sources: hence SOURCE_SUBDIR with nothing in it.
  foreach(library IN ITEMS imgui/ocornut/imgui/v1.92.2b json/nlohmann/json/v3.11.3 doctest/doctest/doctest/v2.4.11)
    string(REPLACE "/" ";" words "${library}")
    list(GET words 0 name)
    list(GET words 1 owner)
    list(GET words 2 repository)
    list(GET words 3 tag)
    FetchContent_Declare(${name} GIT_REPOSITORY "https://github.com/${owner}/${repository}.git" GIT_TAG ${tag}
      GIT_SHALLOW ON SOURCE_SUBDIR none)
    FetchContent_MakeAvailable(${name})
  endforeach()
  set(imgui_folder "${imgui_SOURCE_DIR}")
  set(json_include "${json_SOURCE_DIR}/include")
  set(doctest_include "${doctest_SOURCE_DIR}")
endif()

add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE "${json_include}")
# No conversions behind one's back, and messages without the path bookkeeping that makes every value larger.
target_compile_definitions(json INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0 JSON_DIAGNOSTICS=0)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE "${doctest_include}")

add_library(imgui STATIC)
foreach(file IN ITEMS imgui imgui_draw imgui_tables imgui_widgets)
  target_sources(imgui PRIVATE "${imgui_folder}/${file}.cpp")
endforeach()
if(EMSCRIPTEN)
  target_sources(imgui PRIVATE "${imgui_folder}/backends/imgui_impl_opengl3.cpp")
  target_compile_definitions(imgui PRIVATE IMGUI_IMPL_OPENGL_ES3)
endif()
target_include_directories(imgui SYSTEM PUBLIC "${imgui_folder}" "${imgui_folder}/backends")
# What is left out of Dear ImGui is said in one header, which all its users must see alike.
file(GLOB imgui_config CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/ui/imgui_config.h")
if(imgui_config)
  target_include_directories(imgui PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_compile_definitions(imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/imgui_config.h\"")
endif()
