import Packs
import Reporting
import Testing
import Vocabulary

/// A text with `↓` before each position where an error is expected.
struct Marked: Sendable {
  let text: String
  let places: [Place]

  init(_ marked: String) {
    var text = ""
    var places: [Place] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        places.append(Place(line: line, column: column))
        continue
      }
      text.unicodeScalars.append(scalar)
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    self.text = text
    self.places = places
  }

  var bytes: [UInt8] { Array(text.utf8) }
}

/// A text with marks, and the ids of the expected errors in the order of the marks.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let marked: Marked
  let ids: [String]

  init(_ ids: String..., in marked: String) {
    self.ids = ids
    self.marked = Marked(marked)
  }

  var testDescription: String { ids.joined(separator: ", ") }

  /// The expected errors as `line:column id`.
  var expected: [String] { zip(marked.places, ids).map { "\($0.line):\($0.column) \($1)" } }

  /// The errors that were found, in the same form.
  func found(_ faults: [Diagnostic]) -> [String] {
    let lines = LineIndex(marked.bytes)
    return faults.map { fault in
      let place = lines.place(at: fault.span.lower)
      return "\(place.line):\(place.column) \(fault.id)"
    }
  }
}

/// Makes a path from a literal in a test.
func path(_ text: StaticString) -> RelativePath { RelativePath(constant: text) }

/// Makes a skill name from a literal in a test.
func skill(_ text: String) throws -> SkillName { try #require(SkillName(text)) }

/// Makes a language tag from a literal in a test.
func locale(_ text: String) throws -> LocaleTag { try #require(LocaleTag(text)) }
