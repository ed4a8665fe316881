internal import Reporting
internal import Vocabulary

extension Rule {
  /// Git cannot check out some names on Windows, and two names that differ only in case are one file on most machines.
  static let bundleNamesPortable = Rule(
    id: "bundle.names-portable",
    severity: .warning,
    summary: "The names of a skill's files are valid on Windows and differ in more than letter case.",
    why: """
      On Windows, a name cannot contain any of < > : " | ? * or a backslash, cannot end with a dot or a space, and cannot \
      be that of a device, such as aux or nul.txt. Git refuses to check out such a file, so a clone is incomplete. On \
      Windows and macOS, two names that differ only in letter case or Unicode normalization are one file, and one of the \
      two is lost. A path that is too long for older programs is an info.
      """,
    source: """
      Microsoft documentation, naming files, paths, and namespaces; git-config(1), core.protectNTFS and core.longPaths; \
      seen in the wild: jeremylongshore/tons-of-skills-marketplace#256
      """,
    good: [
      Example(
        at: "skills/tea/SKILL.md", "Text.\n",
        beside: [
          "skills/tea/auxiliary.md": "", "skills/tea/con-text.md": "", "skills/tea/.hidden": "",
          "skills/tea/a.b.md": "",
          "skills/tea/com10.md": "", "skills/tea/a/b.md": "", "skills/tea/b/B.md": "", "skills/tea/Größe 1.md": "",
        ]),
      // Only the files of skills are checked.
      Example(at: "skills/tea/SKILL.md", "Text.\n", beside: ["docs/aux.md": "", "docs/a.md": "", "docs/A.md": ""]),
    ],
    bad: [
      Example(at: "skills/tea/pages/b: wet.md", "↓B\n", beside: ["skills/tea/SKILL.md": "Text.\n"]),
      Example(at: "skills/tea/pages/aux.md", "↓A\n", beside: ["skills/tea/SKILL.md": "Text.\n"]),
      Example(at: "skills/tea/COM1/a.md", "↓A\n", beside: ["skills/tea/SKILL.md": "Text.\n"]),
      Example(at: "skills/tea/really?.md", "↓A\n", beside: ["skills/tea/SKILL.md": "Text.\n"]),
      Example(at: "skills/tea/pages /a.md", "↓A\n", beside: ["skills/tea/SKILL.md": "Text.\n"]),
      Example(at: "skills/nul/SKILL.md", "↓Text.\n"),
      Example(
        at: "skills/tea/pages/a.md", "↓A\n", beside: ["skills/tea/SKILL.md": "Text.\n", "skills/tea/pages/A.md": "A\n"]),
      Example(
        at: "skills/tea/\u{FC}.md", "↓A\n", beside: ["skills/tea/SKILL.md": "Text.\n", "skills/tea/u\u{308}.md": "A\n"]
      ),
      Example(
        at: "skills/tea/\(String(repeating: "a", count: 250)).md", "↓A\n", beside: ["skills/tea/SKILL.md": "Text.\n"]),
    ],
    check: .tree { tree in
      // Each file and each folder is reported once, at the first file that it concerns.
      var reported: Set<RelativePath> = []
      var first: [String: RelativePath] = [:]
      return tree.skills.flatMap { skill -> [Finding] in
        if let path = skill.document.path.parent, !tree.isConcerned(path) {
          // Only its own name is compared with that of a skill in which findings are wanted.
          if reported.insert(path).inserted, first[key(of: path)] == nil { first[key(of: path)] = path }
          return []
        }
        guard let folder = SkillFolder(skill) else { return [] }
        var findings: [Finding] = []
        for file in folder.files {
          var place: RelativePath? = file
          while let path = place, path.isWithin(folder.path), reported.insert(path).inserted {
            if let fault = PortableName.fault(of: path.name) {
              findings.append(Finding(.invalid(path.name, fault), in: file))
            }
            let key = key(of: path)
            if let other = first[key] {
              findings.append(Finding(.sameName(path.name, other.name), in: file))
            } else {
              first[key] = path
            }
            place = path.parent
          }
          let length = file.text.utf16.count
          if length > longest { findings.append(Finding(.long(length), in: file, severity: .info)) }
        }
        return findings
      }
    })

  /// What two names in one folder have in common that are one file on Windows and macOS. Strings are equal in every
  /// normalization.
  private static func key(of path: RelativePath) -> String { "\(path.parent?.text ?? "")/\(path.name.lowercased())" }

  /// The UTF-16 units of a path that fit into MAX_PATH of Windows, which has 260, below a drive and before the final NUL.
  private static let longest = 256
}

/// What Windows does not accept in the name of a file or folder.
private enum PortableName {
  enum Fault {
    case character(Unicode.Scalar)
    case end
    case device
  }

  static func fault(of name: String) -> Fault? {
    if isPlain(name) { return nil }
    for scalar in name.unicodeScalars where scalar.value < 0x20 || #"<>:"|?*\"#.unicodeScalars.contains(scalar) {
      return .character(scalar)
    }
    if name.utf8.last == UInt8(ascii: ".") || name.utf8.last == UInt8(ascii: " ") { return .end }
    return RelativePath.isDevice(name) ? .device : nil
  }

  /// Whether a name has only letters, digits, hyphens, underscores and dots, not at its end, and a stem that is longer or
  /// shorter than that of a device: nearly every name is like that.
  private static func isPlain(_ name: String) -> Bool {
    var stem: Int?
    var length = 0
    for byte in name.utf8 {
      if byte == UInt8(ascii: ".") {
        stem = stem ?? length
      } else if !Byte.isAlphanumeric(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        return false
      }
      length += 1
    }
    return !(3...4).contains(stem ?? length) && name.utf8.last != UInt8(ascii: ".")
  }
}

extension Message {
  fileprivate static func invalid(_ name: String, _ fault: PortableName.Fault) -> Message {
    switch fault {
    case .character(let scalar):
      Message(
        "bundle.names-portable",
        "Windows cannot store the name '{name}' because of the character '{character}'\nrename it",
        ["name": .text(name), "character": .text(String(scalar))])
    case .end:
      Message(
        "bundle.names-portable.end",
        "Windows cannot store the name '{name}', which ends with a dot or a space\nrename it", ["name": .text(name)])
    case .device:
      Message(
        "bundle.names-portable.device",
        "Windows cannot store the name '{name}', because it is the name of a device\nrename it", ["name": .text(name)])
    }
  }
  fileprivate static func sameName(_ name: String, _ other: String) -> Message {
    Message(
      "bundle.names-portable.case",
      "'{name}' and '{other}' are one file on Windows and macOS, so one of the two is lost there\nrename one of them",
      ["name": .text(name), "other": .text(other)])
  }
  fileprivate static func long(_ count: Int) -> Message {
    Message(
      "bundle.names-portable.long",
      "the path has {count} characters, more than older programs on Windows accept\nuse shorter names",
      ["count": .text(String(count))])
  }
}
