import Testing
import Vocabulary

/// Digests and UUIDs that other formats require.
@Suite struct NameUUIDTests {
  @Test func `SHA-1 gives the digests of its standard`() {
    #expect(SHA1.digits(of: Array("abc".utf8)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(SHA1.digits(of: []) == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
  }

  @Test func `a UUID of a URL is the one that every other program makes of it`() {
    // Made by Python's `uuid.uuid5(uuid.NAMESPACE_URL, …)`.
    #expect(NameUUID(ofURL: "http://www.example.com/").text == "fcde3c85-2270-590f-9e7c-ee003d65e0e2")
  }

  @Test func `different names have different UUIDs of version 5`() {
    let one = NameUUID(ofURL: "urn:a").text
    let other = NameUUID(ofURL: "urn:b").text
    #expect(one != other)
    for text in [one, other] {
      let groups = text.split(separator: "-")
      #expect(groups.map(\.count) == [8, 4, 4, 4, 12])
      #expect(groups[2].first == "5" && "89ab".contains(groups[3].first ?? "x"), "\(text)")
    }
  }
}
