import Archives
import Testing

@Suite struct DeflateTests {
  /// The bytes of a zlib, without its header and its checksum.
  @Test func `what zlib compressed is expanded`() throws {
    let bytes: [UInt8] = [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0x00]
    let (output, rest) = try Inflate.expanded((bytes + [1, 2])[...], limit: 100)
    #expect(String(decoding: output, as: UTF8.self) == "hello hello hello")
    #expect(rest.elementsEqual([1, 2]))
  }

  @Test(arguments: DeflateTests.samples.indices)
  func `what is compressed expands to the same bytes`(_ index: Int) throws {
    let bytes = Self.samples[index]
    let compressed = Deflate.compressed(bytes)
    let (output, rest) = try Inflate.expanded(compressed[...], limit: bytes.count)
    #expect(output == bytes)
    #expect(rest.isEmpty)
    // What cannot be compressed is stored, in blocks with five bytes in front.
    #expect(compressed.count <= bytes.count + 5 * (1 + bytes.count >> 14))
  }

  @Test func `the same bytes are compressed to the same bytes forever`() {
    // A change of these would change the digest of every archive that somebody built.
    let checksums = Self.samples.map { CRC32.checksum(of: Deflate.compressed($0)) }
    #expect(
      checksums == [
        0x6AF4_413C, 0xB5D0_AC6B, 0xAF3E_A793, 0xB384_F983, 0x5619_AC0A, 0x83E8_FF10, 0x3438_E8EE, 0xAC3B_13F5,
      ])
  }

  @Test func `no more is expanded than the limit`() {
    let bomb = Deflate.compressed([UInt8](repeating: 0, count: 1 << 20))
    #expect(bomb.count < 2048)
    #expect(throws: InflateFault.tooLarge) { try Inflate.expanded(bomb[...], limit: 1 << 20 - 1) }
  }

  @Test func `every cut of compressed bytes is truncated`() {
    let compressed = Deflate.compressed(Array("a text that repeats: a text that repeats".utf8))
    for count in 0..<compressed.count {
      #expect(throws: InflateFault.truncated) { try Inflate.expanded(compressed.prefix(count), limit: 1000) }
    }
  }

  @Test(
    arguments: [
      // A block of the fourth kind; a stored block whose length is contradicted; a copy of bytes before the first one.
      ([0x07], InflateFault.badBlock), ([0x01, 0x01, 0x00, 0x00, 0x00, 0x41], .badBlock), ([0x03, 0x02], .badDistance),
      // Codes that leave bits without a meaning.
      ([0x05, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .badCodes),
    ] as [([UInt8], InflateFault)])
  func `invalid bytes are told apart`(_ bytes: [UInt8], _ fault: InflateFault) {
    #expect(throws: fault) { try Inflate.expanded((bytes + [0, 0, 0, 0])[...], limit: 1000) }
  }

  @Test func `whatever the bytes are, no more comes out than the limit allows`() {
    var random = SmallRandom(seed: 7)
    var count = 0
    for _ in 0..<3000 {
      var bytes = Deflate.compressed((0..<Int(random.next(200))).map { _ in UInt8(random.next(5)) })
      for _ in 0...random.next(3) { bytes[Int(random.next(UInt64(bytes.count)))] = UInt8(random.next(256)) }
      // Two bytes can stand for 258.
      guard let expanded = try? Inflate.expanded(bytes[...], limit: 400) else { continue }
      count += 1
      #expect(expanded.output.count <= 400 && expanded.rest.endIndex == bytes.endIndex)
    }
    #expect(count > 0)
  }

  @Test func `a checksum is that of other programs`() {
    #expect(CRC32.checksum(of: "123456789".utf8) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
  }

  static let samples: [[UInt8]] = {
    var random = SmallRandom(seed: 1)
    let words = (0..<50).map { _ in (0..<random.next(9)).map { _ in UInt8(97 + random.next(26)) } }
    return [
      [], [0], Array("hello hello hello".utf8), [UInt8](repeating: 7, count: 100_000),
      (0..<70_000).map { _ in UInt8(random.next(256)) }, (0..<20_000).map { _ in UInt8(random.next(3)) },
      (0..<30_000).flatMap { _ in words[Int(random.next(50))] + [32] }, Array(0...255),
    ]
  }()
}
