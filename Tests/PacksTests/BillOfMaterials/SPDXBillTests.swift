import Foundation
import Packs
import Testing
import Vocabulary

/// Bills of materials in SPDX. `Tests/BillOfMaterials/check.py` validates real ones; these tests hold what SPDX 2.3
/// requires of ours, without a network.
@Suite struct SPDXBillTests {
  private typealias Object = [String: Any]
  private static let created = "2026-01-02T03:04:05Z"

  private func document(created: String = created, text: String = "text\n") throws -> Object {
    try BillFixture.json(SPDXBill(created: created).text(of: try BillFixture.bill(text: text)))
  }

  private func list(_ document: Object, _ key: String) throws -> [Object] {
    try #require(document[key] as? [Object])
  }

  @Test func `the document has what SPDX requires`() throws {
    let document = try document()
    #expect(document["spdxVersion"] as? String == "SPDX-2.3" && document["dataLicense"] as? String == "CC0-1.0")
    #expect(document["SPDXID"] as? String == "SPDXRef-DOCUMENT")
    #expect((document["name"] as? String)?.isEmpty == false)
    let namespace = try #require(document["documentNamespace"] as? String)
    #expect(namespace.hasPrefix("urn:uuid:") && !namespace.contains("#"))
    let creation = try #require(document["creationInfo"] as? Object)
    #expect(creation["created"] as? String == Self.created)
    #expect(creation["creators"] as? [String] == ["Tool: cairn-0.1.0"])
    for package in try list(document, "packages") {
      #expect((package["name"] as? String)?.isEmpty == false)
      #expect((package["downloadLocation"] as? String)?.isEmpty == false)
    }
  }

  @Test func `every id has the form that SPDX requires, is unique, and is defined where it is used`() throws {
    let document = try document()
    let ids = try (list(document, "packages") + list(document, "files")).map { try #require($0["SPDXID"] as? String) }
    #expect(ids.count == 1 + 3 + 2 + 6 && Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /SPDXRef-[A-Za-z0-9.-]+/) != nil, "\(id)") }
    let known = Set(ids + ["SPDXRef-DOCUMENT"])
    for relationship in try list(document, "relationships") {
      #expect(known.contains(try #require(relationship["spdxElementId"] as? String)))
      #expect(known.contains(try #require(relationship["relatedSpdxElement"] as? String)))
      #expect(["CONTAINS", "DESCRIBES"].contains(relationship["relationshipType"] as? String))
    }
    let licenses = try list(document, "hasExtractedLicensingInfos").map { $0["licenseId"] as? String }
    let used = try list(document, "packages").compactMap { $0["licenseDeclared"] as? String }
    #expect(used.filter { $0.hasPrefix("LicenseRef-") }.map(Optional.some) == licenses)
  }

  @Test func `every file has both digests of its bytes on disk, and is in one package`() throws {
    let document = try document()
    let files = try list(document, "files")
    #expect(
      files.compactMap { $0["fileName"] as? String } == [
        "./.agents/docs/old.md", "./.agents/skills/deploy/SKILL.md", "./.agents/skills/review/SKILL.md",
        "./.agents/skills/review/배포 #1.md", "./.claude/skills/review/SKILL.md", "./AGENTS.md",
      ])
    let contained = try list(document, "relationships").filter { $0["relationshipType"] as? String == "CONTAINS" }
      .compactMap { $0["relatedSpdxElement"] as? String }
    for file in files {
      let sums = try #require(file["checksums"] as? [[String: String]])
      let values = Dictionary(uniqueKeysWithValues: sums.map { ($0["algorithm"] ?? "", $0["checksumValue"] ?? "") })
      #expect(values["SHA1"] == SHA1.digits(of: Array("text\n".utf8)))
      #expect(values["SHA256"] == Digest(ofBytes: Array("text\n".utf8)).text.replacing("sha256:", with: ""))
      #expect(contained.filter { $0 == file["SPDXID"] as? String }.count == 1)
    }
  }

  @Test func `a package with files has their verification code, and one without has none`() throws {
    for package in try list(try document(), "packages") {
      let code = (package["packageVerificationCode"] as? Object)?["packageVerificationCodeValue"] as? String
      let isAnalyzed = try #require(package["filesAnalyzed"] as? Bool)
      #expect(isAnalyzed == (code != nil))
      guard package["name"] as? String == "deploy" else { continue }
      // One file: the digest of the text of its digest (SPDX 2.3, section 7.9).
      #expect(code == SHA1.digits(of: Array(SHA1.digits(of: Array("text\n".utf8)).utf8)))
    }
  }

  @Test func `a package names its commit, its license, and what was edited`() throws {
    let document = try document()
    let pack = try #require(try list(document, "packages").first { $0["name"] as? String == "acme.web" })
    #expect(pack["downloadLocation"] as? String == "git+https://github.com/acme/web@\(BillFixture.commit)")
    #expect(pack["licenseDeclared"] as? String == "MIT OR ISC" && pack["versionInfo"] as? String == "1.2.0")
    let reference = try #require((pack["externalRefs"] as? [[String: String]])?.first)
    #expect(reference["referenceLocator"] == "pkg:github/acme/web@\(BillFixture.commit)")
    let files = try list(document, "files")
    func comment(_ path: String) -> String? {
      files.first { $0["fileName"] as? String == "./" + path }?["comment"] as? String
    }
    #expect(comment(".agents/skills/review/SKILL.md")?.contains(BillFixture.original.text) == true)
    #expect(comment(".agents/skills/deploy/SKILL.md") == nil)
    #expect(comment("AGENTS.md")?.contains("agents.root") == true)
    let license = try #require(try list(document, "hasExtractedLicensingInfos").first)
    #expect(license["extractedText"] as? String == "All.\n")
  }

  @Test func `only the time differs between two bills of one installation`() throws {
    let namespace = try document()["documentNamespace"] as? String
    #expect(try document(created: "2027-01-02T03:04:05Z")["documentNamespace"] as? String == namespace)
    #expect(try document(text: "other\n")["documentNamespace"] as? String != namespace)
    let bill = try BillFixture.bill()
    #expect(SPDXBill(created: Self.created).text(of: bill) == SPDXBill(created: Self.created).text(of: bill))
  }
}
