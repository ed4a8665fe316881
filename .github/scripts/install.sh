#!/bin/sh
# Installs Cairn from a release feed, and writes the install receipt that it needs to update itself later.
#
#   sh install.sh [--feed ADDRESS] [--key KEY]… [--channel NAME] [--version VERSION] [--prefix DIR] [--sha256 DIGITS]
#                 [--executable-only]
#
#   --feed      the folder of the feed: https://…, file:///…, or http: on this machine
#   --key       a public key of the feed, base64; may be repeated. The executable trusts only these
#   --channel   the channel of the feed to follow; stable by default
#   --version   the version to install; the newest of the channel by default
#   --prefix    the folder for the executable; ~/.local/bin by default
#   --sha256    the SHA-256 that the executable must have
#   --executable-only   no completions for bash, zsh and fish, and no manual pages
#
# The download is checked against the SHA-256 in the index, and the index against its signature: with openssl 3.0 or later
# if it is available, otherwise with the new cairn before it is installed. If a check fails, nothing is installed.
#
# Completions and manual pages are printed by the new cairn and put where shells and man look for them: for a folder in
# the home folder in $XDG_DATA_HOME (by default ~/.local/share), for another folder bin in the folder share next to it,
# else in the folder share in it. A file of another origin is never replaced, and without them cairn works as well.
#
# Needs a POSIX shell; curl, unless the feed is a folder of this machine; and sha256sum, shasum or openssl.
set -eu

# make-release.sh fills these in for the copy that a feed serves.
feed=''
keys=''

channel=stable
version=''
prefix=''
expected=''
extras=yes

die() {
  printf 'install.sh: %s\n' "$1" >&2
  exit "${2:-2}"
}

given=''
while [ $# -gt 0 ]; do
  case $1 in
  -h | --help)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" | sed '/^set /d'
    exit 0
    ;;
  --feed | --key | --channel | --version | --prefix | --sha256)
    [ $# -gt 1 ] || die "$1 requires a value" 64
    case $1 in
    --feed) feed=$2 ;;
    --key) given="$given $2" ;;
    --channel) channel=$2 ;;
    --version) version=$2 ;;
    --prefix) prefix=$2 ;;
    --sha256) expected=$2 ;;
    esac
    shift 2
    ;;
  --executable-only)
    extras=''
    shift
    ;;
  *) die "unknown option '$1'; --help lists the options" 64 ;;
  esac
done
[ -z "$given" ] || keys=$given
[ -n "$feed" ] || die "no feed was given; use --feed ADDRESS" 64
[ -n "$keys" ] || die "no public key of the feed was given; use --key KEY" 64
[ -n "$prefix" ] || prefix=${HOME:?}/.local/bin
feed=${feed%/}

# These values are put into patterns and files below, so they must not contain special characters.
case $channel$version in *[!0-9A-Za-z.+-]*) die "--channel and --version can only have letters, digits, dots, hyphens and plus signs" 64 ;; esac
case $feed in *[!0-9A-Za-z:/._~%+,@=\[\]-]*) die "'$feed' is not a feed address" 64 ;; esac
for key in $keys; do
  case $key in *[!0-9A-Za-z+/=]*) die "'$key' is not a public key: expected base64" 64 ;; esac
  [ ${#key} -eq 44 ] || die "'$key' is not a public key: expected 44 characters (32 bytes in base64)" 64
done
case $feed in
https://*) scheme=https ;;
file:///*) scheme='file' ;;
http://*)
  scheme=http
  host=${feed#http://}
  host=${host%%/*}
  case $host in
  localhost | localhost:* | '[::1]' | '[::1]:'*) ;;
  127.*[!0-9.:]* | 127.*:*:*) die "http: is only allowed for this machine" 64 ;;
  127.*.*.*) ;;
  *) die "http: is only allowed for this machine" 64 ;;
  esac
  ;;
*) die "'$feed' is not allowed as a feed: it must be https://…, file:///…, or http: on this machine" 64 ;;
esac

case $(uname -s) in
Linux) system=linux ;;
Darwin) system=macos ;;
*) die "Cairn is not available for $(uname -s)" ;;
esac
case $(uname -m) in
x86_64 | amd64) processor=x86_64 ;;
aarch64 | arm64) if [ "$system" = macos ]; then processor=arm64; else processor=aarch64; fi ;;
*) die "Cairn is not available for $(uname -m)" ;;
esac
target=$system-$processor

umask 022
work=$(mktemp -d)
staged=''
clean() { rm -rf "$work" ${staged:+"$staged"}; }
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# fetch ADDRESS FILE LIMIT: downloads an address to FILE; fails if it is larger than LIMIT bytes.
fetch() {
  address=$1 file=$2 limit=$3
  case $address in
  file://*)
    case $address in *%*) die "cannot read $address: this script only reads from folders with letters, digits and -._~ in their path" ;; esac
    cp "${address#file://}" "$file" 2>/dev/null || die "cannot read $address"
    ;;
  *)
    command -v curl >/dev/null || die "curl was not found; install it and run again"
    set -- -q -fsSL --globoff --proto "=$scheme" --proto-redir =https --max-redirs 5 --connect-timeout 15 --speed-limit 1024 \
      --speed-time 30 --max-time 1800 --max-filesize "$limit"
    [ "$scheme" != http ] || set -- "$@" --noproxy '*'
    # --max-filesize does not stop a response without a Content-Length.
    { curl "$@" --url "$address" || echo failed >"$work/failed"; } | head -c "$((limit + 1))" >"$file"
    [ ! -e "$work/failed" ] || die "cannot download $address"
    ;;
  esac
  [ "$(wc -c <"$file")" -le "$limit" ] || die "$address is larger than the limit of $limit bytes"
  [ -s "$file" ] || die "cannot download $address"
}

sha256() {
  if command -v sha256sum >/dev/null; then
    sha256sum "$1" | cut -d' ' -f1
  elif command -v shasum >/dev/null; then
    shasum -a 256 "$1" | cut -d' ' -f1
  elif command -v openssl >/dev/null; then
    openssl dgst -sha256 -r "$1" | cut -d' ' -f1
  else
    die "cannot verify the download: install sha256sum, shasum or openssl"
  fi
}

# verified: returns 0 if one of the keys signed the index, 1 if none did, 2 if openssl cannot verify it.
verified() {
  command -v openssl >/dev/null || return 2
  case $(openssl version) in "OpenSSL "[3-9]*) ;; *) return 2 ;; esac
  { printf 'cairn-release-index-v1\n' && cat "$work/index.json"; } >"$work/message"
  tr -d ' \n\r\t' <"$work/index.json.sig" | tr '{' '\n' | sed -n 's/.*"alg":"ed25519".*"sig":"\([0-9A-Za-z+/=]*\)".*/\1/p' >"$work/signatures"
  for key in $keys; do
    # The DER prefix of an Ed25519 key (RFC 8410) has 12 bytes, which are exactly 16 characters in base64.
    printf -- '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA%s\n-----END PUBLIC KEY-----\n' "$key" >"$work/key.pem"
    while read -r signature || [ -n "$signature" ]; do
      printf '%s\n' "$signature" | openssl base64 -d -A >"$work/signature" 2>/dev/null || continue
      if openssl pkeyutl -verify -pubin -inkey "$work/key.pem" -rawin -in "$work/message" -sigfile "$work/signature" \
        >/dev/null 2>&1; then return 0; fi
    done <"$work/signatures"
  done
  return 1
}

fetch "$feed/index.json" "$work/index.json" 1048576
fetch "$feed/index.json.sig" "$work/index.json.sig" 65536
checked=yes
verified || case $? in
  1) die "the index of $feed is not signed with a given key, so it may be damaged or forged; nothing was installed" ;;
  *) checked=later ;;
  esac

# The index as `cairn-release` writes it, without spaces; one line for each release.
tr -d ' \n\r\t' <"$work/index.json" >"$work/flat"
grep -q '"product":"cairn"' "$work/flat" || die "$feed does not offer Cairn"
expires=$(sed -n 's/.*"expires":"\([0-9TZ:-]*\)".*/\1/p' "$work/flat")
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
[ "$(printf '%s\n%s\n' "$now" "$expires" | LC_ALL=C sort | head -n 1)" = "$now" ] ||
  die "the index of $feed has expired ($expires), so it may hide newer versions; nothing was installed"
if [ -z "$version" ]; then
  version=$(sed -n 's/.*"channels":{\([^}]*\)}.*/\1/p' "$work/flat" | tr ',' '\n' | sed -n "s/^\"$channel\":\"\([^\"]*\)\"\$/\1/p")
  [ -n "$version" ] || die "the feed has no channel '$channel'"
  case $version in *[!0-9A-Za-z.+-]*) die "the feed's index is invalid" ;; esac
fi
# A release starts with its artifacts, because keys are sorted.
sed 's/{"artifacts":/\
&/g' "$work/flat" | grep -F "\"version\":\"$version\"" | grep '^{"artifacts":' >"$work/release" ||
  die "the feed has no version $version"
grep -q '"yanked":false' "$work/release" || die "version $version was withdrawn by its publisher; use --version to install another one"
sed 's/^{"artifacts":\[\([^]]*\)\].*/\1/' "$work/release" | tr '{' '\n' | grep -F "\"target\":\"$target\"" >"$work/artifact" ||
  die "version $version is not available for this machine ($target)"
digits=$(sed -n 's/.*"sha256":"\([0-9a-f]*\)".*/\1/p' "$work/artifact")
size=$(sed -n 's/.*"size":\([0-9]*\).*/\1/p' "$work/artifact")
url=$(sed -n 's/.*"url":"\([^"]*\)".*/\1/p' "$work/artifact")
if [ ${#digits} -ne 64 ] || [ -z "$size" ] || [ -z "$url" ]; then
  die "the feed's index is invalid for version $version"
fi
case $url in
https://*) scheme=https place=$url ;;
*:* | /* | *..*) die "the feed's index has an address that is not allowed: $url" ;;
*) place=$feed/$url ;;
esac

mkdir -p "$prefix" || die "cannot create $prefix"
prefix=$(CDPATH='' cd -- "$prefix" && pwd -P)
case $prefix in *[\"\\]* | *[![:print:]]*) die "$prefix has characters that the receipt cannot store; use another --prefix" ;; esac
staged=$(mktemp "$prefix/.cairn-install-XXXXXX") || die "$prefix is not writable; use another --prefix"
fetch "$place" "$staged" "$size"
[ "$(wc -c <"$staged")" -eq "$size" ] || die "$place has a different size than the index says; nothing was installed"
[ "$(sha256 "$staged")" = "$digits" ] || die "$place has a different SHA-256 than the index says; nothing was installed"
if [ -n "$expected" ] && [ "$expected" != "$digits" ]; then die "the executable has a different SHA-256 than --sha256; nothing was installed"; fi
chmod 755 "$staged"
said=$("$staged" --version </dev/null) || die "the executable does not run on this machine"
[ "$said" = "$version" ] || die "the executable reports version '$said', not $version; nothing was installed"

# The old receipt is restored if the executable cannot be installed.
old=''
if [ -e "$prefix/cairn.receipt.json" ]; then
  cp -p "$prefix/cairn.receipt.json" "$work/receipt"
  old=yes
fi
list=''
for key in $keys; do list="$list${list:+, }{\"alg\": \"ed25519\", \"key\": \"$key\"}"; done
printf '{\n  "schema": 1,\n  "product": "cairn",\n  "executable": "%s/cairn",\n  "feed": "%s",\n  "channel": "%s",\n  "keys": [%s]\n}\n' \
  "$prefix" "$feed" "$channel" "$list" >"$work/new-receipt"

# If openssl could not verify the signature, the new executable does, from a temporary folder.
if [ "$checked" = later ]; then
  mkdir "$work/trial"
  trial=$(CDPATH='' cd -- "$work/trial" && pwd -P)
  cp "$staged" "$trial/cairn"
  sed "s|\"executable\": .*|\"executable\": \"$trial/cairn\",|" "$work/new-receipt" >"$trial/cairn.receipt.json"
  code=0
  XDG_STATE_HOME="$trial/state" "$trial/cairn" self upgrade --check --quiet </dev/null >/dev/null 2>"$work/words" || code=$?
  if [ "$code" -gt 1 ]; then
    cat "$work/words" >&2
    die "the new cairn could not verify the feed; nothing was installed"
  fi
fi

cp "$work/new-receipt" "$prefix/cairn.receipt.json.new" || die "cannot write the receipt to $prefix"
mv -f "$prefix/cairn.receipt.json.new" "$prefix/cairn.receipt.json" || die "cannot write the receipt to $prefix"
if ! mv -f "$staged" "$prefix/cairn"; then
  if [ -n "$old" ]; then mv -f "$work/receipt" "$prefix/cairn.receipt.json"; else rm -f "$prefix/cairn.receipt.json"; fi
  die "cannot write the executable to $prefix"
fi
staged=''
printf 'installed Cairn %s in %s\n' "$version" "$prefix"
case :$PATH: in
*":$prefix:"*) ;;
*) printf 'add this folder to your PATH\n' ;;
esac

# put FILE PLACE MARK: copies FILE to PLACE, unless something else than a file with the words MARK is there. From here on
# a failure is only reported, because Cairn is installed.
put() {
  if [ -L "$2" ] || [ -e "$2" ]; then
    if [ -L "$2" ] || [ ! -f "$2" ] || ! head -n 3 "$2" 2>/dev/null | grep -qF -- "$3"; then
      printf 'not replaced, because Cairn did not write it: %s\n' "$2"
      return 0
    fi
  fi
  if mkdir -p "${2%/*}" 2>/dev/null && staged=$(mktemp "${2%/*}/.cairn-install-XXXXXX" 2>/dev/null) &&
    cat "$1" >"$staged" && chmod 644 "$staged" && mv -f "$staged" "$2" 2>/dev/null; then
    found=yes
  else
    [ -z "$staged" ] || rm -f "$staged"
    printf 'cannot write %s\n' "$2"
  fi
  staged=''
}

if [ -n "$extras" ]; then
  home=$(CDPATH='' cd -- "${HOME:-/nowhere}" 2>/dev/null && pwd -P) || home=''
  case $prefix/ in
  "${home:-/nowhere}"/*)
    share=${XDG_DATA_HOME:-}
    # The specification says to ignore a relative path.
    case $share in /*) ;; *) share=$home/.local/share ;; esac
    ;;
  */bin/) share=${prefix%/bin}/share ;;
  *) share=$prefix/share ;;
  esac
  found=''
  mkdir "$work/extras"
  # A version that has no completions yet prints nothing of use.
  for shell in bash zsh fish; do
    "$prefix/cairn" completions "$shell" </dev/null >"$work/extras/$shell" 2>/dev/null || continue
    mark="written by \`cairn completions $shell\`"
    grep -qF -- "$mark" "$work/extras/$shell" || continue
    case $shell in
    bash) put "$work/extras/$shell" "$share/bash-completion/completions/cairn" "$mark" ;;
    zsh) put "$work/extras/$shell" "$share/zsh/site-functions/_cairn" "$mark" ;;
    fish) put "$work/extras/$shell" "$share/fish/vendor_completions.d/cairn.fish" "$mark" ;;
    esac
  done
  if "$prefix/cairn" manual --output "$work/extras/man1" --lang en </dev/null >/dev/null 2>&1; then
    for page in "$work/extras/man1"/*.1; do
      [ -f "$page" ] || continue
      put "$page" "$share/man/man1/${page##*/}" "Written by \`cairn manual\`"
    done
  fi
  if [ -n "$found" ]; then
    printf 'completions for bash, zsh and fish, and manual pages, are in %s\n' "$share"
    printf 'if zsh does not find them, add this before compinit in ~/.zshrc: fpath+=(\047%s/zsh/site-functions\047)\n' "$share"
  fi
fi
