import ClewCompression
import ClewCore
import ClewVault
import ClewWARC
import Foundation

/// Looks through a WARC file before anything of it is written, and writes a copy without what matched.
struct WARCScreen {
    let screen: ProtectionScreen
    let path: String
    private static let limits = WARCLimits(ratio: 200)

    /// What was found in a file.
    struct Found {
        /// The first match.
        var match: ProtectedMatch
        /// The places of what the copy is to leave out: matches, and what belongs to them.
        var places: Set<WARCPlace> = []
        /// The places of the matches alone.
        var matches: [Int64] = []
    }

    /// Looks at every record, as its payload was sent and without codings, and at bytes between records.
    ///
    /// - Parameter progress: gets how far in the file; `false` ends the work with `nil`.
    /// - Returns: `nil` when nothing matches, or the work was ended.
    func look(_ progress: (Int64) -> Bool = { _ in true }) throws -> Found? {
        var companions = WARCCompanions()
        var found: Found?
        let reader = try WARCReader(path: path, limits: WARCScreen.limits)
        let blocks = try WARCReader(path: path, limits: WARCScreen.limits)
        while let item = try reader.next() {
            guard progress(item.fileOffset) else { return nil }
            let match: ProtectedMatch?
            let place: WARCPlace
            switch item {
            case .record(let entry):
                place = entry.place
                if let block = entry.block {
                    match = try screen.match(entry.header, block: block)
                } else {
                    match = try screen.match(entry.header, blockLength: entry.blockLength) { range, body in
                        try blocks.readBlock(of: entry, range: range, body)
                    }
                }
                if match != nil { companions.add(entry.header, owner: 0) }
            case .gap(let gap):
                guard case .file(let extent) = gap.place else { continue }
                place = gap.place
                match = try self.match(extent)
            case .stream: continue
            }
            guard let match else { continue }
            var all = found ?? Found(match: match)
            all.places.insert(place)
            if all.matches.count < 1000 { all.matches.append(place.fileOffset) }
            found = all
        }
        guard var found else { return nil }
        let again = try WARCReader(path: path, limits: WARCScreen.limits)
        while let item = try again.next() {
            if case .record(let entry) = item, companions.owner(of: entry.header) != nil {
                found.places.insert(entry.place)
            }
        }
        return found
    }

    /// The match of bytes between records.
    private func match(_ extent: ByteExtent) throws -> ProtectedMatch? {
        var look = StreamLook(screen)
        try WARCScreen.read(path, extent) { look.update($0) }
        return try look.match()
    }

    /// Writes the file without what is left out: in the place of each such record stands one that says so. All else keeps its
    /// bytes, but for records that share a gzip stream with what is left out: each becomes a member of its own.
    func writeCopy(without places: Set<WARCPlace>, to spool: SpoolFile) throws {
        let touched = Set(
            places.compactMap { place -> Int64? in if case .stream(let start, _) = place { start } else { nil } })
        let reader = try WARCReader(path: path, limits: WARCScreen.limits)
        var inner: InnerStream?
        var number = 0
        while let item = try reader.next() {
            switch item {
            case .record(let entry):
                let isOut = places.contains(entry.place)
                if isOut { number += 1 }
                switch entry.place {
                case .file(let extent):
                    if isOut {
                        try write(note(number, entry.header, isPacked: try isPacked(extent)), spool)
                    } else {
                        try copy(extent, spool)
                    }
                case .stream(let start, let extent) where touched.contains(start):
                    if inner?.start != start { inner = try InnerStream(path, start) }
                    try inner?.cut(extent, isKept: !isOut, to: spool)
                    if isOut { try write(note(number, entry.header, isPacked: true), spool) }
                case .stream: break
                }
            case .gap(let gap):
                switch gap.place {
                case .file(let extent): if !places.contains(gap.place) { try copy(extent, spool) }
                case .stream(let start, let extent) where touched.contains(start):
                    if inner?.start != start { inner = try InnerStream(path, start) }
                    try inner?.cut(extent, isKept: true, to: spool)
                case .stream: break
                }
            case .stream(let stream):
                if !touched.contains(stream.extent.offset) { try copy(stream.extent, spool) }
                inner = nil
            }
        }
        spool.close()
    }

    /// What stands in the place of a record that was left out: of a type that no reader knows, so that all pass it over.
    private func note(_ number: Int, _ header: WARCHeader, isPacked: Bool) throws -> [UInt8] {
        let id = RecordID.derived(from: [Array("clew left out".utf8), Array("\(number)".utf8)])
        var head = WARCHeader(
            type: WARCRecordType(rawValue: "clew-left-out"), id: WARCRecordID("urn:uuid:\(id)"),
            date: header.date ?? Timestamp(seconds: 0))
        head.contentType = "application/warc-fields"
        var bytes: [UInt8] = []
        let encoder = try WARCEncoder(container: isPacked ? .gzip() : .plain)
        try encoder.append(
            head, block: Array("clew-left-out: protected material, sealed for the designated unit\r\n".utf8), to: &bytes
        )
        return bytes
    }

    private func isPacked(_ extent: ByteExtent) throws -> Bool {
        var start: [UInt8] = []
        try WARCScreen.read(path, ByteExtent(offset: extent.offset, length: min(2, extent.length))) {
            start.append(contentsOf: $0)
        }
        return start == [0x1F, 0x8B]
    }

    private func copy(_ extent: ByteExtent, _ spool: SpoolFile) throws {
        try WARCScreen.read(path, extent) { try spool.write($0) }
    }

    private func write(_ bytes: [UInt8], _ spool: SpoolFile) throws {
        try bytes.withUnsafeBytes { try spool.write($0) }
    }

    /// Hands over bytes of a file.
    fileprivate static func read(
        _ path: String, _ extent: ByteExtent, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw WorkflowFault.system(sentence: "a file went away while it was read; import it again.")
        }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        try handle.seek(toOffset: UInt64(max(0, extent.offset)))
        var left = Int(clamping: extent.length)
        while left > 0 {
            guard let piece = try handle.read(upToCount: min(1 << 20, left)), !piece.isEmpty else {
                throw WorkflowFault.badInput(sentence: "a file changed while it was read; import it again.")
            }
            left -= piece.count
            try piece.withUnsafeBytes { try body($0) }
        }
    }
}

/// The inflated bytes of a gzip stream that holds several records, cut into members of their own.
private final class InnerStream {
    let start: Int64
    private let reader: GzipStreamReader
    private let file: FileHandle

    init(_ path: String, _ start: Int64) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw WorkflowFault.system(sentence: "a file went away while it was read; import it again.")
        }
        self.file = file
        self.start = start
        let descriptor = file.fileDescriptor
        reader = try GzipStreamReader(
            source: { offset, room in pread(descriptor, room.baseAddress, room.count, off_t(offset)) }, offset: start)
    }

    deinit {
        try? file.close()  // Nothing was written; a failure to close loses nothing.
    }

    /// Goes on to the end of an extent, and writes it as a gzip member where it is kept.
    func cut(_ extent: ByteExtent, isKept: Bool, to spool: SpoolFile) throws {
        let packer = isKept ? try GzipStreamCompressor(level: 6) : nil
        try reader.seek(to: extent.offset)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { room.deallocate() }
        while reader.decodedOffset < extent.end {
            let size = Int(min(Int64(room.count), extent.end - reader.decodedOffset))
            let count = reader.read(into: UnsafeMutableRawBufferPointer(rebasing: room[..<size]))
            if count > 0 {
                try packer?.write(UnsafeRawBufferPointer(rebasing: room[..<count])) { try spool.write($0) }
            } else if !reader.startNextMember() {
                // The extent ended where the stream is damaged; what came before is kept.
                break
            }
        }
        try packer?.finish { try spool.write($0) }
    }
}

extension WARCItem {
    /// How far in the file.
    fileprivate var fileOffset: Int64 {
        switch self {
        case .record(let entry): entry.place.fileOffset
        case .gap(let gap): gap.place.fileOffset
        case .stream(let stream): stream.extent.end
        }
    }
}
