# A package with a library and its tests, without dependencies.
for program in swift; do command -v $program >/dev/null || { echo "$program is missing"; exit 77; }; done
git init -q .
mkdir -p Sources/App Tests/AppTests
printf '// swift-tools-version: 5.9\nimport PackageDescription\n\nlet package = Package(name: "App", products: [.library(name: "App", targets: ["App"])], targets: [.target(name: "App"), .testTarget(name: "AppTests", dependencies: ["App"])])\n' >Package.swift
printf 'public func add(_ a: Int, _ b: Int) -> Int { a + b }\n' >Sources/App/App.swift
printf 'import XCTest\n\n@testable import App\n\nfinal class Suite: XCTestCase {\n  func testName() { XCTAssertEqual(add(1, 2), 3) }\n}\n' >Tests/AppTests/Suite.swift
printf '.build\n' >.gitignore
git add . && git commit -qm 'Add a package' && git tag base
