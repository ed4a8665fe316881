/// Parses what git prints of a repository elsewhere.
enum RemoteOutput {
  /// `git version`: `git version 2.39.5 (Apple Git-154)`.
  static func version(_ output: [UInt8]) -> (Int, Int)? {
    let words = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count > 2 else { return nil }
    let numbers = words[2].split(separator: ".").prefix(2).map { Int($0) }
    guard numbers.count == 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    return (major, minor)
  }

  /// `ls-tree -r -z`: mode, type, object, with `-l` the size, a tab, and the path, each record ended by NUL.
  static func entries(_ output: [UInt8]) -> [RemoteEntry] {
    output.split(separator: 0).compactMap { record in
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let fields = record[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 3, let kind = kind(ofMode: fields[0]) else { return nil }
      return RemoteEntry(
        path: String(decoding: record[(tab + 1)...], as: UTF8.self), kind: kind, object: fields[2],
        size: kind == .submodule || fields.count < 4 ? nil : Int(fields[3]))
    }
  }

  /// The path of an object in what `ls-tree -r -t -z` printed; nil if it is not there.
  static func path(of object: String, in output: [UInt8]) -> String? {
    for record in output.split(separator: 0) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let fields = record[..<tab].split(separator: UInt8(ascii: " "))
      if fields.count == 3, fields[2].elementsEqual(object.utf8) {
        return String(decoding: record[(tab + 1)...], as: UTF8.self)
      }
    }
    return nil
  }

  /// Old repositories have other modes for files, such as 100664.
  private static func kind(ofMode mode: String) -> TrackedFile.Kind? {
    switch mode {
    case "120000": .link
    case "160000": .submodule
    case "100755": .file(isExecutable: true)
    default: mode.hasPrefix("100") ? .file(isExecutable: false) : nil
    }
  }

  /// `rev-list --missing=print`: an object a line, with `?` before each that was not sent.
  static func missing(_ output: [UInt8]) -> Set<String> {
    Set(
      output.split(separator: UInt8(ascii: "\n")).lazy.filter { $0.first == UInt8(ascii: "?") }
        .map { String(decoding: $0.dropFirst(), as: UTF8.self) })
  }

  /// `cat-file --batch-check`: object, type and size a line.
  static func sizes(_ output: [UInt8]) -> [String: Int] {
    var sizes: [String: Int] = [:]
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      if fields.count == 3, let size = Int(fields[2]) { sizes[fields[0]] = size }
    }
    return sizes
  }

  /// `cat-file --batch`: object, type and size in a line, then the bytes and a line end; nil if it was cut short.
  static func contents(_ output: [UInt8]) -> [String: [UInt8]]? {
    var contents: [String: [UInt8]] = [:]
    var rest = output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let fields = rest[..<end].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      rest = rest[(end + 1)...]
      guard fields.count == 3, let size = Int(fields[2]), size >= 0, size < rest.count else { return nil }
      contents[fields[0]] = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
    return rest.isEmpty ? contents : nil
  }

  /// Records that are each ended by NUL, as text.
  static func texts(_ output: [UInt8]) -> [String] {
    output.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { String(decoding: $0, as: UTF8.self) }
  }
}
