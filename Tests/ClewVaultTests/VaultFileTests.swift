import ClewVault
import Testing

@Suite struct VaultFileTests {
    @Test(arguments: [
        (VaultFile(.segment, 1), "segment-000001.warc.gz"),
        (VaultFile(.segment, 12, isCompressed: false), "segment-000012.warc"),
        (VaultFile(.imported, 7), "imported/000007.warc.gz"),
        (VaultFile(.imported, 1_234_567), "imported/1234567.warc.gz"),
    ])
    func `a name is read back`(file: VaultFile, name: String) {
        #expect(file.name == name)
        #expect(VaultFile(name) == file)
    }

    @Test(arguments: [
        "", "segment-1.warc.gz", "segment-000000.warc", "segment-0000001.warc", "segment-000001.warc.gz.gz",
        "../segment-000001.warc",
        "imported/../../etc/passwd", "imported/000001.salts", "segment-٠٠٠٠٠١.warc", "segment-000001.WARC",
        "segment-+00001.warc",
    ])
    func `no other name is a file of the vault`(name: String) {
        #expect(VaultFile(name) == nil)
    }
}
