import Testing
import Vocabulary

@testable import Documents

struct PromptTagsTests {
  private func faults(_ source: String) -> [String] {
    let bytes = Array(source.utf8)
    return PromptTags(MarkdownDocument(bytes)).faults.map { fault, _, tag in
      let text = String(decoding: bytes[tag.range], as: UTF8.self)
      return switch fault {
      case .open(let isCertain): "\(isCertain ? "open" : "open?") \(text)"
      case .stray: "stray \(text)"
      case .crossed(let other): "crossed \(text) \(String(decoding: bytes[other.range], as: UTF8.self))"
      }
    }
  }

  @Test(arguments: [
    ("<a_b>\nx\n</a_b>", []), ("<x>\ny\n", ["open? <x>"]), ("<rules>\ny\n", ["open <rules>"]),
    ("<x>\n</x>\n<y>\n", ["open <y>"]), ("</x>\n", ["stray </x>"]), ("x </y> z\n", []), ("x <y> z\n", []),
    ("<x>\n<y>\n</x>\n</y>\n", ["crossed <y> </x>"]), ("<x>\n<y>\n</x>\n", ["open <y>"]),
    ("<x>\n<x>\n</x>\n</x>\n</x>\n", ["stray </x>"]), ("<x>y\n</x>\n<x>\ny</x>\n", []), ("<p>\n<br>\n</div>\n", []),
    ("<X>\n", []), ("<x/>\n", []), ("`<x>\n</y>`\n", []), ("```\n<x>\n```\n", []), ("    <x>\n", []), ("", []),
    ("- <x>\n  y\n  </x>\n", []), ("<x>\r\ny\r\n</x>\r\n", []),
  ])
  func `tags on lines of their own are paired by name`(source: String, expected: [String]) {
    #expect(faults(source) == expected)
  }
}
