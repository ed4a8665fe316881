import BuiltinPack
import Doctor
import Foundation
import Vocabulary

/// The sources of mutants: correct documents, the wrong examples of rules, and documents of this project.
enum Corpus {
  /// A document with the tree that contains it.
  static let documents: [Example] = rules + pack + project

  /// The same documents as bytes only.
  static let texts: [[UInt8]] = documents.map { Array($0.text.utf8) }

  /// Longer documents show nothing that shorter ones do not.
  private static let longest = 16 << 10

  /// The examples of all rules. Examples with faults that a reader recorded are omitted, because their positions refer
  /// to the original text.
  private static let rules: [Example] = Rule.all.flatMap { $0.good + $0.bad }.filter { example in
    let weight = example.marked.utf8.count + example.beside.values.reduce(0) { $0 + $1.utf8.count }
    guard weight <= longest, example.unread == nil, example.machine == nil else { return false }
    return example.install.map { facts in
      facts.configFaults.isEmpty && facts.lockFaults.isEmpty && facts.drifts.allSatisfy { $0.span == nil }
    } ?? true
  }

  private static let pack: [Example] = EmbeddedFile.all.filter { $0.bytes.count <= longest }.map {
    Example(at: $0.path, String(decoding: $0.bytes, as: UTF8.self))
  }

  /// Documents and declarations of the project, and files of an installation.
  private static let project: [Example] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let files = ["README.md", "CHANGELOG.md", "manifest.toml", "i18n/documents.toml"].compactMap { path in
      (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map {
        Example(at: path, String($0.prefix(longest)))
      }
    }
    return files + [
      Example(at: ".cairn/config.toml", config, install: InstallFacts()),
      Example(at: ".cairn/lock.toml", lock, install: InstallFacts()),
      Example(at: ".cairn/baseline.toml", baseline, install: InstallFacts()),
      Example(at: "AGENTS.md", instructions, install: InstallFacts()),
    ]
  }()

  private static let config = """
    schema = 1
    locale = "ko"
    agents = ["claude"] # beside the shared one
    links = "auto"
    cairn = ">=0.1, <0.4"
    without = ["agents.root"]
    allow-targets = []

    [[packs]]
    source = "builtin"
    profile = "standard"
    add = ["release"]
    remove = []

    [doctor]
    fail-on = "error"

    [doctor.rules]
    "skill.body-within-500-lines" = "off"

    [[doctor.ignore]]
    rule = "link.target-exists"
    paths = [".agents/skills/vendor/**"]
    reason = "vendored"

    """

  private static let lock = """
    schema = 1

    [packs."cairn.core"]
    version = "0.1.0"
    cairn = "0.1.0"
    source = "builtin"
    digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    [files.".agents/skills/release/SKILL.md"]
    pack = "cairn.core"
    document = "skill.release"
    policy = "file"
    locale = "en"
    revision = 3
    digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    state = "managed"

    [blocks."AGENTS.md"."agents.root"]
    pack = "cairn.core"
    digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    lead = "\\n"
    created = true
    state = "managed"

    [links.".claude/skills/release"]
    to = "../../.agents/skills/release"
    kind = "link"

    """

  private static let baseline = """
    schema = 1

    [[findings]]
    rule = "skill.name-format"
    path = "skills/a/SKILL.md"
    line = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    count = 2

    """

  private static let instructions = """
    # Rules

    Be kind. See [the guide](docs/guide.md#start "Guide"), `code`, <https://example.org> and @docs/more.md.

    <!-- cairn:begin agents.root format=1 -->

    Read `.agents/skills/INDEX.md` first.

    <!-- cairn:end agents.root -->

    <!-- cairn-ignore link.target-exists: comes later -->
    ```sh
    # cairn:begin not.a.block
    curl https://example.org | sh
    ```

    """
}
