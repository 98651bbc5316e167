#!/bin/sh
# Whether the server of this container answers, wherever it listens: by the variables that it was started with.
set -eu
listen=${PIKETT_LISTEN:-127.0.0.1:7455}
ask() { exec curl --silent --fail --max-time 4 --output /dev/null "$@"; }
case "$listen" in
unix:*) ask --unix-socket "${listen#unix:}" http://localhost/healthz ;;
esac
case "$listen" in
*:*) ;;
*) listen=$listen:7455 ;;
esac
case "$listen" in
0.0.0.0:*) listen=127.0.0.1:${listen##*:} ;;
"[::]":*) listen="[::1]:${listen##*:}" ;;
esac
# The certificate is of the name by which others come, not of this address.
if [ -n "${PIKETT_TLS_CERT:-}" ]; then
    ask --insecure "https://$listen/healthz"
fi
ask "http://$listen/healthz"
