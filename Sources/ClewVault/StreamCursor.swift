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
            return try readFromStart(address.offset..<address.offset + left, orThrow: fault, body)
        }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
        defer { room.deallocate() }
        while left > 0 {
            let count = reader.read(into: UnsafeMutableRawBufferPointer(rebasing: room[..<min(left, room.count)]))
            if count > 0 {
                try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count]))
                left -= count
            } else if !reader.startNextMember() {
                let end = address.offset + address.length
                return try readFromStart(end - left..<end, orThrow: fault, body)
            }
        }
    }

    /// Inflates from the beginning of the stream: the way for the last bytes of a stream that is cut off.
    ///
    /// A match of up to 258 bytes may still be inside of the decompressor when the compressed bytes have come to their end
    /// and the room was full; it comes out when it is asked once more without input.
    private func readFromStart(
        _ range: Range<Int>, orThrow fault: VaultFault, _ body: (UnsafeRawBufferPointer) throws(VaultFault) -> Void
    ) throws(VaultFault) {
        guard let inflater = try? Inflater(.gzip) else { throw fault }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
        defer { room.deallocate() }
        var input: [UInt8] = []
        var used = 0
        var place = stream
        var decoded = 0
        while decoded < range.upperBound {
            if used == input.count {
                input = try onDisk { () throws(DiskFault) in try disk.bytes(at: place, count: 128 << 10) }
                place += input.count
                used = 0
            }
            let step = input.withUnsafeBytes {
                inflater.step(UnsafeRawBufferPointer(rebasing: $0[used...]), into: room)
            }
            used += step.consumed
            let wanted = range.clamped(to: decoded..<decoded + step.produced)
            if !wanted.isEmpty {
                let part = room[wanted.lowerBound - decoded..<wanted.upperBound - decoded]
                try body(UnsafeRawBufferPointer(rebasing: part))
            }
            decoded += step.produced
            switch step.outcome {
            case .ended: inflater.reset()
            case .damaged where decoded < range.upperBound: throw fault
            case .goesOn where step.consumed == 0 && step.produced == 0: throw fault
            case .damaged, .goesOn: continue
            }
        }
    }
}
