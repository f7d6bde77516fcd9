import ClewLedger
import Testing

@Suite struct TileAddressTests {
    // C2SP tlog-tiles, "Merkle Tree": index 1234067 is x001/x234/067.
    @Test(arguments: [
        (TileAddress(row: .hashes(level: 0), index: 1_234_067), "tile/0/x001/x234/067"),
        (TileAddress(row: .hashes(level: 0), index: 0), "tile/0/000"),
        (TileAddress(row: .hashes(level: 2), index: 999), "tile/2/999"),
        (TileAddress(row: .hashes(level: 63), index: 1000), "tile/63/x001/000"),
        (TileAddress(row: .entries, index: 1_000_000, width: 255), "tile/entries/x001/x000/000.p/255"),
        (TileAddress(row: .entries, index: 7, width: 1), "tile/entries/007.p/1"),
    ])
    func `a tile has one path and the path one tile`(address: TileAddress, path: String) {
        #expect(address.path == path)
        #expect(TileAddress(path: path) == address)
    }

    @Test(arguments: [
        "tile", "tile/0", "tile/00/000", "tile/64/000", "tile/-1/000", "tile/0/0", "tile/0/0000", "tile/0/x000/000",
        "tile/0/x001/x234/67", "tile/0/001/000", "tile/0/x001", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01",
        "tile/0/000.p", "tile/entries/000.p/5/6", "tiles/0/000", "tile/0/+01", "tile//000", "tile/0/000/",
        "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/entriesx/000",
    ])
    func `other paths are no tiles`(path: String) {
        #expect(TileAddress(path: path) == nil)
    }

    // C2SP tlog-tiles, "Partial Tiles": the tree of 70,000 entries, and that of 256.
    @Test func `the tiles of a tree are those of the standard`() {
        let big = TileAddress.rows(ofTreeSize: 70000)
        #expect(big.map(\.row) == [.entries, .hashes(level: 0), .hashes(level: 1), .hashes(level: 2)])
        #expect(big.map(\.fullCount) == [273, 273, 1, 0])
        #expect(big.map(\.partialWidth) == [112, 112, 17, 1])
        let small = TileAddress.rows(ofTreeSize: 256)
        #expect(small.map(\.fullCount) == [1, 1, 0])
        #expect(small.map(\.partialWidth) == [0, 0, 1])
        #expect(TileAddress.rows(ofTreeSize: 0).isEmpty)
    }
}
