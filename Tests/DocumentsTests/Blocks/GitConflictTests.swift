import Testing

@testable import Documents

struct GitConflictTests {
  private func sides(_ source: String) -> [String]? {
    GitConflict.sides(of: Array(source.utf8)).map {
      [String(decoding: $0.ours, as: UTF8.self), String(decoding: $0.theirs, as: UTF8.self)]
    }
  }

  @Test(arguments: [
    ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", ["a\n", "b\n"]),
    ("0\n<<<<<<< HEAD\na\n||||||| base\no\n=======\nb\n>>>>>>> x\n1\n", ["0\na\n1\n", "0\nb\n1\n"]),
    ("<<<<<<< HEAD\na\n|||||||\n=======\n>>>>>>> x", ["a\n", ""]),
    ("<<<<<<< h\r\na\r\n=======\r\nb\r\n>>>>>>> x\r\n", ["a\r\n", "b\r\n"]),
    ("<<<<<<< h\n1\n=======\n2\n>>>>>>> x\nm\n<<<<<<< h\n3\n=======\n4\n>>>>>>> x\n", ["1\nm\n3\n", "2\nm\n4\n"]),
    ("t\n=======\n<<<<<<< h\n1\n=======\n2\n>>>>>>> x\n", ["t\n=======\n1\n", "t\n=======\n2\n"]),
    ("<<<<<<< h\n========\n=======\n <<<<<<< no\n>>>>>>> x\n", ["========\n", " <<<<<<< no\n"]),
  ])
  func `each side of a conflict is a complete text`(source: String, expected: [String]) {
    #expect(sides(source) == expected)
    #expect(!GitConflict.isDamaged(Array(source.utf8)))
  }

  @Test(arguments: [
    "", "text\n", "Heading\n=======\n", "|||||||\n", "<<<<<<<<< x\n", " <<<<<<< x\n", "<<<<<<<\n", "`<<<<<<< x`\n",
  ])
  func `a text without markers has no sides and no damage`(source: String) {
    #expect(sides(source) == nil)
    #expect(!GitConflict.isDamaged(Array(source.utf8)))
  }

  @Test(arguments: [
    "<<<<<<< h\na\n", "<<<<<<< h\na\n=======\nb\n", "<<<<<<< h\na\n>>>>>>> x\n", ">>>>>>> x\n",
    "<<<<<<< h\n<<<<<<< h\n=======\n>>>>>>> x\n",
    "<<<<<<< h\n=======\n=======\n>>>>>>> x\n", "<<<<<<< h\n||||||| b\n||||||| b\n=======\n>>>>>>> x\n",
    "<<<<<<< h\n1\n=======\n2\n>>>>>>> x\n>>>>>>> x\n", "<<<<<<< h\n||||||| b\n>>>>>>> x\n",
    "<<<<<<< h\n=======\n||||||| b\n>>>>>>> x\n",
  ])
  func `unmatched conflict markers are damage`(source: String) {
    #expect(sides(source) == nil)
    #expect(GitConflict.isDamaged(Array(source.utf8)))
  }
}
