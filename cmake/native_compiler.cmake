# Before project(): the native build takes the same clang as the web build where it is installed, so that both agree on
# warnings. CXX and -DCMAKE_CXX_COMPILER win, as always.
if(NOT CMAKE_TOOLCHAIN_FILE AND NOT CMAKE_CXX_COMPILER AND NOT DEFINED ENV{CXX})
  find_program(PLAN_CLANG clang++-19)
  mark_as_advanced(PLAN_CLANG)
  # Without its sanitizer runtime it could not link the debug build.
  file(GLOB runtime "/usr/lib/llvm-19/lib/clang/*/lib/*/libclang_rt.asan*.a")
  if(PLAN_CLANG AND runtime)
    set(CMAKE_CXX_COMPILER "${PLAN_CLANG}")
  endif()
endif()
