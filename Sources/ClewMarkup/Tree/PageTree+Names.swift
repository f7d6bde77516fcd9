/// The name of an attribute that is looked for.
struct AttributeName: Hashable, Sendable {
    /// In lower case.
    let letters: [UInt8]
    /// The first eight letters, as ``TagCursor/key(_:)`` packs them.
    let key: UInt64

    init(_ name: String) {
        letters = name.utf8.map { TagCursor.lowered($0) }
        var key: UInt64 = 0
        for index in 0..<min(8, letters.count) { key |= UInt64(letters[index]) << UInt64(index * 8) }
        self.key = key
    }
}

extension PageTree {
    /// The record of a node or of an attribute's element; that of the document where there is no such node.
    @inline(__always)
    func record(_ node: PageNode) -> Record {
        let index = node.index
        return records[index < records.count ? index : 0]
    }

    func attributeRecord(_ node: PageNode) -> Attribute? {
        node.isAttribute && node.attribute < attributes.count ? attributes[node.attribute] : nil
    }

    /// The numbers of an element's attributes; none for the other nodes.
    @inline(__always)
    func attributeRange(of node: PageNode) -> Range<Int> {
        guard !node.isAttribute, node.index < records.count else { return 0..<0 }
        let record = records[node.index]
        guard record.isElement else { return 0..<0 }
        return Int(record.first)..<Int(record.first) + Int(record.second)
    }

    func attributeNode(_ name: AttributeName, of node: PageNode) -> PageNode? {
        for index in attributeRange(of: node) where isNamed(name, attribute: index) {
            return PageNode(node.index, attribute: index)
        }
        return nil
    }

    @inline(__always)
    func isNamed(_ name: AttributeName, attribute index: Int) -> Bool {
        let attribute = attributes[index]
        guard attribute.key == name.key, Int(attribute.nameCount) == name.letters.count else { return false }
        return name.letters.count <= 8 || hasTail(name, attribute)
    }

    private func hasTail(_ name: AttributeName, _ attribute: Attribute) -> Bool {
        for index in 8..<name.letters.count
        where TagCursor.lowered(source[Int(attribute.name) + index]) != name.letters[index] {
            return false
        }
        return true
    }

    /// The elements one of whose named attributes holds a text, as the page writes it, in the order of the page.
    ///
    ///     let tree = PageTree(html: Array("<b class=\"old-price\">3</b>".utf8))
    ///     tree.elements(whose: ["class", "id"], hold: "price").count  // 1
    public func elements(whose names: [String], hold text: String) -> [PageNode] {
        elements(whose: names, hold: text, inside: root)
    }

    /// The same inside of a node, which counts as well.
    public func elements(whose names: [String], hold text: String, inside node: PageNode) -> [PageNode] {
        guard !node.isAttribute, node.index < records.count else { return [] }
        let names = names.map { AttributeName($0) }
        let wanted = Array(text.utf8)
        return source.withUnsafeBufferPointer { source in
            (node.index..<max(node.index + 1, Int(records[node.index].after))).filter { index in
                attributeRange(of: PageNode(index)).contains { number in
                    let value = attributes[number]
                    return names.contains { isNamed($0, attribute: number) }
                        && source[Int(value.value)..<Int(value.value) + Int(value.valueCount)].holds(wanted)
                }
            }
        }.map { PageNode($0) }
    }

    /// The name of an element by its number.
    func name(ofNumber number: Int) -> String {
        let known = ElementNames.standard.names
        return number < known.count ? known[number] : otherNames[number - known.count]
    }

    static func loweredName(_ letters: some Collection<UInt8>) -> String {
        String(decoding: letters.map { TagCursor.lowered($0) }, as: UTF8.self)
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    fileprivate func holds(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
        return (startIndex...endIndex - wanted.count).contains { place in
            self[place] == first && self[place..<place + wanted.count].elementsEqual(wanted)
        }
    }
}
