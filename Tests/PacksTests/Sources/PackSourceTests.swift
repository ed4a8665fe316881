import Packs
import Testing

@Suite struct PackSourceTests {
  @Test(arguments: [
    ("builtin", PackSource.builtin),
    ("./packs/ours", .folder("./packs/ours")),
    ("/srv/pack", .folder("/srv/pack")),
    ("-21risk", .folder("-21risk")),
    ("a#b", .folder("a#b")),
    (
      "git+https://host/owner/pack.git#v1.2.0",
      .git(url: "https://host/owner/pack.git", reference: "v1.2.0")
    ),
    ("git+ssh://git@host/pack.git", .git(url: "ssh://git@host/pack.git", reference: nil)),
    ("git+file:///srv/pack", .git(url: "file:///srv/pack", reference: nil)),
  ])
  func `a source is written as it was read`(_ text: String, _ source: PackSource) {
    #expect(PackSource(text) == source)
    #expect(source.text == text)
  }

  @Test(arguments: [
    "", "a\nb", "https://host/pack", "git+http://host/pack", "git+ext::sh -c id", "git+ext://sh", "git+https://",
    "git+ssh://-oProxyCommand=id/x", "git+https://host/pack#", "git+https://host/pack#--upload-pack=id",
  ])
  func `sources that git or a shell could misinterpret are rejected`(_ text: String) {
    #expect(PackSource(text) == nil || PackSource(text) == .folder(text) && !text.contains("://") && !text.isEmpty)
    if text.contains("://") { #expect(PackSource(text) == nil) }
  }
}
