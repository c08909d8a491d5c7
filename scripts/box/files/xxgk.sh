#!/bin/sh
# The folder of this file, also where it is called by a link.
self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname "$self")/$link ;; esac
done
folder=$(cd "$(dirname "$self")" && pwd)
unset NODE_OPTIONS
exec "$folder/node" V8FLAGS "$folder/xxgk.cjs" "$@"
