# Which nginx runs the collector of answers (web/collector)? One that has the module for PUT, wherever it lies.

# Prints the program: the machine's own, else the one in the cache; fails when there is none.
nginx_program() {
    local program
    for program in "$(command -v nginx)" /usr/sbin/nginx "$cache/nginx/usr/sbin/nginx"; do
        nginx_fits "$program" && echo "$program" && return
    done
    return 1
}
# -V tells how it was built; it does not start when one of its libraries is missing.
nginx_fits() { [ -x "$1" ] && [[ $("$1" -V 2>&1) == *--with-http_dav_module* ]]; }
