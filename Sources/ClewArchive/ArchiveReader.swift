internal import CLibArchive

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Reads zip, 7z, and tar plain or in gzip, zstd, xz, bzip2, from front to back with bounds on all that it unfolds to.
///
///     let archive = try ArchiveReader(path: "pages.tar.zst")
///     while let entry = try archive.next() {
///         guard entry.kind == .file else { continue }
///         let bytes = try archive.readAll(limit: 64 << 20)
///     }
///
/// A damaged or clipped archive gives what can be read, then throws with the place. A fault whose
/// ``ArchiveFault/canContinue`` is true concerns one entry; go on with ``next()``. An archive within an archive is read
/// by a reader of its own, over its bytes. Memory: one chunk of 256 KiB and what the decompressors keep. Not for several
/// threads at once.
public final class ArchiveReader {
    private let archive: OpaquePointer
    private let limits: ArchiveLimits
    private let memory: UnsafeMutableRawBufferPointer?
    private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    /// Whether a zip's end record was seen; without it a zip is clipped, even where all entries can be read.
    private let hasZipEnd: Bool
    private var current: ArchiveEntry?
    private var count = 0
    private var isDone = false
    /// Whether the data of the entry was read to its end, or cannot be read further.
    private var isEntryDone = true
    private var entryByteCount: UInt64 = 0
    private var entryStart: UInt64 = 0
    private var byteCount: UInt64 = 0

    /// Below this many decoded bytes no ratio is a bomb.
    private static let harmlessByteCount: UInt64 = 16 << 20
    /// Decompressors read ahead; so much of the archive is not yet counted, or not yet needed.
    private static let readAhead: UInt64 = 64 << 10

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - limits: What it may unfold to.
    ///   - acceptsSingleFile: Whether a compressed file that is no archive is read as one entry, named as gzip remembers
    ///     it, or `data`.
    /// - Throws: `notAnArchive`, `unreadable`.
    public convenience init(
        path: String, limits: ArchiveLimits = .standard, acceptsSingleFile: Bool = false
    ) throws(ArchiveFault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        try self.init(
            limits: limits, memory: nil, acceptsSingleFile: acceptsSingleFile,
            hasZipEnd: ZipEnd.isPresent(in: descriptor)
        ) { archive in
            archive_read_open_filename(archive, path, 64 << 10)
        }
    }

    /// Reads from an open descriptor, which stays open; a zip needs one that can seek, or is read as a stream.
    ///
    /// - Throws: `notAnArchive`, `unreadable`.
    public convenience init(
        descriptor: Int32, limits: ArchiveLimits = .standard, acceptsSingleFile: Bool = false
    ) throws(ArchiveFault) {
        try self.init(
            limits: limits, memory: nil, acceptsSingleFile: acceptsSingleFile,
            hasZipEnd: ZipEnd.isPresent(in: descriptor)
        ) { archive in
            archive_read_open_fd(archive, descriptor, 64 << 10)
        }
    }

    /// Reads from memory; the bytes are copied once.
    ///
    /// - Throws: `notAnArchive`.
    public convenience init(
        bytes: [UInt8], limits: ArchiveLimits = .standard, acceptsSingleFile: Bool = false
    ) throws(ArchiveFault) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        memory.copyBytes(from: bytes)
        let hasEnd = bytes.withUnsafeBytes { ZipEnd.isPresent(in: $0) }
        try self.init(limits: limits, memory: memory, acceptsSingleFile: acceptsSingleFile, hasZipEnd: hasEnd) {
            archive in
            archive_read_open_memory(archive, memory.baseAddress, bytes.count)
        }
    }

    private init(
        limits: ArchiveLimits, memory: UnsafeMutableRawBufferPointer?, acceptsSingleFile: Bool, hasZipEnd: Bool,
        open: (OpaquePointer) -> Int32
    ) throws(ArchiveFault) {
        self.hasZipEnd = hasZipEnd
        guard let archive = archive_read_new() else {
            memory?.deallocate()
            chunk.deallocate()
            throw .unreadable(number: ENOMEM)
        }
        self.archive = archive
        self.limits = limits
        self.memory = memory
        archive_read_support_format_tar(archive)
        archive_read_support_format_zip(archive)
        archive_read_support_format_7zip(archive)
        if acceptsSingleFile { archive_read_support_format_raw(archive) }
        archive_read_support_filter_gzip(archive)
        archive_read_support_filter_bzip2(archive)
        archive_read_support_filter_xz(archive)
        archive_read_support_filter_zstd(archive)
        guard open(archive) == ARCHIVE_OK else {
            throw ArchiveReader.fault(ofOpening: archive_errno(archive))
        }
    }

    deinit {
        archive_read_free(archive)
        chunk.deallocate()
        memory?.deallocate()
    }

    /// The next entry; `nil` at the end. What was not read of the present one is passed over.
    ///
    /// - Throws: `notAnArchive` for the first entry, `damaged`, `limitReached`; then it gives `nil`.
    public func next() throws(ArchiveFault) -> ArchiveEntry? {
        guard !isDone else { return nil }
        try passOver()
        current = nil
        entryByteCount = 0
        entryStart = position
        var head: OpaquePointer?
        let status = UnicodeNames.run { archive_read_next_header(archive, &head) }
        guard status != ARCHIVE_EOF else {
            isDone = true
            if isZip, !hasZipEnd { throw .damaged(place) }
            return nil
        }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let head else {
            isDone = true
            throw count == 0 && archive_format(archive) == 0 ? .notAnArchive : .damaged(place)
        }
        if archive_format(archive) == ARCHIVE_FORMAT_RAW, archive_filter_count(archive) < 2 {
            // Any bytes at all are a raw file; only a compressed one was asked for.
            isDone = true
            throw .notAnArchive
        }
        guard count < limits.entryCount else {
            isDone = true
            throw .limitReached(.entryCount, place)
        }
        let entry = entry(head)
        count += 1
        current = entry
        isEntryDone = entry.kind != .file
        return entry
    }

    /// Hands the data of the present entry to a closure, chunk by chunk; each chunk is good only within its call.
    ///
    /// - Throws: `damagedEntry`, `encrypted`, `damaged`, `limitReached`, and what the closure throws.
    public func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        while let piece = try nextChunk() { try body(piece) }
    }

    /// The data of the present entry; empty for what is no file, or was read already.
    ///
    /// - Throws: `entryTooLarge` beyond the limit, `damagedEntry`, `encrypted`, `damaged`, `limitReached`.
    public func readAll(limit: Int) throws(ArchiveFault) -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try nextChunk() {
            guard bytes.count + piece.count <= limit else { throw .entryTooLarge(place) }
            bytes.append(contentsOf: piece)
        }
        return bytes
    }

    /// As much of the present entry as can be read up to a limit, with the fault that ended it, if one did.
    public func readable(limit: Int) -> (bytes: [UInt8], fault: ArchiveFault?) {
        var bytes: [UInt8] = []
        do throws(ArchiveFault) {
            while let piece = try nextChunk() {
                guard bytes.count + piece.count <= limit else {
                    bytes.append(contentsOf: piece.prefix(limit - bytes.count))
                    throw .entryTooLarge(place)
                }
                bytes.append(contentsOf: piece)
            }
        } catch {
            return (bytes, error)
        }
        return (bytes, nil)
    }

    /// The form of the archive in words, `nil` before the first entry.
    public var format: String? {
        guard count > 0, let name = archive_format_name(archive) else { return nil }
        return String(cString: name)
    }

    /// The position in the archive file, in compressed bytes: for a progress bar.
    public var position: UInt64 { UInt64(max(0, archive_filter_bytes(archive, -1))) }

    private var isZip: Bool { archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP }

    private func nextChunk() throws(ArchiveFault) -> UnsafeRawBufferPointer? {
        guard !isEntryDone, !isDone, let entry = current else { return nil }
        if entry.isEncrypted {
            isEntryDone = true
            throw .encrypted(place)
        }
        let got = archive_read_data(archive, chunk.baseAddress, chunk.count)
        guard got > 0 else {
            isEntryDone = true
            if got == 0 { return nil }
            throw fault(of: Int32(truncatingIfNeeded: got))
        }
        try take(UInt64(got))
        return UnsafeRawBufferPointer(rebasing: chunk[..<min(got, chunk.count)])
    }

    /// Passes over the rest of an entry, counting what comes out: a compressed archive is unfolded also by those who do
    /// not look at it. A zip that can seek does not need that.
    private func passOver() throws(ArchiveFault) {
        while !isEntryDone, current?.isEncrypted == false,
            archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK != ARCHIVE_FORMAT_ZIP
        {
            var start: UnsafeRawPointer?
            var size = 0
            var offset: Int64 = 0
            let status = archive_read_data_block(archive, &start, &size, &offset)
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { break }
            try take(UInt64(size))
        }
        isEntryDone = true
    }

    private func take(_ count: UInt64) throws(ArchiveFault) {
        entryByteCount += count
        byteCount += count
        let read = position
        let ofEntry = (read > entryStart ? read - entryStart : 0) + ArchiveReader.readAhead
        let isBomb =
            entryByteCount > ArchiveReader.harmlessByteCount && entryByteCount / limits.ratio.orOne > ofEntry
            || byteCount > ArchiveReader.harmlessByteCount
                && byteCount / limits.ratio.orOne > read + ArchiveReader.readAhead
        guard byteCount <= limits.byteCount, !isBomb else {
            isDone = true
            throw .limitReached(isBomb ? .ratio : .byteCount, place)
        }
    }

    private func fault(of status: Int32) -> ArchiveFault {
        if status == ARCHIVE_FATAL {
            isDone = true
            return .damaged(place)
        }
        return .damagedEntry(place)
    }

    /// libarchive says with EILSEQ (EFTYPE on Darwin) or a number below zero that the form is not known.
    private static func fault(ofOpening number: Int32) -> ArchiveFault {
        number <= 0 || [EILSEQ, EINVAL, 79].contains(number) ? .notAnArchive : .unreadable(number: number)
    }

    private var place: ArchivePlace {
        ArchivePlace(
            entryIndex: current?.index ?? count, path: current?.path, decodedOffset: entryByteCount,
            archiveOffset: position)
    }

    private func entry(_ head: OpaquePointer) -> ArchiveEntry {
        let raw = UnicodeNames.run { () -> [UInt8] in
            let name = archive_entry_pathname(head) ?? archive_entry_pathname_utf8(head)
            return name.map { start in Array(UnsafeRawBufferPointer(start: start, count: strlen(start))) } ?? []
        }
        let safe = SafePath(raw, index: count, limit: limits.pathByteCount)
        let isLink = archive_entry_hardlink(head) != nil
        let size = archive_entry_size(head)
        return ArchiveEntry(
            index: count, path: safe.text, rawPath: raw, isPathChanged: safe.isChanged,
            kind: ArchiveReader.kind(of: UInt32(archive_entry_filetype(head)), isLink: isLink),
            size: archive_entry_size_is_set(head) != 0 && size >= 0 ? UInt64(size) : nil,
            modified: ArchiveReader.modified(head),
            isEncrypted: archive_entry_is_encrypted(head) != 0)
    }

    /// The time of the last change; zero is what tools write that leave it out, and no time.
    private static func modified(_ head: OpaquePointer) -> Int64? {
        guard archive_entry_mtime_is_set(head) != 0 else { return nil }
        let time = Int64(archive_entry_mtime(head))
        return time == 0 ? nil : time
    }

    /// The kinds of files by their numbers in a Unix mode.
    private static func kind(of mode: UInt32, isLink: Bool) -> ArchiveEntry.Kind {
        if isLink { return .link }
        switch mode & 0o170000 {
        case 0o100000, 0: return .file
        case 0o040000: return .folder
        case 0o120000: return .link
        default: return .special
        }
    }
}

extension UInt64 {
    fileprivate var orOne: UInt64 { self == 0 ? 1 : self }
}
