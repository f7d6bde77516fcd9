import ClewCore
import ClewCrypto
import ClewVault
import Foundation

extension Workspace {
    /// Takes a site for this program: two that visit it at once would fetch its pages twice, and the second answer to a
    /// visit is no record of its own. `nil` when another program visits it.
    func siteLock(_ site: String) throws -> FileLock? {
        try stateLock("site-" + Digest(words: sha256(Array(site.utf8))).hex.prefix(16))
    }

    /// Takes a lock of the case; `nil` when somebody has it.
    func stateLock(_ name: String) throws -> FileLock? {
        let path = folder.state + "/\(name).lock"
        if let lock = FileLock(trying: path) { return lock }
        guard errno == EWOULDBLOCK else {
            throw WorkflowFault.system(sentence: "\(path) cannot be written; look at the rights of the case's folder.")
        }
        return nil
    }
}
