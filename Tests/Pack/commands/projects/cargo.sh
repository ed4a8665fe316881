# A crate without dependencies: a library with an example in its documentation, a program, a test.
for program in cargo; do command -v $program >/dev/null || { echo "$program is missing"; exit 77; }; done
git init -q .
mkdir src tests
printf '[package]\nname = "app"\nversion = "1.0.0"\nedition = "2021"\n' >Cargo.toml
printf '//! Adds.\n\n/// Adds.\n///\n/// ```\n/// assert_eq!(app::add(1, 2), 3);\n/// ```\npub fn add(a: i32, b: i32) -> i32 {\n    a + b\n}\n' >src/lib.rs
printf 'fn main() {\n    println!("{}", app::add(1, 2));\n}\n' >src/main.rs
printf '#[test]\nfn adds() {\n    assert_eq!(app::add(1, 2), 3);\n}\n' >tests/sums.rs
printf 'target\n' >.gitignore
cargo generate-lockfile --offline -q
git add . && git commit -qm 'Add a crate'
