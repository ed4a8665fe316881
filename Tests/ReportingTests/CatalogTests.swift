import Reporting
import Testing

struct CatalogTests {
  private let spanish = Catalog(
    language: "es",
    entries: [
      "greeting": .text("hola {name}"),
      "files": .plural([.one: "{count} archivo", .many: "{count} de archivos", .other: "{count} archivos"]),
      "reason": .text("por {why}"), "why.full": .text("disco lleno"),
    ])

  @Test func `a message is translated and its placeholders are filled`() {
    #expect(spanish.text(of: Message("greeting", "hello {name}", ["name": "Ana"])) == "hola Ana")
  }

  @Test func `a message that is missing in a catalog is in English`() {
    #expect(spanish.text(of: Message("farewell", "goodbye {name}", ["name": "Ana"])) == "goodbye Ana")
  }

  @Test(arguments: [(0, "0 archivos"), (1, "1 archivo"), (2, "2 archivos"), (2_000_000, "2000000 de archivos")])
  func `a count selects the plural form of its language`(count: Int, text: String) {
    #expect(spanish.text(of: Message("files", "{count} files", one: "1 file", ["count": .number(count)])) == text)
  }

  @Test(arguments: [(0, "0 files"), (1, "1 file"), (2, "2 files")])
  func `English has a singular form`(count: Int, text: String) {
    #expect(Message("files", "{count} files", one: "1 file", ["count": .number(count)]).text == text)
  }

  @Test func `a message inside another message is translated too`() {
    let why = Message("why.full", "a full disk")
    #expect(spanish.text(of: Message("reason", "because of {why}", ["why": .message(why)])) == "por disco lleno")
  }

  @Test func `braces in an argument are not replaced`() {
    #expect(spanish.text(of: Message("greeting", "hello {name}", ["name": "{name}"])) == "hola {name}")
  }
}
