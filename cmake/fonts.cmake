# The interface font, cut to the characters the product can show: build/fonts/nunito-sans-{400,700}.ttf, shared by all
# presets. The whole font comes from npm; of the packages that have it, this one is not cut already (≤ ≥ ≠ ‰).
set(PLAN_FONTS_DIR "${PROJECT_SOURCE_DIR}/build/fonts")
set(package @expo-google-fonts/nunito-sans)
find_path(PLAN_FONT_SOURCES LICENSE_FONT NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH
  PATHS "${PROJECT_SOURCE_DIR}/web/node_modules/${package}" "${PLAN_DEPS}/web-modules/${package}")
# The system's own Python first: that one sees the system's fontTools.
find_program(PLAN_PYTHON NAMES python3 NO_CMAKE_FIND_ROOT_PATH HINTS /usr/bin)

if(NOT PLAN_FONT_SOURCES OR NOT PLAN_PYTHON)
  message(WARNING "No font: run web/install, or npm ci in web/ and install Python's fontTools")
  return()
endif()

set(fonts "${PLAN_FONTS_DIR}/OFL.txt")
add_custom_command(OUTPUT "${PLAN_FONTS_DIR}/OFL.txt"
  COMMAND "${CMAKE_COMMAND}" -E copy "${PLAN_FONT_SOURCES}/LICENSE_FONT" "${PLAN_FONTS_DIR}/OFL.txt"
  DEPENDS "${PLAN_FONT_SOURCES}/LICENSE_FONT" VERBATIM)
foreach(style IN ITEMS 400Regular 700Bold)
  string(SUBSTRING ${style} 0 3 weight)
  set(whole "${PLAN_FONT_SOURCES}/${style}/NunitoSans_${style}.ttf")
  set(font "${PLAN_FONTS_DIR}/nunito-sans-${weight}.ttf")
  add_custom_command(OUTPUT "${font}"
    COMMAND "${PLAN_PYTHON}" "${PROJECT_SOURCE_DIR}/web/fonts.py" "${whole}" "${font}"
    DEPENDS "${PROJECT_SOURCE_DIR}/web/fonts.py" "${whole}"
    COMMENT "Font nunito-sans-${weight}.ttf" VERBATIM)
  list(APPEND fonts "${font}")
endforeach()
add_custom_target(fonts ALL DEPENDS ${fonts})
