# ~pikett-wall/.profile: on the first console there is nothing but the wall.
if [ "$(tty)" = /dev/tty1 ]; then
    export LANG="${LANG:-C.UTF-8}" PIKETT_DESK="${PIKETT_DESK:-/srv/pikett/desk.db}"
    exec /usr/local/bin/pikett wall --rotate 20s --night 22:00-06:00
fi
