package import Platform

/// A program that installs executables: only it may replace the executables that it owns.
package struct PackageManager: Sendable, Hashable {
  package let name: String
  /// The command that updates an executable.
  package let command: String

  /// The package manager that owns an executable, whose path is resolved; nil if none does.
  package static func owner(of executable: String, files: any FileSystem) -> PackageManager? {
    if let owner = folders.first(where: { executable.contains($0.part) }) { return owner.manager }
    guard systemFolders.contains(where: { executable.hasPrefix($0) }) else { return nil }
    return systems.first { files.entry(at: $0.database) != nil }?.manager ?? system
  }

  /// Parts of paths that only package managers use.
  private static let folders: [(part: String, manager: PackageManager)] = [
    ("/Cellar/", PackageManager(name: "Homebrew", command: "brew upgrade cairn")),
    ("/.linuxbrew/", PackageManager(name: "Homebrew", command: "brew upgrade cairn")),
    ("/nix/store/", PackageManager(name: "Nix", command: "nix profile upgrade cairn")),
    ("/gnu/store/", PackageManager(name: "Guix", command: "guix upgrade cairn")),
    ("/mise/installs/", PackageManager(name: "mise", command: "mise upgrade cairn")),
    ("/.asdf/installs/", PackageManager(name: "asdf", command: "asdf install cairn latest")),
    ("/scoop/apps/", PackageManager(name: "Scoop", command: "scoop update cairn")),
    ("/snap/", PackageManager(name: "snap", command: "sudo snap refresh cairn")),
    ("/opt/local/bin/", PackageManager(name: "MacPorts", command: "sudo port upgrade cairn")),
  ]

  /// Folders of the system's own package manager; `/usr/local` belongs to the administrator (Filesystem Hierarchy
  /// Standard 3.0, 4.9).
  private static let systemFolders = ["/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/", "/usr/lib/", "/usr/libexec/"]

  /// By the paths of their databases.
  private static let systems: [(database: String, manager: PackageManager)] = [
    ("/var/lib/dpkg/status", PackageManager(name: "apt", command: "sudo apt-get install --only-upgrade cairn")),
    ("/var/lib/pacman/local", PackageManager(name: "pacman", command: "sudo pacman -Syu cairn")),
    ("/lib/apk/db/installed", PackageManager(name: "apk", command: "sudo apk upgrade cairn")),
    ("/var/lib/rpm", PackageManager(name: "dnf", command: "sudo dnf upgrade cairn")),
    ("/usr/lib/sysimage/rpm", PackageManager(name: "dnf", command: "sudo dnf upgrade cairn")),
  ]

  private static let system = PackageManager(name: "the system's package manager", command: "")
}
