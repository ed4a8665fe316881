internal import Packs
internal import Platform
package import Reporting
package import Vocabulary

/// Where the name of an instruction file leads.
package enum InstructionDestination: Sendable, Hashable {
  /// To a file, which may not exist yet; all links to it were instruction files inside the root.
  case file(RelativePath)
  /// Through links to an instruction file that does not exist.
  case dangling(RelativePath, Message)
  /// To a path where Cairn does not write; the message says what is there.
  case foreign(Message)
  /// A folder is at this path: the name of the file, or where its links lead.
  case folder(RelativePath)
}

extension FoundReader {
  /// Follows an instruction file's links, as long as each leads to an instruction file inside the root.
  mutating func readInstruction(_ path: RelativePath) throws(TreeError) {
    var here = path
    for _ in 0..<8 {
      switch try entry(at: here) {
      case nil:
        found.instructions[path] = here == path ? .file(path) : .dangling(here, .dangling(here.text))
        return
      case .entry(.file)?:
        try read(here)
        if case .file(let bytes, _) = found[here], bytes.contains(0) {
          found.instructions[path] = .foreign(.noText)
        } else {
          found.instructions[path] = .file(here)
        }
        return
      case .entry(.link(let text))?:
        // A checkout without symbolic links leaves a plain file instead; that one is read as a file above.
        guard let next = here.following(link: text) else {
          found.instructions[path] = .foreign(.leadsOut(text))
          return
        }
        guard AgentTargets.instructionNames.contains(next.name) else {
          found.instructions[path] = .foreign(.noInstructions(text))
          return
        }
        here = next
      case .entry(.folder)?:
        found.instructions[path] = .folder(here)
        return
      case .entry(.other)?:
        found.instructions[path] = .foreign(.aDevice)
        return
      case .blocked(let by)?:
        found.instructions[path] = .foreign(.belowFile(by))
        return
      }
    }
    found.instructions[path] = .foreign(.aLoop)
  }
}

extension Message {
  fileprivate static let aDevice = Message("found.a-device", "neither a file nor a folder")
  fileprivate static let noText = Message("found.no-text", "not UTF-8 text: it contains NUL bytes, as UTF-16 does")
  fileprivate static let aLoop = Message("found.a-loop", "a loop of links")
  fileprivate static func dangling(_ target: String) -> Message {
    Message("found.dangling", "a link to {target}, which does not exist", ["target": .text(target)])
  }
  fileprivate static func leadsOut(_ target: String) -> Message {
    Message("found.leads-out", "a link to {target}, outside of the repository", ["target": .text(target)])
  }
  fileprivate static func noInstructions(_ target: String) -> Message {
    Message("found.no-instructions", "a link to {target}, which is not an instruction file", ["target": .text(target)])
  }
  fileprivate static func belowFile(_ path: RelativePath) -> Message {
    Message("found.below-a-file", "below {path}, which is not a folder", ["path": .text(path.text)])
  }
}
