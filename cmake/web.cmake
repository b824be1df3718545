# What the browser gets: a program as one .js and one .wasm file.

# Compilation. Exceptions are WebAssembly's own: every browser that has WebGL 2 and BigInt has them too.
# So the instructions that came before them may be used as well (1 % smaller). RTTI stays: leaving it out saves 0.1 %.
add_compile_options(-fwasm-exceptions -mbulk-memory -msign-ext -mnontrapping-fptoint)
add_link_options(-fwasm-exceptions)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  # Size counts more than speed here: a frame is drawn only when something changed, but the download comes first.
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG" CACHE STRING "" FORCE)
  add_compile_options(-flto)
  add_link_options(-flto)
else()
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g" CACHE STRING "" FORCE)
endif()

# Linking, of the program and of the tests alike.
add_link_options(
  -sALLOW_MEMORY_GROWTH=1
  -sMALLOC=emmalloc
  -sSTACK_SIZE=512kB # the default of 64 kB is soon used up by a nested JSON document
  -sWASM_BIGINT=1
  -sINCOMING_MODULE_JS_API=[] # tests and program add theirs
  $<IF:$<CONFIG:Release>,-sASSERTIONS=0,-sASSERTIONS=2>)

# plan_web_program(<target>)
function(plan_web_program target)
  file(GLOB libraries CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/library/*.js")
  # Names that the minifier must leave alone in those libraries, where a file of them exists.
  file(GLOB externs CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/externs/*.js")
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=web -sFILESYSTEM=0 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    # What Dear ImGui's painter does not need of the GL library.
    -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_TRACK_ERRORS=0
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
    # No stand-ins for what those browsers have, and no eval, so that a page may forbid it.
    -sPOLYFILL=0 -sTEXTDECODER=2 -sDYNAMIC_EXECUTION=0
    -sEXPORTED_RUNTIME_METHODS=[] -sINCOMING_MODULE_JS_API=canvas,onAbort)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_link_options(${target} PRIVATE --closure=1)
    foreach(file IN LISTS externs)
      target_link_options(${target} PRIVATE "--closure-args=--externs=${file}")
    endforeach()
  endif()
  foreach(file IN LISTS libraries)
    target_link_options(${target} PRIVATE "SHELL:--js-library \"${file}\"")
  endforeach()
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${libraries} ${externs})
endfunction()

# plan_node_program(<target>): the same code under Node, with the machine's files
function(plan_node_program target)
  target_link_options(${target} PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1)
endfunction()
