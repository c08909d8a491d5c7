#!/usr/bin/env bash
# The README's two commands on a machine that has nothing: a minimal Debian (no browser, no fonts, no LibreOffice, no git, no
# Python) with this machine's Node and npm in it. Needs root and the Debian package debootstrap; takes the last commit.
#   sudo scripts/bare-debian.sh                   npm ci && npm test, then npm ci && npm start until the page answers
#   sudo scripts/bare-debian.sh npm run bench     npm ci and another command
# ROOT=FOLDER keeps the Debian there for the next time; RELEASE (bookworm) and MIRROR choose another.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "$1" >&2; exit 1; }
[ "$(id -u)" -eq 0 ] || fail "run it as root: it makes a root folder of its own"
command -v debootstrap >/dev/null || fail "install debootstrap first: apt-get install debootstrap"
release=${RELEASE:-bookworm}
# Where this machine gets its own Debian packages, if it is one; otherwise debootstrap's own choice.
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 2>/dev/null | grep -v security | head -n 1)}
if [ -n "${ROOT:-}" ]; then bare=$ROOT; else bare=$(mktemp -d); trap 'rm -rf --one-file-system "$bare"' EXIT; fi

if [ ! -x "$bare/usr/bin/env" ]; then
  echo "making a minimal Debian ($release) …"
  debootstrap --variant=minbase "$release" "$bare" ${mirror:+"$mirror"} >"$bare.log" 2>&1 || { tail -n 20 "$bare.log"; fail "debootstrap failed"; }
  rm -f "$bare.log"
fi

# Node is one program, npm one folder; certificates and npm's settings are this machine's, so that npm reaches its registry.
mkdir -p "$bare/usr/local/bin" "$bare/usr/local/lib/node_modules" "$bare/etc/ssl/certs"
cp "$(command -v node)" "$bare/usr/local/bin/node"
rm -rf "$bare/usr/local/lib/node_modules/npm"
cp -r "$(npm root --global)/npm" "$bare/usr/local/lib/node_modules/npm"
for name in npm npx; do ln -sf "../lib/node_modules/npm/bin/$name-cli.js" "$bare/usr/local/bin/$name"; done
certificates=$(npm config get cafile)
[ -f "$certificates" ] || certificates=/etc/ssl/certs/ca-certificates.crt
cp "$certificates" "$bare/etc/ssl/certs/ca-certificates.crt"
cp /etc/resolv.conf /etc/hosts "$bare/etc/"

rm -rf "$bare/checkout" && mkdir "$bare/checkout"
git archive HEAD | tar -x -C "$bare/checkout"

in_bare() { # a shell command, in the checkout inside; mounts end with it
  BARE=$bare COMMAND=$1 REGISTRY=$(npm config get registry) unshare --mount --pid --fork --kill-child bash -ec '
    mount -t proc proc "$BARE/proc"
    mount --rbind /dev "$BARE/dev"
    exec chroot "$BARE" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/root TERM=dumb LANG=C.UTF-8 \
      npm_config_registry="$REGISTRY" npm_config_cafile=/etc/ssl/certs/ca-certificates.crt \
      bash -c "cd /checkout && $COMMAND"'
}

for missing in git python3 chromium google-chrome soffice fc-list; do
  [ ! -e "$bare/usr/bin/$missing" ] || fail "$bare is not bare: it has $missing"
done
in_bare 'echo "node $(node --version), npm $(npm --version), $(grep -oP "(?<=PRETTY_NAME=\").*(?=\")" /etc/os-release)"'

if [ $# -gt 0 ]; then
  in_bare "npm ci && $*"
else
  in_bare 'npm ci && npm test'
  in_bare 'npm ci && (timeout 300 npm start >/tmp/start.log 2>&1 &
    for second in $(seq 240); do
      address=$(grep -oE "http://[^ ]+" /tmp/start.log) && break; sleep 1
    done
    node --eval "fetch(process.argv[1]).then(async (answer) => { const page = await answer.text(); console.log(process.argv[1], answer.status, page.length); if (!answer.ok || page.length < 500) process.exit(1); })" "$address")'
fi
echo "bare Debian: done"
