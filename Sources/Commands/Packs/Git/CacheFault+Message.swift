internal import Platform
internal import Reporting

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension CacheFault {
  /// What is wrong with the folder of the cache, with its path, and what the user can do.
  var message: Message {
    switch self {
    case .noHome:
      Message(
        "cache.no-home",
        "there is no folder for the cache: neither XDG_CACHE_HOME nor HOME is an absolute path\nset XDG_CACHE_HOME to a folder that you can write to"
      )
    case .link(let path):
      Message(
        "cache.link",
        "the cache cannot be used: {path} is a symbolic link\nreplace it with a folder, or set XDG_CACHE_HOME to another folder",
        Self.place(path))
    case .notAFolder(let path):
      Message(
        "cache.not-a-folder",
        "the cache cannot be used: {path} is not a folder\nmove it away, or set XDG_CACHE_HOME to another folder",
        Self.place(path))
    case .notWritable(let path):
      Message(
        "cache.not-writable",
        "the cache cannot be used: {path} is not writable\nmake it writable for your user, or set XDG_CACHE_HOME to another folder",
        Self.place(path))
    case .diskFull(let path):
      Message(
        "cache.disk-full",
        "the cache cannot be used: no space is left for {path}\nfree some space, for example with `cairn cache clear`, and run again",
        Self.place(path))
    case .system(let path, let code):
      Message(
        "cache.system", "the cache cannot be used: {path}: {reason}\nset XDG_CACHE_HOME to another folder",
        Self.place(path).merging(["reason": .text(String(cString: strerror(code)).lowercased())]) { $1 })
    }
  }

  private static func place(_ path: String) -> [String: Message.Argument] {
    ["path": .text(PrintableText.text(path))]
  }
}
