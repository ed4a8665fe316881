package import Archives
package import Reporting
internal import Vocabulary

extension ArchiveFault {
  /// The id of the failure that scripts can rely on.
  package var id: String {
    switch self {
    case .tooManyEntries, .tooLarge: "pack-too-large"
    default: "pack-invalid"
    }
  }

  /// What is wrong, and what the user can do.
  package var message: Message {
    switch self {
    case .notAnArchive:
      Message("archive.other-format", "the content of this file is not what its name says\ndownload it again")
    case .truncated:
      Message("archive.truncated", "the archive ends too early\ndownload it again, or build it again")
    case .damaged: Message("archive.damaged", "the archive is damaged\ndownload it again, or build it again")
    case .checksum(nil):
      Message("archive.checksum", "the checksum of the archive is wrong\ndownload it again, or build it again")
    case .checksum(let name?):
      Message(
        "archive.entry-checksum", "the checksum of '{name}' is wrong\ndownload the archive again, or build it again",
        words(name))
    case .trailingBytes:
      Message(
        "archive.trailing", "something that is not part of the archive comes before or after it\nbuild it again")
    case .tooManyEntries(let limit):
      Message(
        "archive.too-many-files", "the archive has more than {limit} files and folders\nput fewer files into it",
        ["limit": .number(limit)])
    case .tooLarge(let limit):
      Message(
        "archive.too-large", "the archive has more than {limit} MiB of files\nput fewer files into it",
        ["limit": .number(limit >> 20)])
    case .unsupported:
      Message(
        "archive.unsupported",
        "the archive uses a feature that Cairn does not read: several volumes, more than 4 GiB, or names for many files\nbuild it again without"
      )
    default: entryMessage
    }
  }

  /// The message about one entry.
  private var entryMessage: Message {
    switch self {
    case .name(let name, let fault):
      ShapeFault.name(PrintableText.text(name), fault).message
    case .nameTooLong(let name, let limit):
      Message(
        "archive.name-too-long", "the name '{name}...' is longer than {limit} bytes\nrename the file",
        ["name": .text(PrintableText.text(name)), "limit": .number(limit)])
    case .tooDeep(let name, let limit):
      Message(
        "archive.too-deep", "'{name}' is in more than {limit} folders\nbuild the archive with fewer",
        ["name": .text(PrintableText.text(name)), "limit": .number(limit)])
    case .notUTF8(let name):
      Message("archive.not-utf8", "the name '{name}' is not UTF-8\nrename the file", words(name))
    case .link(let name):
      Message("archive.link", "'{name}' is a link\nbuild the archive with the file itself", words(name))
    case .specialFile(let name):
      Message(
        "archive.special-file", "'{name}' is a device, a pipe or a socket\nbuild the archive without it", words(name))
    case .sparse(let name):
      Message(
        "archive.sparse", "'{name}' is a sparse file\nbuild the archive without the option for those", words(name))
    case .encrypted(let name):
      Message("archive.encrypted", "'{name}' is encrypted\nbuild the archive without a password", words(name))
    case .duplicate(let name):
      Message("archive.duplicate", "'{name}' is more than once in the archive\nbuild it again", words(name))
    default:
      Message(
        "archive.unknown-kind",
        "'{name}' is neither a file nor a folder, or is compressed in a way that Cairn does not read\nbuild the archive again",
        words(shown))
    }
  }

  /// The name of an entry of an unknown kind.
  private var shown: String { if case .unknownKind(let name) = self { name } else { "" } }

  private func words(_ name: String) -> [String: Message.Argument] { ["name": .text(PrintableText.text(name))] }
}
