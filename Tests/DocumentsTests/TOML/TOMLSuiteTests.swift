import Documents
import Foundation
import Reporting
import Testing
import Vocabulary

/// The public test suite toml-test; runs only if a checkout of it is next to the package.
@Suite(.enabled(if: TOMLSuite.isPresent, "toml-test is not there"))
struct TOMLSuiteTests {
  @Test func `every valid document has the expected values`() throws {
    let cases = try TOMLSuite.files(under: "valid/")
    #expect(cases.count == 210)
    for path in cases {
      let document = TOMLDocument(parsing: try TOMLSuite.bytes(of: path))
      #expect(document.faults.isEmpty, "\(path): \(document.faults.map(\.message.text))")
      let json = try TOMLSuite.bytes(of: String(path.dropLast(4)) + "json")
      let expected = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
      let difference = TOMLSuite.difference(.table(document.root), expected, at: "")
      #expect(difference == nil, "\(path): \(difference ?? "")")
    }
  }

  @Test func `every invalid document is rejected with a position`() throws {
    let cases = try TOMLSuite.files(under: "invalid/")
    #expect(cases.count == 499)
    for path in cases {
      let bytes = try TOMLSuite.bytes(of: path)
      let faults = TOMLDocument(parsing: bytes).faults
      #expect(!faults.isEmpty, "\(path) is taken")
      for fault in faults {
        #expect(fault.span.lower >= 0 && fault.span.upper <= bytes.count, "\(path): \(fault.id) at \(fault.span)")
        #expect(fault.id == fault.message.key && fault.id.hasPrefix("toml."))
      }
    }
  }
}

/// The files of the suite and its comparison of values.
private enum TOMLSuite {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/suites/toml-test").standardizedFileURL

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "files-toml-1.0.0").path)
  }

  static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  static func files(under prefix: String) throws -> [String] {
    String(decoding: try bytes(of: "files-toml-1.0.0"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".toml") }
  }

  /// The first difference between a value and the suite's JSON for it; nil if they are equal.
  static func difference(_ value: TOMLValue, _ expected: Any, at path: String) -> String? {
    switch value {
    case .table(let table):
      guard let expected = expected as? [String: Any] else { return "\(path): a table" }
      var names = Set(expected.keys.map { Array($0.utf8) })
      for entry in table.entries {
        guard names.remove(Array(entry.key.text.utf8)) != nil, let other = expected[entry.key.text] else {
          return "\(path).\(entry.key.text): not expected"
        }
        if let found = difference(entry.node.value, other, at: "\(path).\(entry.key.text)") { return found }
      }
      return names.isEmpty ? nil : "\(path): keys are missing"
    case .array(let elements):
      guard let expected = expected as? [Any], expected.count == elements.count else { return "\(path): an array" }
      for (index, pair) in zip(elements, expected).enumerated() {
        if let found = difference(pair.0.value, pair.1, at: "\(path)[\(index)]") { return found }
      }
      return nil
    default:
      guard let expected = expected as? [String: String], let type = expected["type"], let text = expected["value"]
      else {
        return "\(path): a value"
      }
      return isEqual(value, type, text) ? nil : "\(path): \(value) is not \(type) \(text)"
    }
  }

  private static func isEqual(_ value: TOMLValue, _ type: String, _ text: String) -> Bool {
    switch (value, type) {
    case (.string(let string), "string"): Array(string.utf8) == Array(text.utf8)
    case (.integer(let number), "integer"): String(number) == text
    case (.boolean(let flag), "bool"): String(flag) == text
    case (.float(let number), "float"):
      text == "nan" ? number.isNaN : Double(text).map { $0 == number && $0.sign == number.sign } ?? false
    case (.offsetDateTime(let date), "datetime"), (.localDateTime(let date), "datetime-local"),
      (.localDate(let date), "date-local"), (.localTime(let date), "time-local"):
      shortest(date) == shortest(text)
    default: false
    }
  }

  /// A date and time without trailing zeros in its fraction.
  private static func shortest(_ date: String) -> String {
    guard let dot = date.firstIndex(of: ".") else { return date }
    let end = date[dot...].dropFirst().firstIndex { !$0.isNumber } ?? date.endIndex
    var fraction = date[dot..<end]
    while fraction.last == "0" || fraction == "." { fraction = fraction.dropLast() }
    return String(date[..<dot] + fraction + date[end...])
  }
}
