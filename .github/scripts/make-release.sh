#!/usr/bin/env bash
# Creates a release folder that any web server can serve: executables, checksums, a signed index, and an installer with
# the address and the keys of the feed.
#
#   make-release.sh FOLDER --feed ADDRESS --sign PRIVATE-KEY… [--key PUBLIC-KEY…] [--executable FILE TARGET]… [--url PATTERN]
#                   [--cairn-release PROGRAM]
#
#   --feed            where FOLDER will be served from
#   --sign            a private key to sign with; the daily one
#   --key             a public key that clients trust from now on; name all of them, the first time and to rotate keys
#   --executable      an executable and its target, such as linux-aarch64; by default, one is built for this machine
#   --url             where executables are downloaded, with {version} and {file}, if not from the feed's folder
#   --cairn-release   the maintainers' program; built by default
#
# For those who package Cairn there is also an archive of completions and manual pages, which an executable that runs on
# this machine prints: cairn-VERSION-share.tar.gz, to be unpacked in a folder such as /usr.
#
# If FOLDER has the index of earlier releases, it is extended. `cairn-release keygen` creates private keys.
set -euo pipefail

die() { echo "make-release.sh: $1" >&2; exit "${2:-2}"; }
here=$(cd "$(dirname "$0")/../.." && pwd)

folder=
feed=
url=
program=
signers=()
keys=()
executables=()
while [[ $# -gt 0 ]]; do
  case $1 in
    -h | --help) sed -n '2,/^set /p' "$0" | sed -n 's/^# \{0,1\}//p'; exit 0 ;;
    --executable) [[ $# -gt 2 ]] || die "--executable requires a file and a target" 64; executables+=("$2" "$3"); shift 3 ;;
    --feed | --sign | --key | --url | --cairn-release)
      [[ $# -gt 1 ]] || die "$1 requires a value" 64
      case $1 in
        --feed) feed=${2%/} ;;
        --sign) signers+=(--key "$2") ;;
        --key) keys+=(--key "$2") ;;
        --url) url=$2 ;;
        --cairn-release) program=$2 ;;
      esac
      shift 2
      ;;
    -*) die "unknown option '$1'; --help lists the options" 64 ;;
    *) [[ -z $folder ]] || die "unexpected argument '$1'; name only one folder" 64; folder=$1; shift ;;
  esac
done
[[ -n $folder && -n $feed && ${#signers[@]} -gt 0 ]] || die "a folder, --feed and --sign are required; see --help" 64

# The options of README's release build: on Linux, linked statically with Swift's libraries and without unneeded symbols.
build() {
  local options=(-c release --package-path "$here")
  [[ $(uname -s) != Linux ]] || options+=(--static-swift-stdlib -Xlinker -s -Xlinker --no-export-dynamic)
  swift build "${options[@]}" --product "$1" >&2
  echo "$(swift build "${options[@]}" --show-bin-path)/$1"
}

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$here/manifest.toml" | head -n 1)
[[ -n $version ]] || die "manifest.toml has no version"
[[ -n $program ]] || program=$(build cairn-release)
if [[ ${#executables[@]} -eq 0 ]]; then
  system=$(uname -s | tr '[:upper:]' '[:lower:]')
  machine=$(uname -m)
  [[ $system == linux ]] || system=macos
  [[ $system$machine != linuxarm64 ]] || machine=aarch64
  executables=("$(build cairn)" "$system-$machine")
fi

mkdir -p "$folder/$version"
for ((at = 0; at < ${#executables[@]}; at += 2)); do
  name=cairn-$version-${executables[at + 1]}
  # A published file never changes: `cairn-release index` refuses a different file with the same name.
  install -m 755 "${executables[at]}" "$folder/$version/$name"
done

# The same bytes on every machine with GNU tar: order, times, owners and modes are fixed.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=
for ((at = 0; at < ${#executables[@]}; at += 2)); do
  name=$folder/$version/cairn-$version-${executables[at + 1]}
  if [[ $("$name" --version 2>/dev/null </dev/null || true) == "$version" ]]; then runs=$name; fi
done
if [[ -n $runs ]] && "$runs" manual --lang en --output "$work/share/man/man1" >/dev/null 2>&1 </dev/null; then
  places=(bash bash-completion/completions/cairn zsh zsh/site-functions/_cairn fish fish/vendor_completions.d/cairn.fish)
  for ((at = 0; at < ${#places[@]}; at += 2)); do
    place=$work/share/${places[at + 1]}
    mkdir -p "$(dirname "$place")"
    "$runs" completions "${places[at]}" >"$place" </dev/null
  done
  chmod -R u=rwX,go=rX "$work/share"
  find "$work/share" -exec env TZ=UTC touch -t 198001010000 {} +
  owner=(--uid 0 --gid 0)
  if tar --version | grep -q GNU; then owner=(--owner=0 --group=0 --numeric-owner --no-recursion); fi
  (cd "$work" && find share -type f | LC_ALL=C sort >files && tar --format=ustar "${owner[@]}" -cf - -T files | gzip -n -9) \
    >"$folder/$version/cairn-$version-share.tar.gz"
else
  echo "make-release.sh: no executable of this release runs here, so there is no archive of completions and manual pages" >&2
fi
(
  cd "$folder/$version"
  if command -v sha256sum >/dev/null; then sha256sum cairn-"$version"-*; else shasum -a 256 cairn-"$version"-*; fi >SHA256SUMS
)

"$program" index "$folder" ${keys[@]+"${keys[@]}"} ${url:+--url "$url"}
"$program" sign "$folder" "${signers[@]}"

# The installer pins the keys that the index names.
public=$(tr -d ' \n' <"$folder/index.json" | sed -n 's/.*"keys":\[\([^]]*\)\].*/\1/p' | tr '{' '\n' |
  sed -n 's/.*"key":"\([^"]*\)".*/\1/p' | paste -s -d ' ' -)
[[ -n $public ]] || die "the index has no keys"
sed -e "s|^feed=''\$|feed='$feed'|" -e "s|^keys=''\$|keys='$public'|" "$here/.github/scripts/install.sh" >"$folder/install.sh"
chmod 755 "$folder/install.sh"

# Verify the feed as a client does. While keys are rotated, a second signature serves clients that only know the old keys.
checks=()
for key in $public; do
  file=$(mktemp)
  echo "$key" >"$file"
  checks+=(--key "$file")
done
trap 'rm -rf "$work" "${checks[@]/--key/}"' EXIT
if [[ -z $url ]]; then "$program" verify "$folder" "${checks[@]}"; fi
echo "serve $folder at $feed; to install: curl -fsSL $feed/install.sh | sh"
