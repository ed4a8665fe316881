import TestSupport

/// Generates documents by changing real ones.
struct Mutation {
  /// The maximum length of a mutant, in bytes.
  static let longest = 64 << 10

  /// A mutant of `bytes` after one to six changes, sometimes with a piece that is repeated very often.
  static func mutant(of bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) { change(&bytes, &generator) }
    if Int.random(in: 0..<24, using: &generator) == 0 { nest(&bytes, &generator) }
    if bytes.count > longest { bytes.removeSubrange(longest...) }
    return bytes
  }

  private static func change(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let near = place..<min(bytes.count, place + Int.random(in: 0...40, using: &generator))
    switch Int.random(in: 0..<16, using: &generator) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator) }
    case 1: bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: place)
    case 2: bytes.removeSubrange(near)
    case 3: bytes.insert(contentsOf: Array(bytes[near]), at: Int.random(in: 0...bytes.count, using: &generator))
    case 4: bytes.removeSubrange(place...)
    case 5: bytes.replaceSubrange(near, with: slice(&generator))
    case 6: bytes.insert(contentsOf: slice(&generator), at: place)
    case 7: changeLine(&bytes, &generator) { line, _ in line + line }
    case 8: changeLine(&bytes, &generator) { _, _ in [] }
    case 9: changeLine(&bytes, &generator) { line, _ in [0x20, 0x20] + line }
    case 10: changeLine(&bytes, &generator) { line, generator in piece(&generator) + line }
    case 11: changeLine(&bytes, &generator, changeValue)
    case 12: saveOtherwise(&bytes, &generator)
    default: bytes.insert(contentsOf: piece(&generator), at: place)
    }
  }

  /// A piece that some reader interprets as more than text.
  static func piece(_ generator: inout SeededGenerator) -> [UInt8] { Pieces.all.randomElement(using: &generator) ?? [] }

  /// A part of another document, to insert.
  private static func slice(_ generator: inout SeededGenerator) -> [UInt8] {
    let other = Corpus.texts.randomElement(using: &generator) ?? []
    let start = Int.random(in: 0...other.count, using: &generator)
    return Array(other[start..<min(other.count, start + Int.random(in: 0...200, using: &generator))])
  }

  private static func changeLine(
    _ bytes: inout [UInt8], _ generator: inout SeededGenerator,
    _ change: ([UInt8], inout SeededGenerator) -> [UInt8]
  ) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: change(Array(bytes[start..<end]), &generator))
  }

  /// Another value after the key of a line.
  private static func changeValue(_ line: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let sign = line.firstIndex { $0 == 0x3A || $0 == 0x3D }
    guard let sign else { return line }
    return line[...sign] + [0x20] + piece(&generator) + piece(&generator) + [0x0A]
  }

  /// The same text as another editor or system would save it.
  private static func saveOtherwise(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0)
    case 1: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case 2: bytes = bytes.map { $0 == 0x0A ? 0x0D : $0 }
    default: while bytes.last == 0x0A { bytes.removeLast() }
    }
  }

  /// A piece, repeated more often than any author would.
  private static func nest(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let piece = piece(&generator) + (Bool.random(using: &generator) ? self.piece(&generator) : [])
    let count = [30, 300, 3_000, 10_000].randomElement(using: &generator) ?? 30
    let room = max(0, longest - bytes.count)
    let all = Array(repeatElement(piece, count: count).joined().prefix(room))
    bytes.insert(contentsOf: all, at: Int.random(in: 0...bytes.count, using: &generator))
  }
}
