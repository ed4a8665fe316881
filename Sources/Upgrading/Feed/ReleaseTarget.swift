/// The machines that releases are built for.
package enum ReleaseTarget {
  /// The machine that this program was built for, such as `linux-x86_64`; the names are those of the releases' files.
  package static var current: String { "\(system)-\(processor)" }

  private static var system: String {
    #if os(macOS)
      "macos"
    #elseif os(Linux)
      "linux"
    #else
      "unknown"
    #endif
  }

  private static var processor: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64) && os(macOS)
      "arm64"
    #elseif arch(arm64)
      "aarch64"
    #else
      "unknown"
    #endif
  }
}
