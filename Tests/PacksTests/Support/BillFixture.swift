import Foundation
import Packs
import Testing
import Vocabulary

/// A bill of materials with a pack of a git repository, the built-in pack, and a pack of which one edited file is left.
enum BillFixture {
  static let commit = "0123456789abcdef0123456789abcdef01234567"
  /// The digest of the pack's text of the file that is edited.
  static let original = Digest(ofBytes: Array("as the pack has it\n".utf8))

  static func file(
    _ path: String, _ text: String = "text\n", editedFrom: Digest? = nil, blocks: [String] = [], copyOf: String? = nil
  ) throws -> BilledFile {
    BilledFile(
      path: try RelativePath(path), bytes: Array(text.utf8), editedFrom: editedFrom, blocks: blocks,
      copyOf: try copyOf.map { try RelativePath($0) })
  }

  static func bill(text: String = "text\n") throws -> BillOfMaterials {
    let version = try #require(SemanticVersion("1.2.0"))
    let cairn = try #require(SemanticVersion("0.1.0"))
    let locked = LockedPack(
      version: version, cairn: cairn, source: "acme/web#v1.2.0", digest: Digest(ofBytes: Array("pack".utf8)),
      commit: CommitID(commit))
    let builtin = LockedPack(
      version: cairn, cairn: cairn, source: "builtin", digest: Digest(ofBytes: Array("core".utf8)))
    let review = BilledSkill(
      name: "review", description: "Reviews. Use it when asked.",
      license: DeclaredLicense(
        "Complete terms in LICENSE.txt", in: [try RelativePath("LICENSE.txt"): Array("All.\n".utf8)]),
      files: [
        try file(".agents/skills/review/SKILL.md", text, editedFrom: original),
        try file(".agents/skills/review/배포 #1.md"),
        try file(".claude/skills/review/SKILL.md", text, copyOf: ".agents/skills/review/SKILL.md"),
      ])
    let deploy = BilledSkill(
      name: "deploy", description: nil, license: DeclaredLicense("MIT", in: [:]),
      files: [try file(".agents/skills/deploy/SKILL.md")])
    return BillOfMaterials(
      cairn: cairn,
      packs: [
        BilledPack(
          id: "left.over", locked: nil, description: nil, license: nil, skills: [],
          files: [try file(".agents/docs/old.md", editedFrom: original)]),
        BilledPack(
          id: "cairn.core", locked: builtin, description: "Procedures.", license: DeclaredLicense("MIT", in: [:]),
          skills: [deploy], files: [try file("AGENTS.md", blocks: ["agents.root"])]),
        BilledPack(
          id: "acme.web", locked: locked, description: nil, license: DeclaredLicense("mit or isc", in: [:]),
          skills: [review], files: []),
      ])
  }

  static func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
