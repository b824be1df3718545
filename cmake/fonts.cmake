# The interface font, cut to the characters the product can show: build/fonts/nunito-sans-{400,700}.ttf, shared by all
# presets. The whole font comes from npm; of the packages that have it, this one is not cut already (≤ ≥ ≠ ‰). The
# regular one holds the icons too (src/ui/icons.h).
set(PLAN_FONTS_DIR "${PROJECT_SOURCE_DIR}/build/fonts")
set(packages "${PROJECT_SOURCE_DIR}/web/node_modules" "${PLAN_DEPS}/web-modules")
set(package @expo-google-fonts/nunito-sans)
list(TRANSFORM packages APPEND "/${package}" OUTPUT_VARIABLE places)
find_path(PLAN_FONT_SOURCES LICENSE_FONT NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH PATHS ${places})
list(TRANSFORM packages APPEND "/@phosphor-icons/web/src/regular" OUTPUT_VARIABLE places)
find_path(PLAN_ICON_SOURCES Phosphor.ttf NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH PATHS ${places})
# The system's own Python first: that one sees the system's fontTools.
find_program(PLAN_PYTHON NAMES python3 NO_CMAKE_FIND_ROOT_PATH HINTS /usr/bin)

if(NOT PLAN_FONT_SOURCES OR NOT PLAN_ICON_SOURCES OR NOT PLAN_PYTHON)
  message(WARNING "No font: run web/install, or npm ci in web/ and install Python's fontTools")
  return()
endif()

set(fonts "${PLAN_FONTS_DIR}/OFL.txt" "${PLAN_FONTS_DIR}/icons-LICENSE.txt")
add_custom_command(OUTPUT "${PLAN_FONTS_DIR}/OFL.txt"
  COMMAND "${CMAKE_COMMAND}" -E copy "${PLAN_FONT_SOURCES}/LICENSE_FONT" "${PLAN_FONTS_DIR}/OFL.txt"
  DEPENDS "${PLAN_FONT_SOURCES}/LICENSE_FONT" VERBATIM)
add_custom_command(OUTPUT "${PLAN_FONTS_DIR}/icons-LICENSE.txt"
  COMMAND "${CMAKE_COMMAND}" -E copy "${PLAN_ICON_SOURCES}/../../LICENSE" "${PLAN_FONTS_DIR}/icons-LICENSE.txt"
  DEPENDS "${PLAN_ICON_SOURCES}/../../LICENSE" VERBATIM)
foreach(style IN ITEMS 400Regular 700Bold)
  string(SUBSTRING ${style} 0 3 weight)
  set(whole "${PLAN_FONT_SOURCES}/${style}/NunitoSans_${style}.ttf")
  set(font "${PLAN_FONTS_DIR}/nunito-sans-${weight}.ttf")
  set(icons)
  if(weight EQUAL 400)
    set(icons "${PLAN_ICON_SOURCES}/Phosphor.ttf" "${PROJECT_SOURCE_DIR}/src/ui/icons.h")
  endif()
  add_custom_command(OUTPUT "${font}"
    COMMAND "${PLAN_PYTHON}" "${PROJECT_SOURCE_DIR}/web/fonts.py" "${whole}" "${font}" ${icons}
    DEPENDS "${PROJECT_SOURCE_DIR}/web/fonts.py" "${whole}" ${icons}
    COMMENT "Font nunito-sans-${weight}.ttf" VERBATIM)
  list(APPEND fonts "${font}")
endforeach()
add_custom_target(fonts ALL DEPENDS ${fonts})
