internal import ClewCompression
internal import ClewCore

/// A place in the inflated bytes of a gzip stream that holds several records. Going forward costs what lies between.
final class StreamCursor {
    let file: VaultFile
    let stream: Int
    private let disk: DiskFile
    private let reader: GzipStreamReader

    init(_ file: VaultFile, _ stream: Int, path: String, index: GzipIndex) throws(VaultFault) {
        self.file = file
        self.stream = stream
        let disk = try onDisk { () throws(DiskFault) in try DiskFile(path, .reading) }
        self.disk = disk
        do throws(CompressionError) {
            reader = try GzipStreamReader(
                source: { offset, room in
                    // The reader asks for a count alone; what failed is seen as the end of the bytes.
                    (try? disk.read(at: Int(offset), into: room)) ?? -1
                }, offset: Int64(stream), index: index, span: 1 << 30)
        } catch {
            throw .log(.unavailable, error.description)
        }
    }

    /// Hands over the inflated bytes at an address.
    func read(
        _ address: RecordAddress, _ body: (UnsafeRawBufferPointer) throws(VaultFault) -> Void
    ) throws(VaultFault) {
        let fault = VaultFault.damaged(file: file.name, offset: stream, leaf: address.leaf)
        var left = address.length
        do throws(CompressionError) {
            try reader.seek(to: Int64(address.offset))
        } catch {
            throw fault
        }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
        defer { room.deallocate() }
        while left > 0 {
            let count = reader.read(into: UnsafeMutableRawBufferPointer(rebasing: room[..<min(left, room.count)]))
            if count > 0 {
                try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count]))
                left -= count
            } else if !reader.startNextMember() {
                throw fault
            }
        }
    }
}
