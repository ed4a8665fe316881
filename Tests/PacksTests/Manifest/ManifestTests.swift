import Packs
import Reporting
import Testing
import Vocabulary

@Suite struct ManifestTests {
  static let head = """
    schema = 1
    [pack]
    id = "acme.web"
    name = "Acme"
    version = "1.0.0"

    """

  @Test func `every key of the format is read`() throws {
    let (manifest, faults) = Manifest.read(
      Array(
        """
        schema = 1
        [pack]
        id = "acme.web-kit.v2"
        name = "Acme"
        version = "1.2.0"
        description = "Skills for the web"
        license = "MIT"
        templates = "documents"
        ledger = "i18n/documents.toml"
        changelog = "CHANGELOG.md"
        requires = ">=0.1.0"
        [locales]
        source = "en"
        available = ["en", "pt-BR"]
        [profiles]
        default = "standard"
        [profiles.small]
        description = "a few"
        skills = ["release"]
        [profiles.standard]
        extends = ["small"]
        skills = ["*"]
        [kinds.procedure]
        required = ["purpose", "procedure"]
        optional = ["examples"]
        [[documents]]
        id = "agents.root"
        source = "AGENTS.md"
        target = "AGENTS.md"
        policy = "block"
        agents = ["claude"]
        [skills.audit]
        requires = ["release"]
        [[retired]]
        target = ".agents/skills/old"
        since = "1.1.0"
        replaced-by = ".agents/skills/release"
        """.utf8))
    #expect(faults == [])
    let read = try #require(manifest)
    #expect(read.id == "acme.web-kit.v2")
    #expect(read.name == "Acme")
    #expect(read.version == SemanticVersion("1.2.0"))
    #expect(read.description == "Skills for the web")
    #expect(read.license == "MIT")
    #expect(read.templates == path("documents"))
    #expect(read.namesTemplates)
    #expect(read.ledger == path("i18n/documents.toml"))
    #expect(read.changelog == path("CHANGELOG.md"))
    #expect(read.requires?.text == ">=0.1.0")
    #expect(read.source.text == "en")
    #expect(read.available.map(\.text) == ["en", "pt-BR"])
    #expect(read.defaultProfile == "standard")
    #expect(read.profiles["small"]?.description == "a few")
    #expect(read.profiles["small"]?.skills.map(\.value.text) == ["release"])
    #expect(read.profiles["small"]?.includesAll == false)
    #expect(read.profiles["standard"]?.extends.map(\.value) == ["small"])
    #expect(read.profiles["standard"]?.includesAll == true)
    #expect(read.kinds["procedure"]?.required == ["purpose", "procedure"])
    #expect(read.kinds["procedure"]?.optional == ["examples"])
    let document = try #require(read.documents.first)
    #expect(document.id == "agents.root")
    #expect(document.source == path("AGENTS.md"))
    #expect(document.target == path("AGENTS.md"))
    #expect(document.policy == .block)
    #expect(document.agents.map(\.value) == ["claude"])
    #expect(read.skills[try skill("audit")]?.requires.map(\.value.text) == ["release"])
    #expect(read.retired.map(\.target) == [path(".agents/skills/old")])
    #expect(read.retired.map(\.replacedBy) == [path(".agents/skills/release")])
    #expect(read.retired.map(\.since) == [SemanticVersion("1.1.0")])
  }

  @Test func `a pack of plain skills needs three keys`() throws {
    let (manifest, faults) = Manifest.read(Array(Self.head.utf8))
    #expect(faults == [])
    let read = try #require(manifest)
    #expect(read.templates == path("templates"))
    #expect(!read.namesTemplates)
    #expect(read.source.text == "en")
    #expect(read.available.map(\.text) == ["en"])
    #expect(read.defaultProfile == nil)
  }

  @Test(arguments: table)
  func `all errors are reported in one pass, at their positions`(_ fault: FaultCase) {
    let (_, faults) = Manifest.read(fault.marked.bytes)
    #expect(fault.found(faults) == fault.expected)
  }

  @Test func `an error does not discard the valid parts`() throws {
    let (manifest, _) = Manifest.read(
      Array((Self.head + "[[documents]]\nid = \"a.b\"\nsource = \"a\"\ntarget = \"/a\"\npolicy = \"file\"\n").utf8))
    #expect(try #require(manifest).documents.isEmpty)
  }

  @Test func `an unknown key suggests the nearest known one`() throws {
    let (_, faults) = Manifest.read(Array((Self.head + "licence = \"MIT\"\n").utf8))
    let fault = try #require(faults.first)
    #expect(fault.severity == .warning)
    #expect(fault.message.text.contains("license"))
    #expect(fault.replacement == "license")
  }

  @Test func `a newer schema is a single error that says what to run`() throws {
    let (manifest, faults) = Manifest.read(Array("schema = 7\n[pack]\nid = 3\n".utf8))
    #expect(manifest == nil)
    #expect(faults.count == 1)
    #expect(try #require(faults.first).message.text.contains("cairn upgrade"))
  }

  @Test func `a pack that requires a newer Cairn is rejected`() throws {
    let (manifest, _) = Manifest.read(Array((Self.head + "requires = \">=0.2, <1\"\n").utf8))
    let read = try #require(manifest)
    let old = try #require(SemanticVersion("0.1.9"))
    let fault = try #require(read.unmetRequirement(ofCairn: old))
    #expect(fault.id == "manifest.requires-satisfied")
    #expect(fault.span.lower == Self.head.utf8.count + "requires = ".utf8.count)
    let fitting = try #require(SemanticVersion("0.2.0"))
    #expect(read.unmetRequirement(ofCairn: fitting) == nil)
  }

  @Test func `a very long chain of profiles is resolved without recursion or delay`() {
    var text = Self.head
    for number in 0..<20_000 { text += "[profiles.p\(number)]\nextends = [\"p\(number + 1)\"]\n" }
    text += "[profiles.p20000]\nextends = [\"p0\"]\n"
    let (_, faults) = Manifest.read(Array(text.utf8))
    #expect(faults.map(\.id) == ["manifest.profile-resolves"])
  }
}
