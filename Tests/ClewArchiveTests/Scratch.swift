import Foundation

/// A folder for one test, removed with it.
final class Scratch {
    let path: String

    init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("clew-archive-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        path = place.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    func run(_ tool: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        try process.run()
        process.waitUntilExit()
        struct Failed: Error {}
        guard process.terminationStatus == 0 else { throw Failed() }
    }

    /// Has Python make an archive; the ending of the name says which.
    func makeArchive(_ name: String, _ members: [String: [UInt8]]) throws -> String {
        let list = members.sorted { $0.key < $1.key }.map { ["name": $0.key, "hex": hex($0.value)] }
        let json = try JSONSerialization.data(withJSONObject: list)
        let input = try write("members.json", [UInt8](json))
        let script = """
            import io, json, sys, tarfile, zipfile
            out, members = sys.argv[1], json.load(open(sys.argv[2]))
            data = [(m['name'], bytes.fromhex(m['hex'])) for m in members]
            if out.endswith('.zip'):
                with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
                    for name, content in data: z.writestr(name, content)
            else:
                mode = 'w:' + (out.rsplit('.', 1)[1] if not out.endswith('.tar') else '')
                with tarfile.open(out, mode) as t:
                    for name, content in data:
                        info = tarfile.TarInfo(name); info.size = len(content)
                        t.addfile(info, io.BytesIO(content))
            """
        try run("python3", ["-c", script, path + "/" + name, input])
        return path + "/" + name
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
