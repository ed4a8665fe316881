/// Where a file can be moved to by one rename: what has the same value.
///
/// A folder that is mounted a second time at another path (a bind mount, as containers have them) is on the same device, but
/// nothing can be renamed from one mount to the other.
package struct Device: Sendable, Hashable {
  /// The number of the device.
  package let number: UInt64
  /// The number of the mount; nil where the system has none, or does not tell it.
  package let mount: UInt64?

  package init(number: UInt64, mount: UInt64? = nil) {
    self.number = number
    self.mount = mount
  }
}
