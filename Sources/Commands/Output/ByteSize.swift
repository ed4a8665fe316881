internal import Reporting

/// A number of bytes as people read it, in binary units; never less than it is.
enum ByteSize {
  /// `0 KiB`, `12 KiB`, `1.3 MiB`, `2.0 GiB`.
  static func message(_ bytes: Int) -> Message {
    let bytes = max(bytes, 0)
    if bytes < 1 << 20 {
      let whole = bytes / 1024 + (bytes % 1024 == 0 ? 0 : 1)
      return Message("size.kib", "{whole} KiB", ["whole": .number(whole)])
    }
    let isLarge = bytes >= 1 << 30
    let unit = isLarge ? 1 << 30 : 1 << 20
    let rest = (bytes % unit * 10 + unit - 1) / unit
    let whole = bytes / unit + rest / 10
    let arguments: [String: Message.Argument] = ["whole": .number(whole), "tenth": .number(rest % 10)]
    return isLarge
      ? Message("size.gib", "{whole}.{tenth} GiB", arguments) : Message("size.mib", "{whole}.{tenth} MiB", arguments)
  }
}
