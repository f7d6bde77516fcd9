internal import ClewCore

/// Writes `truth.json` as it becomes known: one JSON object, each item of its lists on a line of its own.
final class TruthFile {
    private let file: any ExerciseSinkFile
    private var buffer: [UInt8] = []
    private var isFirstMember = true
    private var isFirstItem = true

    init(_ file: any ExerciseSinkFile) {
        self.file = file
        buffer += "{".utf8
    }

    /// Adds a member that is no list.
    func add(_ name: String, _ value: JSONValue) throws {
        begin(name)
        value.write(to: &buffer)
        try flush(over: 1 << 18)
    }

    /// Begins a list.
    func beginList(_ name: String) {
        begin(name)
        buffer += "[".utf8
        isFirstItem = true
    }

    /// Adds an item to the list.
    func item(_ value: JSONValue) throws {
        buffer += (isFirstItem ? "\n" : ",\n").utf8
        isFirstItem = false
        value.write(to: &buffer)
        try flush(over: 1 << 18)
    }

    func endList() { buffer += (isFirstItem ? "]" : "\n]").utf8 }

    func close() throws {
        buffer += "\n}\n".utf8
        try flush(over: 0)
        try file.close()
    }

    private func begin(_ name: String) {
        buffer += (isFirstMember ? "\n" : ",\n").utf8
        isFirstMember = false
        JSONValue.write(name.utf8, to: &buffer)
        buffer += ":".utf8
    }

    private func flush(over size: Int) throws {
        guard buffer.count > size else { return }
        try file.append(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
