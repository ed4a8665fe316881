import Testing
import Vocabulary

@testable import Packs

/// Changes of single values in a front matter.
@Suite struct FrontMatterEditorTests {
  private func edited(_ yaml: String, _ edit: (inout FrontMatterEditor) -> Bool) -> String? {
    var editor = FrontMatterEditor(Array("---\n\(yaml)---\nText.\n".utf8))
    guard edit(&editor) else { return nil }
    return String(decoding: editor.bytes.dropFirst(4).dropLast("---\nText.\n".utf8.count), as: UTF8.self)
  }

  @Test func `a key goes with all its lines, and the value before it stays as it was`() {
    let yaml = "metadata:\n  author: Kim\n  github-repo: https://x\n    y\n\n  # the last\n  a: b\n"
    #expect(
      edited(yaml) { $0.removeMetadata("github-repo") } == "metadata:\n  author: Kim\n\n  # the last\n  a: b\n")
    let folded = "metadata:\n  github-repo: >-\n    https://x\n\n    y\n  author: Kim\n"
    #expect(edited(folded) { $0.removeMetadata("github-repo") } == "metadata:\n  author: Kim\n")
  }

  @Test func `the map goes with its last key, and what is around it stays`() {
    let yaml = "name: a\nmetadata:\n  x: y\n    z\n# about the next\nlicense: MIT\n"
    #expect(edited(yaml) { $0.removeMetadata("x") } == "name: a\n# about the next\nlicense: MIT\n")
  }

  @Test func `a value is replaced with all its lines, and a comment after it stays`() {
    #expect(
      edited("metadata:\n  a: Kim # who\n    # more\n  b: c\n") { $0.setMetadata("a", to: "Lee") }
        == "metadata:\n  a: Lee # who\n    # more\n  b: c\n")
    #expect(
      edited("metadata:\n  a: >-\n    Kim\n    Lee\n  b: c\n") { $0.setMetadata("a", to: "Mo") }
        == "metadata:\n  a: Mo\n  b: c\n")
    #expect(
      edited("metadata:\n  a:\n  b: \"say \\\"x\\\"\" # c\n") { $0.setMetadata("b", to: "1") }
        == "metadata:\n  a:\n  b: \"1\" # c\n")
  }

  @Test func `a key of the same name in another map is another one`() {
    let yaml = "metadata:\n  inner:\n    a: 1\n  a: x\n"
    #expect(edited(yaml) { $0.setMetadata("a", to: "z") } == "metadata:\n  inner:\n    a: 1\n  a: z\n")
    #expect(edited(yaml) { $0.removeMetadata("a") } == "metadata:\n  inner:\n    a: 1\n")
  }

  @Test(arguments: ["metadata: {a: x, b: c}\n", "metadata:\n  \"a\"   : &x y\n  b: *x\n", "metadata:\n  b: c\n"])
  func `a change that would change more, or in another form, is not made`(yaml: String) {
    #expect(edited(yaml) { $0.setMetadata("a", to: "z") } == nil)
    #expect(edited(yaml) { $0.removeMetadata("a") } == nil)
  }

  @Test func `a key is added after the lines of another one`() {
    #expect(
      edited("name: >-\n  a\n\nlicense: MIT\n") { $0.add("description", "Tea: hot.", after: "name") }
        == "name: >-\n  a\ndescription: \"Tea: hot.\"\n\nlicense: MIT\n")
    #expect(edited("license: MIT\n") { $0.add("description", "Tea.", after: "name") } == nil)
  }
}
