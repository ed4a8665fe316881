import Foundation
import Packs
import Testing
import Vocabulary

/// Bills of materials in CycloneDX. `Tests/BillOfMaterials/check.py` validates real ones with the published schema; these
/// tests hold what the schema requires of ours, without a network.
@Suite struct CycloneDXBillTests {
  private typealias Object = [String: Any]

  private func document(created: String? = nil, text: String = "text\n") throws -> Object {
    try BillFixture.json(CycloneDXBill(created: created).text(of: try BillFixture.bill(text: text)))
  }

  /// The components and all below them.
  private func components(_ object: Object) -> [Object] {
    (object["components"] as? [Object] ?? []).flatMap { [$0] + components($0) }
  }

  private func properties(_ component: Object) -> [String: String] {
    let list = component["properties"] as? [[String: String]] ?? []
    return Dictionary(list.map { ($0["name"] ?? "", $0["value"] ?? "") }) { first, _ in first }
  }

  @Test func `the document has what the schema requires`() throws {
    let document = try document()
    #expect(document["bomFormat"] as? String == "CycloneDX")
    #expect(document["specVersion"] as? String == "1.6")
    #expect(document["version"] as? Int == 1)
    #expect(document["$schema"] as? String == "http://cyclonedx.org/schema/bom-1.6.schema.json")
    let number = try #require(document["serialNumber"] as? String)
    #expect(
      number.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    let all = components(document)
    #expect(all.count == 3 + 2 + 6)
    for component in all {
      #expect(["library", "file"].contains(component["type"] as? String))
      #expect((component["name"] as? String)?.isEmpty == false)
    }
  }

  @Test func `every reference is unique, and dependencies only use references that exist`() throws {
    let document = try document()
    let references = components(document).compactMap { $0["bom-ref"] as? String }
    #expect(references.count == components(document).count && Set(references).count == references.count)
    let dependencies = try #require(document["dependencies"] as? [Object])
    let known = Set(references + ["installation"])
    for dependency in dependencies {
      #expect(known.contains(try #require(dependency["ref"] as? String)))
      for other in dependency["dependsOn"] as? [String] ?? [] { #expect(known.contains(other)) }
    }
    #expect(Set(dependencies.compactMap { $0["ref"] as? String }).count == dependencies.count)
  }

  @Test func `every file has the digests of its bytes on disk`() throws {
    let files = components(try document()).filter { $0["type"] as? String == "file" }
    #expect(files.count == 6)
    for file in files {
      let hashes = try #require(file["hashes"] as? [[String: String]])
      let contents = Dictionary(uniqueKeysWithValues: hashes.map { ($0["alg"] ?? "", $0["content"] ?? "") })
      #expect(contents["SHA-256"] == Digest(ofBytes: Array("text\n".utf8)).text.replacing("sha256:", with: ""))
      #expect(contents["SHA-1"] == SHA1.digits(of: Array("text\n".utf8)))
    }
  }

  @Test func `edited files, copies and blocks are marked`() throws {
    let all = components(try document())
    func file(_ path: String) throws -> Object { try #require(all.first { $0["name"] as? String == path }) }
    let edited = properties(try file(".agents/skills/review/SKILL.md"))
    #expect(edited["cairn:edited"] == "true" && edited["cairn:pack-digest"] == BillFixture.original.text)
    #expect(properties(try file(".agents/skills/deploy/SKILL.md"))["cairn:edited"] == nil)
    let copy = properties(try file(".claude/skills/review/SKILL.md"))
    #expect(copy["cairn:copy-of"] == ".agents/skills/review/SKILL.md")
    #expect(properties(try file("AGENTS.md"))["cairn:block"] == "agents.root")
  }

  @Test func `a pack of a repository has its commit, package URL and repository`() throws {
    let packs = try #require(try document()["components"] as? [Object])
    #expect(packs.compactMap { $0["name"] as? String } == ["acme.web", "cairn.core", "left.over"])
    #expect(packs[0]["purl"] as? String == "pkg:github/acme/web@\(BillFixture.commit)")
    #expect(packs[0]["version"] as? String == "1.2.0")
    let reference = try #require((packs[0]["externalReferences"] as? [[String: String]])?.first)
    #expect(reference["type"] == "vcs" && reference["url"] == "https://github.com/acme/web")
    #expect(properties(packs[0])["cairn:commit"] == BillFixture.commit)
    #expect(packs[1]["purl"] == nil && packs[1]["externalReferences"] == nil)
    #expect(packs[2]["version"] == nil)
  }

  @Test func `a license is an id, an expression or a name with its text`() throws {
    let all = components(try document())
    func license(_ name: String) throws -> Object {
      let component = try #require(all.first { $0["name"] as? String == name })
      return try #require((component["licenses"] as? [Object])?.first)
    }
    #expect(try license("acme.web")["expression"] as? String == "MIT OR ISC")
    #expect((try license("deploy")["license"] as? Object)?["id"] as? String == "MIT")
    let named = try #require(try license("review")["license"] as? Object)
    #expect(named["name"] as? String == "Complete terms in LICENSE.txt")
    #expect((named["text"] as? [String: String])?["content"] == "All.\n")
    #expect(all.first { $0["name"] as? String == "left.over" }?["licenses"] == nil)
  }

  @Test func `the same installation has the same bytes, and another one another serial number`() throws {
    let bill = try BillFixture.bill()
    let text = CycloneDXBill(created: nil).text(of: bill)
    #expect(CycloneDXBill(created: nil).text(of: try BillFixture.bill()) == text)
    #expect(!text.contains("timestamp"))
    let number = try document()["serialNumber"] as? String
    #expect(try document(text: "other\n")["serialNumber"] as? String != number)
    let dated = try document(created: "2026-01-02T03:04:05Z")
    #expect(dated["serialNumber"] as? String == number)
    #expect((dated["metadata"] as? Object)?["timestamp"] as? String == "2026-01-02T03:04:05Z")
  }
}
