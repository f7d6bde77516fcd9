internal import CLibArchive
internal import Glibc

/// Reads the members of a zip, tar (plain, gzip, bzip2, xz, zstd) or 7z archive one after the other, without holding
/// more than a piece of one in memory; a compressed file that is no archive has itself as its only member.
///
///     let reader = try ArchiveReader(path: "captures.tar.xz")
///     while let member = try reader.next() {
///         let bytes = try reader.bytes(limit: 1 << 20)
///     }
///
/// Only codecs within libarchive are used, never one that starts a program. For one thread at a time.
public final class ArchiveReader {
    /// How much may come out of an archive.
    public struct Limits: Hashable, Sendable {
        /// The number of members.
        public var members = 20_000_000
        /// How many times the size of the archive may come out, once ``free`` bytes have.
        public var ratio = 500
        /// The number of bytes that may come out whatever the ratio.
        public var free = 1 << 30

        /// The usual limits: 20 million members, 500 times the size of the archive beyond 1 GiB.
        public init() {}
    }

    private let archive: OpaquePointer
    private let limits: Limits
    private let allowed: Int
    private let name: String
    private var memberCount = 0
    private var decodedCount = 0
    private var isOver = false

    /// Opens an archive.
    ///
    /// - Throws: ``ArchiveFault/notAnArchive``, ``ArchiveFault/outOfMemory``.
    public init(path: String, limits: Limits = Limits()) throws(ArchiveFault) {
        ArchiveReader.useUnicodeNames
        guard let archive = archive_read_new() else { throw .outOfMemory }
        self.archive = archive
        self.limits = limits
        var state = stat()
        let size = stat(path, &state) == 0 ? Int(state.st_size) : 0
        let (product, overflow) = size.multipliedReportingOverflow(by: limits.ratio)
        allowed = overflow ? Int.max : max(limits.free, product)
        name = ArchiveReader.contentName(of: path)
        for support in ArchiveReader.supported { _ = support(archive) }
        guard archive_read_open_filename(archive, path, 1 << 17) == ARCHIVE_OK else { throw .notAnArchive }
    }

    deinit {
        archive_read_free(archive)
    }

    /// The next member; `nil` at the end.
    ///
    /// - Throws: ``ArchiveFault/damaged`` or ``ArchiveFault/tooLarge``; after that there are no more members.
    public func next() throws(ArchiveFault) -> ArchiveMember? {
        guard !isOver else { return nil }
        var entry: OpaquePointer?
        let status = archive_read_next_header(archive, &entry)
        // A warning is an odd name or time; the member itself can be read.
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
            isOver = true
            if status == ARCHIVE_EOF { return nil }
            throw memberCount == 0 ? .notAnArchive : .damaged
        }
        memberCount += 1
        guard memberCount <= limits.members else {
            isOver = true
            throw .tooLarge
        }
        return member(entry)
    }

    /// The content of the member that ``next()`` gave last; `nil` when it is longer than the limit, and then
    /// ``pieces(_:)`` goes on from the beginning of what has not been delivered, so ask for the size first.
    public func bytes(limit: Int) throws(ArchiveFault) -> [UInt8]? {
        var content: [UInt8] = []
        var isTooLong = false
        try pieces { piece in
            guard content.count + piece.count <= limit else {
                isTooLong = true
                return false
            }
            content.append(contentsOf: piece)
            return true
        }
        return isTooLong ? nil : content
    }

    /// Delivers the content of the member that ``next()`` gave last, piece by piece, until there is no more or the body
    /// returns `false`. A hole in a sparse file is delivered as zeros.
    public func pieces(_ body: (UnsafeRawBufferPointer) -> Bool) throws(ArchiveFault) {
        let capacity = 1 << 17
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = archive_read_data(archive, buffer, capacity)
            if count == 0 { return }
            guard count > 0 else {
                if archive_read_has_encrypted_entries(archive) > 0 { throw .encrypted }
                throw .damaged
            }
            decodedCount += count
            guard decodedCount <= allowed else {
                isOver = true
                throw .tooLarge
            }
            guard body(UnsafeRawBufferPointer(start: buffer, count: count)) else { return }
        }
    }

    private func member(_ entry: OpaquePointer) -> ArchiveMember {
        let kind: ArchiveMember.Kind
        switch archive_entry_filetype(entry) & S_IFMT {
        case S_IFREG, 0: kind = archive_entry_hardlink(entry) == nil ? .file : .other
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        var path = name
        let isBare = archive_format(archive) == ARCHIVE_FORMAT_RAW
        if !isBare, let text = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) {
            path = ArchiveMember.harmless(UnsafeRawBufferPointer(start: text, count: strlen(text)))
        }
        let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
        let modified = archive_entry_mtime_is_set(entry) != 0 ? Int64(archive_entry_mtime(entry)) : nil
        return ArchiveMember(path: path, kind: kind, size: size.flatMap { $0 >= 0 ? $0 : nil }, modified: modified)
    }

    /// The name of what a compressed file holds: its own name without the ending.
    private static func contentName(of path: String) -> String {
        let last = ArchiveMember.harmless(Array(path.utf8)).split(separator: "/").last.map(String.init) ?? "content"
        for ending in [".gz", ".bz2", ".xz", ".zst", ".lzma", ".Z"]
        where last.hasSuffix(ending) && last.count > ending.count {
            return String(last.dropLast(ending.count))
        }
        return last
    }

    /// libarchive converts names by the locale of the process; without one for UTF-8, names in zip archives are lost.
    private static let useUnicodeNames: Void = {
        _ = setlocale(LC_CTYPE, "C.UTF-8")
    }()

    /// No `…_all`: that would include filters which start programs of the system.
    private static let supported: [@Sendable (OpaquePointer) -> CInt] = [
        { archive_read_support_filter_gzip($0) }, { archive_read_support_filter_bzip2($0) },
        { archive_read_support_filter_xz($0) }, { archive_read_support_filter_lzma($0) },
        { archive_read_support_filter_zstd($0) }, { archive_read_support_filter_compress($0) },
        { archive_read_support_format_tar($0) }, { archive_read_support_format_gnutar($0) },
        { archive_read_support_format_zip($0) }, { archive_read_support_format_7zip($0) },
        { archive_read_support_format_raw($0) },
    ]
}
