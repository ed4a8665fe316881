/// Compresses bytes in the format DEFLATE (RFC 1951).
///
/// The same input gives the same output on every machine and with every later Cairn, so that anyone can build an archive
/// again and compare its digest. A zlib does not promise that: its output differs between versions, and between the
/// implementations that systems install under its name. So this is our own, with one level, and the tests hold its output.
package enum Deflate {
  /// How many tokens a block has: enough to pay for the codes that the block begins with.
  private static let tokensPerBlock = 1 << 14

  /// The compressed bytes, of at most 2 GiB.
  package static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    var finder = MatchFinder(bytes)
    var start = 0
    repeat {
      let tokens = finder.next(tokensPerBlock)
      let end = start + tokens.reduce(0) { $0 + ($1.distance == 0 ? 1 : Int($1.value)) }
      DeflateBlock(tokens, of: bytes[start..<end], isLast: finder.isAtEnd).write(to: &writer)
      start = end
    } while !finder.isAtEnd
    return writer.finish()
  }
}
