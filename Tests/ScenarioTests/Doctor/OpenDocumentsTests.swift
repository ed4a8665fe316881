import LanguageServer
import Testing

@testable import Commands

/// The documents that an editor has open.
@Suite struct OpenDocumentsTests {
  @Test
  func `no text has the number of another, so a check of the old one tells nothing about a document opened again`() {
    var documents = OpenDocuments()
    var numbers: [Int] = []
    func open(_ address: String, _ text: String) {
      let text = TextBuffer(text, encoding: .utf8)
      let isOpen = documents.open(OpenDocument(address: address, path: nil, version: 1, text: text))
      #expect(isOpen)
      numbers.append(documents[address]?.revision ?? 0)
    }
    open("file:///a.md", "one")
    open("file:///b.md", "one")
    let isValid = documents.change("file:///a.md", to: 2) { _ in true }
    #expect(isValid)
    numbers.append(documents["file:///a.md"]?.revision ?? 0)
    documents.close("file:///a.md")
    open("file:///a.md", "two")
    open("file:///a.md", "three")
    #expect(Set(numbers).count == numbers.count && numbers == numbers.sorted(), "\(numbers)")
  }
}
