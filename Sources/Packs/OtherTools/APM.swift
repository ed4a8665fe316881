internal import Vocabulary

extension OtherTool {
  /// APM (github.com/microsoft/apm): `apm.yml`, which its users write, and `apm.lock.yaml` with address, reference, commit
  /// and files of each package (its documentation, "Lockfile specification", read in November 2026).
  static let apm = OtherTool(name: "APM", files: [manifest, lock]) { files in
    let evidence = [lock, manifest].filter(files.hasFile)
    guard !evidence.isEmpty else { return nil }
    guard let bytes = files.files[lock] else { return ToolFindings(evidence: evidence) }
    guard let file = APMLock(bytes) else { return ToolFindings(evidence: evidence, unreadable: [lock]) }
    var skills: [RecordedSkill] = []
    var skipped = 0
    var recordsMore = !file.keys.isSubset(of: skillKeys)
    for dependency in file.dependencies {
      let names = names(in: dependency, &recordsMore, &skipped)
      for name in names {
        skills.append(RecordedSkill(name: name, source: source(of: dependency, skill: name)))
      }
    }
    return ToolFindings(
      evidence: evidence, skills, skippedEntries: skipped, lock: lock, recordsMore: recordsMore)
  }

  private static let manifest = RelativePath(constant: "apm.yml")
  private static let lock = RelativePath(constant: "apm.lock.yaml")
  /// The keys of a lock that only has skills; `deployments` repeats the files of `dependencies`.
  private static let skillKeys: Set<String> = [
    "lockfile_version", "generated_at", "apm_version", "dependencies", "deployments",
  ]

  /// The names of the folders that the files of a package are in: `…/skills/<name>/…`.
  private static func names(
    in dependency: APMLock.Dependency, _ recordsMore: inout Bool, _ skipped: inout Int
  ) -> [SkillName] {
    var names: Set<SkillName> = []
    for text in dependency.deployedFiles {
      // A folder may be listed too, with or without a slash.
      let parts = text.split(separator: "/").map(String.init)
      guard (try? RelativePath(parts.joined(separator: "/"))) != nil, !text.hasPrefix("/") else {
        skipped += 1
        continue
      }
      guard parts.count > 2, parts[1] == "skills", parts[0].hasPrefix("."), let name = SkillName(parts[2]) else {
        recordsMore = true
        continue
      }
      names.insert(name)
    }
    return names.sorted()
  }

  private static func source(of dependency: APMLock.Dependency, skill: SkillName) -> RecordedSource? {
    let values = dependency.values
    // `source` is absent for packages from Git.
    guard values["source"] == nil, values["registry_prefix"] == nil, let repository = values["repo_url"] else {
      return nil
    }
    var address = repository
    if !repository.contains(":"), let host = values["host"], host.lowercased() != "github.com" {
      address = values["port"].map { "https://\(host):\($0)/\(repository)" } ?? "\(host)/\(repository)"
    }
    let path = values["virtual_path"].flatMap { $0.split(separator: "/").last == skill.text[...] ? $0 : nil }
    return RecordedSource(
      address, path: path, reference: values["constraint"] ?? values["resolved_ref"],
      commit: values["resolved_commit"], tag: values["resolved_tag"])
  }
}
