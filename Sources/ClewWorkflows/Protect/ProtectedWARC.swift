import ClewCore
import ClewVault
import ClewWARC
import Foundation

/// What is to be imported of a WARC file, after it was looked through.
enum ScreenedWARC {
    /// Nothing matches: the file as it is.
    case clean
    /// The work was ended.
    case ended
    /// Something matches: the file as a whole is sealed for the unit, and this copy is imported in its place.
    case copy(SpoolFile, leftOut: Int, isNew: Bool, ProtectedMatch)
}

extension Protection {
    /// Looks through a WARC file; where something matches, seals the whole for the unit and makes the copy for the rest.
    ///
    /// - Parameter folder: where the cipher and the copy lie until they are sealed.
    func screened(
        _ path: String, named name: String, modified: Timestamp?, run: RunContext, in vault: Vault, folder: String,
        _ progress: (Int64) -> Bool
    ) throws -> ScreenedWARC {
        var isEnded = false
        let look = WARCScreen(screen: screen, path: path)
        // A list may name the archive itself.
        let whole = try screen.match(fileAt: path)
        let found = try look.look { place in
            isEnded = isEnded || !progress(place)
            return !isEnded
        }
        if isEnded { return .ended }
        guard let match = whole ?? found?.match else { return .clean }
        let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        var facts = ProtectedFacts(.warc, match, path: name, authority: authority, length: size)
        facts.time = modified
        facts.places = found?.matches
        let id = self.id([Array("warc".utf8), try FileDigest.sha256(of: path).bytes])
        let isNew = try vault.find(id) == nil
        if isNew {
            let cipher = SpoolFile(folder: folder)
            defer { cipher.remove() }
            try seal(facts, fileAt: path, to: cipher)
            let request = self.request(id, match, run: run.id, content: .file(path: cipher.path))
            _ = try vault.seal([request])
        }
        let copy = SpoolFile(folder: folder)
        // Of an archive that is a match as a whole there is no rest.
        if whole == nil { try look.writeCopy(without: found?.places ?? [], to: copy) }
        return .copy(copy, leftOut: found?.places.count ?? 0, isNew: isNew, match)
    }
}
