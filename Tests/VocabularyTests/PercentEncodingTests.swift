import Testing
import Vocabulary

@Suite struct PercentEncodingTests {
  @Test func `all bytes but unreserved ones are encoded and come back`() {
    let all = Array(UInt8.min...UInt8.max)
    let text = PercentEncoding.text(all) { PercentEncoding.isUnreserved($0) }
    #expect(PercentEncoding.decoded(text.utf8) == all)
    #expect(text.hasPrefix("%00%01") && text.hasSuffix("%FE%FF"))
    #expect(text.utf8.count == 66 + 3 * (256 - 66))
  }

  @Test func `what is kept is not encoded`() {
    #expect(PercentEncoding.text("a b/ü:c") == "a%20b%2F%C3%BC%3Ac")
    #expect(PercentEncoding.text("a b/ü:c", keeping: "/:") == "a%20b/%C3%BC:c")
    #expect(PercentEncoding.path(RelativePath(constant: "my docs/a-b_c.~d")) == "my%20docs/a-b_c.~d")
  }

  @Test(arguments: [
    ("%41%6a%6A", "Ajj", true), ("100%", "100%", false), ("%4", "%4", false), ("%+5", "%+5", false),
    ("%%41", "%A", false), ("%4G%41", "%4GA", false), ("", "", true),
  ])
  func `a sign without two digits means itself`(_ text: String, _ decoded: String, _ isComplete: Bool) {
    #expect(PercentEncoding.decoded(text.utf8) == Array(decoded.utf8))
    #expect(PercentEncoding.isComplete(text.utf8) == isComplete)
  }
}
