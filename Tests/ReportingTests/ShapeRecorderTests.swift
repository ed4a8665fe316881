import Foundation
import Reporting
import Testing
import Vocabulary

struct ShapeRecorderTests {
  private enum Color: String, CaseIterable, Codable, ShapedValue { case red, blue }

  private struct Inner: Codable, DescribedKeys {
    let a: Int

    static let keyTexts = ["a": "A number.", "none": "Left out, because there is no such key."]
  }

  private struct Sample: AnswerBody {
    let text: String
    let maybe: String?
    let flag: Bool
    let color: Color
    let inner: OrNull<Inner>
    let counts: [String: Int]
    let list: [[Inner]]
    let version: SemanticVersion

    static let keyTexts: [String: String] = [:]
  }

  @Test func `keys, types and optional keys of a type are recorded from its decoder`() throws {
    let table = try #require(try ShapeRecorder.table(of: Sample.self))
    #expect(
      Set(table.keys.keys) == ["text", "maybe", "flag", "color", "inner", "counts", "list", "version"])
    #expect(table.keys.filter { !$0.value.isRequired }.map(\.key) == ["maybe"])
    #expect(table.keys["text"]?.value == .text(nil) && table.keys["flag"]?.value == .flag)
    #expect(table.keys["color"]?.value == .text(.oneOf(["red", "blue"])))
    #expect(table.keys["version"]?.value == .text(.semanticVersion))
    #expect(table.keys["counts"]?.value.table?.others?.value == .number(nil))
    guard case .nullable(.table(let inner))? = table.keys["inner"]?.value,
      case .list(.list)? = table.keys["list"]?.value
    else {
      Issue.record("a value or null, and a list of lists")
      return
    }
    #expect(inner.keys["a"]?.description == "A number." && inner.keys.count == 1)
  }

  @Test func `the value that is made up has every key when it is encoded`() throws {
    let (shape, example) = try ShapeRecorder.record(Sample.self)
    let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(example)) as? [String: Any]
    #expect(Set(written?.keys.map { $0 } ?? []) == Set(shape.table?.keys.keys.map { $0 } ?? []))
  }

  @Test(arguments: [(OrNull<Int>(nil), "null"), (OrNull(3), "3")])
  func `a value or null is written as one of them, and read again`(value: OrNull<Int>, text: String) throws {
    let data = try JSONEncoder().encode([value])
    #expect(String(decoding: data, as: UTF8.self) == "[\(text)]")
    #expect(try JSONDecoder().decode([OrNull<Int>].self, from: data).map(\.value) == [value.value])
  }

  @Test func `a schema has sorted keys, no unknown keys, and a stable id`() throws {
    var shape = try #require(try ShapeRecorder.table(of: Inner.self))
    shape.refine("a", .constant(1))
    let text = SchemaDocument("sample", title: "A sample", forms: [shape]).text
    #expect(
      text == """
        {
          "$id" : "urn:cairn:schema:sample:1",
          "$schema" : "https://json-schema.org/draft/2020-12/schema",
          "additionalProperties" : false,
          "properties" : {
            "a" : {
              "const" : 1,
              "description" : "A number."
            }
          },
          "required" : [
            "a"
          ],
          "title" : "A sample",
          "type" : "object"
        }

        """)
  }

  @Test(arguments: [
    (
      TextForm.semanticVersion, ["1.2.3", "0.0.0-rc.1+b.07", "10.20.30-0a"],
      ["1.2", "01.2.3", "1.2.3-", "1.2.3-01", "v1.2.3"]
    ),
    (.digest, ["sha256:" + String(repeating: "a0", count: 32)], ["sha256:a0", String(repeating: "a0", count: 32)]),
    (.skillName, ["release", "a-b-2", "배포", "écrire"], ["", "A", "-a", "a-", "a--b", "a_b", "a.b", "a/b", "a b"]),
    (.locale, ["en", "pt-BR", "zh-Hant-TW"], ["", "e", "en_US", "en-", "한국"]),
    (
      .path, ["a", "a/b.md", ".agents/skills/..x/a"],
      ["", "/a", "a//b", "a/", ".", "..", "a/../b", "../a", "a\\b", "c:/a"]
    ),
    (
      .commit, [String(repeating: "a", count: 40), String(repeating: "0", count: 64)],
      ["abc", String(repeating: "g", count: 40)]
    ),
    (.documentID, ["agents.root", "a.b-c.d"], ["agents", "skill.release", "Agents.root", "a..b"]),
    (.dottedName, ["acme.web", "skill.x"], ["acme", "acme.", ".web"]),
    (.glob, ["**", "docs/*.md", "a/..b"], ["", "/a", "a//b", "a/./b", "../a"]),
    (.time, ["2026-01-02T03:04:05Z"], ["2026-01-02", "2026-01-02T03:04:05+01:00"]),
  ])
  func `a pattern accepts what is valid, and refuses what is not`(form: TextForm, good: [String], bad: [String]) throws
  {
    let pattern = try #require(form.pattern)
    for text in good + [form.example] {
      #expect(text.range(of: pattern, options: .regularExpression) != nil, "\(text)")
    }
    for text in bad { #expect(text.range(of: pattern, options: .regularExpression) == nil, "\(text)") }
  }

  /// A schema must not warn of what the reader accepts.
  @Test(arguments: [
    "a", "a/b", ".hidden", "a..b", "...", "x/...y", "한/글.md", "a b", "-", "a-b", "a--b", "b-", "0", "en", "en-US",
    "zh-Hant", "1.2.3", "1.0.0-x.y", "*", "**", "a/*", "", "/", "./a", "a/.", "C:", "a\\b", "é", "e\u{301}",
  ])
  func `what a parser accepts, its pattern accepts`(text: String) throws {
    func matches(_ form: TextForm) -> Bool {
      form.pattern.map { text.range(of: $0, options: .regularExpression) != nil } ?? false
    }
    if (try? RelativePath(text)) != nil { #expect(matches(.path)) }
    if SkillName(text) != nil { #expect(matches(.skillName)) }
    if LocaleTag(text) != nil { #expect(matches(.locale)) }
    if SemanticVersion(text) != nil { #expect(matches(.semanticVersion)) }
    if VersionRange(text) != nil { #expect(matches(.versionRange)) }
    if Glob(text) != nil { #expect(matches(.glob)) }
  }
}
