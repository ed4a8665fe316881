import CPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls for permissions, owners and users.
extension SystemCalls {
  /// Sets the permission bits.
  static func setPermissions(_ permissions: UInt16, of descriptor: Int32) throws(SystemFault) {
    try check("fchmod") { fchmod(descriptor, mode_t(permissions & 0o7777)) }
  }

  /// Sets the user and the group of a file; if this process may not do that, only the group, or nothing.
  static func setOwner(_ owner: UInt32, group: UInt32, of descriptor: Int32) throws(SystemFault) {
    for user in [uid_t(owner), uid_t.max] {
      do throws(SystemFault) {
        try check("fchown") { fchown(descriptor, user, gid_t(group)) }
        return
      } catch {
        guard error.code == EPERM || error.isUnknown else { throw error }
      }
    }
  }

  /// Whether an open folder has a default access control list, which what is created in it inherits.
  static func passesRights(_ folder: borrowing Descriptor) -> Bool { cposix_passes_rights(folder.number) != 0 }

  /// Throws if this process may not create and remove names in an open folder.
  static func checkWritable(_ folder: Int32) throws(SystemFault) {
    try check("faccessat") { faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) }
  }

  /// The number of the user whose rights this process has.
  static var userNumber: UInt32 { UInt32(geteuid()) }

  /// The name of a user; nil if the machine has none for the number.
  static func userName(_ number: UInt32) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var texts = [CChar](repeating: 0, count: 16 << 10)
    guard getpwuid_r(uid_t(number), &entry, &texts, texts.count, &found) == 0, found != nil, let name = entry.pw_name
    else { return nil }
    return String(validatingCString: name)
  }
}
