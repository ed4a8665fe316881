import Packs
import Testing
import Vocabulary

@testable import Installing

/// Git hooks that fix whitespace in every file of a commit, including bases.
@Suite struct WhitespaceFixTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func fixed(_ text: String, _ fix: WhitespaceFix) -> String {
    String(decoding: fix.applied(to: bytes(text)), as: UTF8.self)
  }

  @Test func `a fix makes the same changes as its hook`() {
    let ends = WhitespaceFix(blanks: .stay, endsOnce: true)
    #expect(fixed("a \n\n\n", ends) == "a \n")
    #expect(fixed("a", ends) == "a\n")
    #expect(fixed("\n\n", ends) == "")
    #expect(fixed("", ends) == "")
    let blanks = WhitespaceFix(blanks: .go, endsOnce: false)
    #expect(fixed("a  \n \t\nb\t", blanks) == "a\n\nb")
    let breaks = WhitespaceFix(blanks: .goButBreaks, endsOnce: false)
    #expect(fixed("a   \nb \n  \n", breaks) == "a  \nb\n\n")
    for fix in WhitespaceFix.all {
      let once = fix.applied(to: bytes("a   \n\t\nb \n\n\n"))
      #expect(fix.applied(to: once) == once)
    }
  }

  static let texts = [
    "Boil the water.  \nPour it. \t\nWait.\n\nServe it. \n\n\n", "No line end", "Blanks at the end \t", "One\n\n\n\n",
    "A \nA \nA\nB \nA \n",
  ]

  @Test(arguments: texts, WhitespaceFix.all)
  func `a base is recovered from another version that still has the whitespace`(_ text: String, _ fix: WhitespaceFix) {
    let whole = bytes(text)
    let damaged = fix.applied(to: whole)
    let recovery = BaseRecovery(digest: Digest(of: whole))
    #expect(recovery.text(from: damaged, others: [whole]) == whole)
    // A later version still has the lines that did not change.
    let later = bytes("A new line first.\n" + text)
    #expect(recovery.text(from: damaged, others: [later]) == whole)
  }

  @Test func `a text with another digest is not recovered`() {
    let recovery = BaseRecovery(digest: Digest(of: bytes("one \n")))
    #expect(recovery.text(from: bytes("two\n"), others: [bytes("one\n"), bytes("two \n")]) == nil)
    #expect(recovery.text(from: nil, others: []) == nil)
  }

  @Test(arguments: WhitespaceFix.all)
  func `a text that only a hook changed gets the pack's changes`(_ fix: WhitespaceFix) {
    let base = "# Tea  \n\nBoil. \nPour.\n\nServe.\n\n\n"
    let theirs = "# Tea  \n\nBoil it. \nPour.\n\nServe hot. \n\n\n"
    let mine = fix.applied(to: bytes(base))
    let merged = Merge(base: bytes(base), mine: mine, theirs: bytes(theirs)).bytes
    #expect(merged.map { fix.applied(to: $0) } == fix.applied(to: bytes(theirs)))
  }

  @Test func `a user's edit next to a hook's change is kept, and changes by both are a conflict`() {
    let (base, theirs) = (bytes("Boil. \n\nPour. \n\nServe. \n"), bytes("Boil. \n\nPour slowly. \n\nServe. \n"))
    let mine = bytes("Boil well.\n\nPour.\n\nServe.\n")
    #expect(
      Merge(base: base, mine: mine, theirs: theirs).bytes == bytes("Boil well.\n\nPour slowly.\n\nServe.\n"))
    let both = bytes("Boil.\n\nPour quickly.\n\nServe.\n")
    #expect(Merge(base: base, mine: both, theirs: theirs).bytes == nil)
  }
}
