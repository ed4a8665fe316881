import Packs
import Testing
import Vocabulary

/// Licenses as manifests and front matter declare them.
@Suite struct LicenseExpressionTests {
  @Test(arguments: [
    ("MIT", "MIT", true), ("mit", "MIT", true), ("GPL-2.0+", "GPL-2.0+", true),
    ("Apache-2.0 OR MIT", "Apache-2.0 OR MIT", false), ("apache-2.0 or mit", "Apache-2.0 OR MIT", false),
    ("( MIT AND BSD-3-Clause )  OR ISC", "(MIT AND BSD-3-Clause) OR ISC", false),
    ("GPL-2.0-only WITH classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", false),
    ("((MIT))", "((MIT))", false),
  ])
  func `an SPDX expression is written as SPDX writes it`(_ text: String, _ written: String, _ isOne: Bool) throws {
    let expression = try #require(LicenseExpression(text))
    #expect(expression.text == written)
    #expect(expression.isOneLicense == isOne)
    #expect(LicenseExpression(written) == expression)
  }

  @Test(arguments: [
    "", " ", "Apache 2.0", "Complete terms in LICENSE.txt", "MIT OR", "OR MIT", "MIT MIT", "(MIT", "MIT)", "()",
    "MIT WITH MIT", "MIT WITH", "LicenseRef-ours", "NONE", "+", "EUPL-1.2+", "Classpath-exception-2.0",
    String(repeating: "(", count: 2000) + "MIT",
  ])
  func `other texts are no expressions`(_ text: String) {
    #expect(LicenseExpression(text) == nil)
  }

  private func files(_ files: [String: String]) throws -> [RelativePath: [UInt8]] {
    try Dictionary(uniqueKeysWithValues: files.map { (try RelativePath($0.key), Array($0.value.utf8)) })
  }

  @Test func `a name that is no expression gets the text of the license file`() throws {
    let files = try files(["SKILL.md": "x", "LICENSE.txt": "\u{FEFF}All rights\r\nreserved.\r\n", "docs/LICENSE": "no"])
    #expect(
      DeclaredLicense("Complete terms in LICENSE.txt", in: files)
        == .named("Complete terms in LICENSE.txt", text: "All rights\nreserved.\n"))
    #expect(DeclaredLicense(nil, in: files) == .named("LICENSE.txt", text: "All rights\nreserved.\n"))
    #expect(DeclaredLicense("  ", in: files) == DeclaredLicense(nil, in: files))
    #expect(DeclaredLicense(" MIT\n", in: files) == LicenseExpression("MIT").map { .expression($0) })
  }

  @Test func `without a name and a file there is no license`() throws {
    #expect(DeclaredLicense(nil, in: [:]) == nil)
    #expect(DeclaredLicense(nil, in: try files(["docs/LICENSE": "x", "LICENSES": "x"])) == nil)
    #expect(DeclaredLicense("Ours", in: [:]) == .named("Ours", text: nil))
  }

  @Test func `a license file that is not text is only named`() throws {
    let files = [try RelativePath("COPYING"): [0xFF, 0xFE, 0x00] as [UInt8]]
    #expect(DeclaredLicense(nil, in: files) == .named("COPYING", text: nil))
  }
}
