import Testing
import Vocabulary

struct RemoteReferenceTests {
  private static let one = String(repeating: "1", count: 40)
  private static let two = String(repeating: "2", count: 40)
  private static let long = String(repeating: "ab", count: 32)

  @Test(arguments: [one, long, String(repeating: "AB", count: 20)])
  func `a commit has 40 or 64 hexadecimal digits and is written in lower case`(text: String) throws {
    let commit = try #require(CommitID(text))
    #expect(commit.text == text.lowercased())
    #expect(commit.short.count == 12)
    #expect(CommitID(commit.text) == commit)
  }

  @Test(arguments: [
    "", "abc1234", String(repeating: "1", count: 39), String(repeating: "1", count: 41),
    String(repeating: "g", count: 40),
    String(repeating: "1", count: 39) + " ", String(repeating: "é", count: 20), "+" + String(repeating: "1", count: 39),
  ])
  func `other texts are not commits`(text: String) {
    #expect(CommitID(text) == nil)
  }

  @Test func `the output of ls-remote is read, with the commits of annotated tags`() throws {
    let output = """
      \(Self.one)\tHEAD
      \(Self.one)\trefs/heads/main
      \(Self.two)\trefs/tags/v1
      \(Self.one)\trefs/tags/v1^{}
      \(Self.long)\trefs/tags/été

      """
    let references = RemoteReference.list(Array(output.utf8))
    #expect(references.map(\.name) == ["HEAD", "refs/heads/main", "refs/tags/v1", "refs/tags/été"])
    #expect(references.map(\.commit.text) == [Self.one, Self.one, Self.one, Self.long])
    #expect(references.map(\.tag) == [nil, nil, "v1", "été"])
    #expect(references.map(\.branch) == [nil, "main", nil, nil])
  }

  @Test func `the commit of a tag may come before the tag, and without the tag it is not a reference`() throws {
    let output = "\(Self.one)\trefs/tags/a^{}\n\(Self.two)\trefs/tags/a\n\(Self.one)\trefs/tags/b^{}\n"
    #expect(
      RemoteReference.list(Array(output.utf8)) == [
        RemoteReference(name: "refs/tags/a", commit: try #require(CommitID(Self.one)))
      ])
  }

  @Test func `lines of any other form are left out`() throws {
    let lines: [[UInt8]] = [
      [], Array("ref: refs/heads/main\tHEAD".utf8), Array("\(Self.one) refs/heads/blank".utf8),
      Array("\(Self.one)\trefs/heads/a b".utf8), Array("\(Self.one)\trefs/heads/\u{1B}[2K".utf8),
      Array("\(Self.one)\t-upload".utf8), Array("\(Self.one)\t".utf8), Array("\(Self.one)\trefs/heads/".utf8) + [0xFF],
      Array("12\trefs/heads/short".utf8), Array("\trefs/heads/none".utf8), Array("\(Self.two)\trefs/heads/good".utf8),
      Array("\(Self.one)\trefs/heads/good".utf8),
    ]
    let references = RemoteReference.list(Array(lines.joined(separator: [0x0A])))
    #expect(references == [RemoteReference(name: "refs/heads/good", commit: try #require(CommitID(Self.two)))])
    #expect(RemoteReference.list([]) == [])
  }
}
