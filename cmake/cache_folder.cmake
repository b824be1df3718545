# The folder where web/install puts what is not a system package; the same rule as in web/setup/pins.sh.
if(NOT "$ENV{PLAN_CACHE}" STREQUAL "")
  set(PLAN_CACHE_FOLDER "$ENV{PLAN_CACHE}")
elseif(NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(PLAN_CACHE_FOLDER "$ENV{XDG_CACHE_HOME}/plan-a-la-vista")
else()
  set(PLAN_CACHE_FOLDER "$ENV{HOME}/.cache/plan-a-la-vista")
endif()
