internal import TaskWording

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes one Swift file that contains every file of the built-in pack as a string literal, with its digest, the digest of
/// the pack, and what a router learns from the tasks in `i18n/tasks`.
///
/// Usage: `EmbedPack ROOT LIST OUTPUT`, where LIST has one absolute path per line. A file that is not UTF-8 stops the
/// build, because the pack consists of text.
@main
struct EmbedPack {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { throw Fault(text: "usage: EmbedPack ROOT LIST OUTPUT") }
    let root = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
    let list = try String(contentsOfFile: arguments[2], encoding: .utf8)
    var source = "extension EmbeddedFile {\n  package static let all: [EmbeddedFile] = [\n"
    var bodies = ""
    var lines: [(path: String, line: String)] = []
    var tasks: [LabeledTask] = []
    for (number, path) in list.split(separator: "\n").enumerated() {
      guard path.hasPrefix(root) else { throw Fault(text: "\(path) lies outside \(root)") }
      guard let text = String(data: try Data(contentsOf: URL(filePath: String(path))), encoding: .utf8) else {
        throw Fault(text: "\(path) is not UTF-8")
      }
      if path.dropFirst(root.count).hasPrefix("i18n/tasks/") {
        do { tasks += try LabeledTask.tasks(in: text) } catch {
          throw Fault(text: "\(path):\(error.line): the name of a skill in brackets must come first")
        }
        continue
      }
      let executable = FileManager.default.isExecutableFile(atPath: String(path))
      let name = String(path.dropFirst(root.count))
      let digest = SHA256.digest(of: normalized(Array(text.utf8)))
      source +=
        "    EmbeddedFile(path: \(literal(name)), isExecutable: \(executable), text: file\(number), digest: \"\(digest)\"),\n"
      if !name.hasPrefix("i18n/messages/") { lines.append((name, "\(digest)\t\(executable ? "x" : "-")\t\(name)\n")) }
      bodies += "private let file\(number): StaticString = \(literal(text))\n"
    }
    lines.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let digest = SHA256.digest(of: lines.flatMap { Array($0.line.utf8) })
    source += "  ]\n\n  package static let packDigest: StaticString = \"\(digest)\"\n"
    let model = literal(try TaskModel.text(learnedFrom: tasks))
    source += "  package static let taskModel: StaticString = \(model)\n}\n\n" + bodies
    try Data(source.utf8).write(to: URL(filePath: arguments[3]))
  }

  /// Text without byte-order mark and with LF instead of CR LF, whose digest is that of a document.
  private static func normalized(_ text: [UInt8]) -> [UInt8] {
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    return text.indices.filter { text[$0] != 0x0D || $0 + 1 == text.count || text[$0 + 1] != 0x0A }.map { text[$0] }
  }

  /// `text` as a Swift string literal on one line; everything that could end or change it is escaped.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value):
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private struct Fault: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }
}
