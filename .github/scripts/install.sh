#!/bin/sh
# Installs cairn from a release feed, and writes the receipt by which it updates itself later.
#
#   sh install.sh [--feed ADDRESS] [--key KEY]… [--channel NAME] [--version VERSION] [--prefix DIR] [--sha256 DIGITS]
#
#   --feed      the folder of the feed: https://…, file:///…, or http: on this very machine
#   --key       a public key of the feed, base64; repeated. The executable trusts these and no others
#   --channel   stable, or another channel of the feed, to be followed from now on
#   --version   this version instead of the channel's newest
#   --prefix    the folder for the executable; ~/.local/bin by default
#   --sha256    the SHA-256 that the executable must have
#
# What comes is held against the SHA-256 of the index. The index is held against its signature: by openssl, where there is
# one that can (3.0), else by cairn itself once it is there. Where anything does not fit, nothing is installed.
# Needs a POSIX shell; curl, unless the feed is a folder of this machine; and sha256sum, shasum or openssl.
set -eu

# Filled in where a feed hands this script out.
feed=''
keys=''

channel=stable
version=''
prefix=''
expected=''

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
    [ $# -gt 1 ] || die "$1 takes a value" 64
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
  *) die "'$1' is no option; --help lists them" 64 ;;
  esac
done
[ -z "$given" ] || keys=$given
[ -n "$feed" ] || die "give the feed: --feed ADDRESS" 64
[ -n "$keys" ] || die "give the feed's public keys: --key KEY" 64
[ -n "$prefix" ] || prefix=${HOME:?}/.local/bin
feed=${feed%/}

# What is put into patterns and files below holds nothing that means something there.
case $channel$version in *[!0-9A-Za-z.+-]*) die "channel and version are letters, digits, dots, hyphens, plus signs" 64 ;; esac
case $feed in *[!0-9A-Za-z:/._~%+,@=\[\]-]*) die "'$feed' is no address of a feed" 64 ;; esac
for key in $keys; do
  case $key in *[!0-9A-Za-z+/=]*) die "'$key' is no public key" 64 ;; esac
  [ ${#key} -eq 44 ] || die "'$key' is no public key: 32 bytes in base64 have 44 characters" 64
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
  127.*[!0-9.:]* | 127.*:*:*) die "http: is for this very machine alone" 64 ;;
  127.*.*.*) ;;
  *) die "http: is for this very machine alone" 64 ;;
  esac
  ;;
*) die "a feed is at https://…, file:///…, or http: on this very machine" 64 ;;
esac

case $(uname -s) in
Linux) system=linux ;;
Darwin) system=macos ;;
*) die "there is no cairn for $(uname -s)" ;;
esac
case $(uname -m) in
x86_64 | amd64) processor=x86_64 ;;
aarch64 | arm64) if [ "$system" = macos ]; then processor=arm64; else processor=aarch64; fi ;;
*) die "there is no cairn for $(uname -m)" ;;
esac
target=$system-$processor

umask 022
work=$(mktemp -d)
staged=''
clean() { rm -rf "$work" ${staged:+"$staged"}; }
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# fetch ADDRESS FILE LIMIT: what lies at an address, of at most LIMIT bytes.
fetch() {
  address=$1 file=$2 limit=$3
  case $address in
  file://*)
    case $address in *%*) die "a folder with other characters than letters, digits and -._~ cannot be fetched from by this script" ;; esac
    cp "${address#file://}" "$file" 2>/dev/null || die "$address cannot be read"
    ;;
  *)
    command -v curl >/dev/null || die "there is no curl to fetch with; install it and run again"
    set -- -q -fsSL --globoff --proto "=$scheme" --proto-redir =https --max-redirs 5 --connect-timeout 15 --speed-limit 1024 \
      --speed-time 30 --max-time 1800 --max-filesize "$limit"
    [ "$scheme" != http ] || set -- "$@" --noproxy '*'
    # --max-filesize does not stop a body that does not say how long it is.
    { curl "$@" --url "$address" || echo failed >"$work/failed"; } | head -c "$((limit + 1))" >"$file"
    [ ! -e "$work/failed" ] || die "$address cannot be fetched"
    ;;
  esac
  [ "$(wc -c <"$file")" -le "$limit" ] || die "$address is larger than it may be"
  [ -s "$file" ] || die "$address cannot be fetched"
}

sha256() {
  if command -v sha256sum >/dev/null; then
    sha256sum "$1" | cut -d' ' -f1
  elif command -v shasum >/dev/null; then
    shasum -a 256 "$1" | cut -d' ' -f1
  elif command -v openssl >/dev/null; then
    openssl dgst -sha256 -r "$1" | cut -d' ' -f1
  else
    die "there is no sha256sum, shasum or openssl to verify with"
  fi
}

# verified: whether one of the keys signed the index; 2 where openssl cannot tell.
verified() {
  command -v openssl >/dev/null || return 2
  case $(openssl version) in "OpenSSL "[3-9]*) ;; *) return 2 ;; esac
  { printf 'cairn-release-index-v1\n' && cat "$work/index.json"; } >"$work/message"
  tr -d ' \n\r\t' <"$work/index.json.sig" | tr '{' '\n' | sed -n 's/.*"alg":"ed25519".*"sig":"\([0-9A-Za-z+/=]*\)".*/\1/p' >"$work/signatures"
  for key in $keys; do
    # What stands before an Ed25519 key in DER (RFC 8410) is 12 bytes, which are 16 characters by themselves.
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
  1) die "the index of $feed is not signed with a key that was given; it may be damaged, or forged" ;;
  *) checked=later ;;
  esac

# The index as `cairn-release` writes it, without blanks; a line for each release.
tr -d ' \n\r\t' <"$work/index.json" >"$work/flat"
grep -q '"product":"cairn"' "$work/flat" || die "$feed does not offer cairn"
expires=$(sed -n 's/.*"expires":"\([0-9TZ:-]*\)".*/\1/p' "$work/flat")
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
[ "$(printf '%s\n%s\n' "$now" "$expires" | LC_ALL=C sort | head -n 1)" = "$now" ] ||
  die "the index of $feed has expired ($expires), so it may hide newer ones"
if [ -z "$version" ]; then
  version=$(sed -n 's/.*"channels":{\([^}]*\)}.*/\1/p' "$work/flat" | tr ',' '\n' | sed -n "s/^\"$channel\":\"\([^\"]*\)\"\$/\1/p")
  [ -n "$version" ] || die "the feed has no channel '$channel'"
  case $version in *[!0-9A-Za-z.+-]*) die "the feed's index makes no sense" ;; esac
fi
# A release begins with its artifacts, since keys are sorted.
sed 's/{"artifacts":/\
&/g' "$work/flat" | grep -F "\"version\":\"$version\"" | grep '^{"artifacts":' >"$work/release" ||
  die "the feed has no version $version"
grep -q '"yanked":false' "$work/release" || die "version $version was taken back by those who published it"
sed 's/^{"artifacts":\[\([^]]*\)\].*/\1/' "$work/release" | tr '{' '\n' | grep -F "\"target\":\"$target\"" >"$work/artifact" ||
  die "version $version is not there for this machine ($target)"
digits=$(sed -n 's/.*"sha256":"\([0-9a-f]*\)".*/\1/p' "$work/artifact")
size=$(sed -n 's/.*"size":\([0-9]*\).*/\1/p' "$work/artifact")
url=$(sed -n 's/.*"url":"\([^"]*\)".*/\1/p' "$work/artifact")
if [ ${#digits} -ne 64 ] || [ -z "$size" ] || [ -z "$url" ]; then
  die "the feed's index makes no sense for version $version"
fi
case $url in
https://*) scheme=https place=$url ;;
*:* | /* | *..*) die "the feed sends to $url, where nothing is fetched from" ;;
*) place=$feed/$url ;;
esac

mkdir -p "$prefix" || die "$prefix cannot be made"
prefix=$(CDPATH='' cd -- "$prefix" && pwd -P)
case $prefix in *[\"\\]* | *[![:print:]]*) die "$prefix has characters that a receipt cannot hold" ;; esac
staged=$(mktemp "$prefix/.cairn-install-XXXXXX") || die "$prefix cannot be written to"
fetch "$place" "$staged" "$size"
[ "$(wc -c <"$staged")" -eq "$size" ] || die "$place has another size than the index says"
[ "$(sha256 "$staged")" = "$digits" ] || die "$place has another SHA-256 than the index says"
if [ -n "$expected" ] && [ "$expected" != "$digits" ]; then die "the executable has another SHA-256 than was given"; fi
chmod 755 "$staged"
said=$("$staged" --version </dev/null) || die "the executable does not run on this machine"
[ "$said" = "$version" ] || die "the executable says that it is '$said', not $version"

# The receipt that was there comes back where the new one is of no use.
old=''
if [ -e "$prefix/cairn.receipt.json" ]; then
  cp -p "$prefix/cairn.receipt.json" "$work/receipt"
  old=yes
fi
list=''
for key in $keys; do list="$list${list:+, }{\"alg\": \"ed25519\", \"key\": \"$key\"}"; done
printf '{\n  "schema": 1,\n  "product": "cairn",\n  "executable": "%s/cairn",\n  "feed": "%s",\n  "channel": "%s",\n  "keys": [%s]\n}\n' \
  "$prefix" "$feed" "$channel" "$list" >"$work/new-receipt"

# Where openssl could not verify the signature, the new executable does, from a folder of its own.
if [ "$checked" = later ]; then
  mkdir "$work/trial"
  trial=$(CDPATH='' cd -- "$work/trial" && pwd -P)
  cp "$staged" "$trial/cairn"
  sed "s|\"executable\": .*|\"executable\": \"$trial/cairn\",|" "$work/new-receipt" >"$trial/cairn.receipt.json"
  code=0
  XDG_STATE_HOME="$trial/state" "$trial/cairn" self upgrade --check --quiet </dev/null >/dev/null 2>"$work/words" || code=$?
  if [ "$code" -gt 1 ]; then
    cat "$work/words" >&2
    die "the new cairn does not believe the feed; nothing was installed"
  fi
fi

cp "$work/new-receipt" "$prefix/cairn.receipt.json.new" || die "the receipt cannot be written to $prefix"
mv -f "$prefix/cairn.receipt.json.new" "$prefix/cairn.receipt.json" || die "the receipt cannot be written to $prefix"
if ! mv -f "$staged" "$prefix/cairn"; then
  if [ -n "$old" ]; then mv -f "$work/receipt" "$prefix/cairn.receipt.json"; else rm -f "$prefix/cairn.receipt.json"; fi
  die "the executable cannot be put into $prefix"
fi
staged=''
printf 'cairn %s is in %s\n' "$version" "$prefix"
case :$PATH: in
*":$prefix:"*) ;;
*) printf 'add that folder to your PATH\n' ;;
esac
