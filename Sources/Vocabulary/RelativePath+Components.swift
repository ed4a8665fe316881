extension RelativePath {
  /// Why some platform would read a component differently, or show it as another one; nil if none would.
  static func fault(of component: Substring) -> RelativePathFault? {
    let bytes = component.utf8
    if isHarmless(bytes) { return nil }
    if bytes.count > 255 { return .tooLong(String(component)) }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .controlCharacter }
    if bytes.contains(UInt8(ascii: "\\")) { return .backslash }
    if bytes.contains(UInt8(ascii: ":")) { return .drive(String(component)) }
    let plain = plainName(of: component)
    if gitNames.contains(plain) || cairnNames.contains(plain) { return .reserved(String(component)) }
    if let hidden = component.unicodeScalars.first(where: { hides($0.value) }) { return .hiddenCharacter(hidden) }
    if isDevice(plain) { return .device(String(component)) }
    // Windows removes them from a name, so that `.. ` is `..` there.
    if bytes.last == UInt8(ascii: ".") || bytes.last == UInt8(ascii: " ") { return .ending(String(component)) }
    return nil
  }

  /// Whether a component is the name of git's own folder, in whatever spelling some file system accepts.
  package static func isGitFolder(_ component: Substring) -> Bool {
    !isHarmless(component.utf8) && gitNames.contains(plainName(of: component))
  }

  /// A component as the file systems read it that ignore letter case, some scalars, or dots and spaces at the end.
  private static func plainName(of component: Substring) -> String {
    var plain = ""
    for scalar in component.unicodeScalars where !ignored.contains(scalar.value) { plain.unicodeScalars.append(scalar) }
    plain = plain.lowercased()
    while let last = plain.last, last == "." || last == " " { plain.removeLast() }
    return plain
  }

  /// Whether a name of letters, digits, `-`, `_` and `.` cannot be one that needs a closer look: nearly every name. The
  /// names of devices have three or four of these characters before the first dot.
  private static func isHarmless(_ bytes: Substring.UTF8View) -> Bool {
    guard bytes.count <= 255, bytes.first != UInt8(ascii: "."), bytes.last != UInt8(ascii: ".") else { return false }
    var stem: Int?
    var count = 0
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        stem = stem ?? count
      } else if !Byte.isAlphanumeric(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        return false
      }
      count += 1
    }
    return !(3...4).contains(stem ?? count)
  }

  /// Scalars that make a name look like another one, or invisible: controls of a terminal (C1), of the reading
  /// direction (Unicode Standard Annex 9) and of lines, scalars without width, and tags. The joiners of Indic scripts
  /// and of Persian, and the variation selectors of emoji, are not included.
  private static func hides(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The name of git's folder, and its short name on Windows.
  private static let gitNames: Set<String> = [".git", "git~1"]
  /// The name of Cairn's folder, and its short name on Windows.
  private static let cairnNames: Set<String> = [".cairn", "cairn~1"]

  /// Scalars that HFS+ ignores in names, so that `.g\u{200C}it` is `.git` there (git's CVE-2014-9390).
  private static let ignored: Set<UInt32> =
    Set(0x200C...0x200F).union(0x202A...0x202E).union(0x206A...0x206F).union([0xFEFF])

  /// Whether Windows takes the name of a file for that of a device, which it does with any extension ("Naming Files,
  /// Paths, and Namespaces").
  package static func isDevice(_ name: String) -> Bool {
    var stem = name.prefix { $0 != "." }
    while stem.last == " " { stem.removeLast() }
    return devices.contains(stem.lowercased())
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
      + ["com", "lpt"].flatMap { name in "0123456789¹²³".map { "\(name)\($0)" } })
}
