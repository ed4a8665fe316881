internal import Packs
internal import Reporting
internal import Vocabulary

extension Message {
  static func pack(_ pack: NewPack) -> Message {
    let locales = pack.locales.map(\.text).joined(separator: ", ")
    return Message(
      "new.pack", "pack {id}, layout {layout}, languages {locales}, license {license}",
      [
        "id": .text(pack.id), "layout": .text(pack.layout.rawValue), "locales": .text(locales),
        "license": .text(pack.license ?? "none"),
      ])
  }
  static func noExample(_ locale: LocaleTag) -> Message {
    Message(
      "new.pack-no-example",
      "without an example skill, because Cairn has none in {locale}; `cairn new skill NAME` adds one",
      ["locale": .text(locale.text)])
  }
  static func untranslated(_ locales: [LocaleTag]) -> Message {
    Message(
      "new.pack-untranslated",
      "the example skill is not translated into {locales}; `cairn i18n new {first}` makes the files for it",
      [
        "locales": .text(locales.map(\.text).joined(separator: ", ")), "first": .text(locales.first?.text ?? ""),
      ])
  }
  static func noLicenseText(_ license: String) -> Message {
    Message(
      "new.pack-no-license",
      "without a file LICENSE, because Cairn does not have the text of {license}; add it yourself",
      ["license": .text(license)])
  }
  static let exists = Message("new.exists", "exists")
  static let notOurs = Message(
    "new.manifest-of-another",
    "this manifest.toml is not that of a pack\nname another folder, or move the file away")
  static func exists(_ option: String) -> Message {
    Message(
      "new.pack-exists",
      "this folder is a pack, and {option} differs from its manifest\nedit the manifest, or omit the option to add only the files that are missing",
      ["option": .text(option)])
  }
  static func badID(_ text: String) -> Message {
    Message(
      "manifest.pack-id", "'{id}' is not a pack id\nuse lower-case words joined by dots, such as 'acme.web'",
      ["id": .text(text)])
  }
  static func noID(_ name: String) -> Message {
    Message(
      "new.pack-no-id", "no id can be made from the folder name '{name}'\nname one with --id, such as 'acme.web'",
      ["name": .text(name)])
  }
  static func badLocale(_ text: String) -> Message {
    Message(
      "init.bad-locale", "'{text}' is not a language tag (BCP 47)\nuse one such as 'en'",
      ["text": .text(PrintableText.text(text))])
  }
  static func badLicense(_ text: String) -> Message {
    Message(
      "new.bad-license",
      "'{text}' is not a license of the SPDX list\nuse an id such as MIT or Apache-2.0, an expression of such ids, or none",
      ["text": .text(text)])
  }
  static func badText(_ text: String) -> Message {
    Message(
      "new.bad-text",
      "'{text}' is not one line of visible text\nname the pack with --name, describe it with --description",
      ["text": .text(text)])
  }
  static let inTheWay = Message(
    "new.in-the-way", "a file or a link is in the place of this folder\nmove it away, or name another folder")
}
