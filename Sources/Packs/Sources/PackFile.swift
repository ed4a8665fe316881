/// One file of a pack, as it was read.
package struct PackFile: Sendable, Hashable {
  package let bytes: [UInt8]
  /// Whether its owner may run it.
  package let isExecutable: Bool

  package init(bytes: [UInt8], isExecutable: Bool = false) {
    self.bytes = bytes
    self.isExecutable = isExecutable
  }
}
