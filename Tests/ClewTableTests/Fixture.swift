/// Example tables and the mappings that read them; the names and goods are made up, the faults are those of real files.
enum Fixture {
    static let all: [String: String] = [
        "daily-list.csv": #"""
        ,name,price,from,to,vendor,cat_hash,cat,date
        0,"Tea, green &amp; fresh 50g",0.03048780,EU,,HarbourCat,abCD12efGH,Drinks/Tea,2014-10-09
        1,Custom for A&#39;lice,5.05000000,Norway,Norway,fjordman,ijKL34mnOP,Other,2014-10-09
        2,,0.31050000,,,nobody,ijKL34mnOP,Other,2014-10-09

        """#,
        "daily-list.yaml": #"""
        # A market's list pages as tables of a day: an index without a name, prices in bitcoin, entities left in.
        market: Harbour
        format: csv
        header: true
        entities: true
        columns:
          title: {column: name, role: title}
          price: {column: price, role: price, currency: XBT}
          from: {column: from, role: from}
          to: {column: to, role: to}
          vendor: {column: vendor, role: vendor}
          category: {column: cat, role: category}
          category-id: {column: cat_hash, role: ignore}
          day: {column: date, role: date, format: yyyy-MM-dd}
          row: {column: 1, role: ignore}
        captured-at: {column: date, format: yyyy-MM-dd}
        require: [title, vendor]

        """#,
        "export-no-header.csv": #"""
        "4-573","Old Pier","http://pier.example/item/573","
        Mallory","3.38825608","250x sweets","250 x "finest" sweets, sealed","http://pier.example/i/573","1396785600","NO"
        "4-574","Old Pier","http://pier.example/item/574","Trent","1.5","Bread","fresh","http://pier.example/i/574","1396785601","SE"

        """#,
        "export-no-header.yaml": #"""
        # An export of a search engine without a header: columns are counted.
        market: Old Pier
        format: csv
        header: false
        columns:
          id: 1
          source: {column: 2, role: text}
          address: 3
          vendor: 4
          price: {column: 5, role: price, currency: USD}
          title: 6
          description: {column: 7, role: text}
          image: {column: 8, role: address}
          added: {column: 9, role: date, format: unix}
          from: 10
        captured-at: {column: 9, format: unix}
        faulty-rows: keep

        """#,
        "own-table.csv": #"""
        Product,Product URL,Vendor,Vendor URL,Price in AUD,Category,Quantity,Date Time Recorded
        How to knit,http://quay.example/product/1,anna,http://quay.example/vendor/9,3.0,Guides & Tutorials,10000.0,Thu Sep 17 14:55:45 2020

        """#,
        "own-table.yaml": #"""
        # The table of a capture's author: full addresses, a price in another currency, dates as the C library writes them.
        market: Quay
        columns:
          title: {column: Product, role: title}
          address: {column: Product URL, role: address}
          vendor: {column: Vendor, role: vendor}
          vendor-address: {column: Vendor URL, role: address}
          price: {column: Price in AUD, role: price, currency: AUD}
          category: Category
          stock: {column: Quantity, role: text}
          seen: {column: Date Time Recorded, role: date, format: EEE MMM d HH:mm:ss yyyy}
        captured-at: {column: Date Time Recorded, format: EEE MMM d HH:mm:ss yyyy}

        """#,
        "texts.csv": #"""
        "pier","mallory","Fresh from the coast.The smell of "salt" will wake you.","1415491200"
        "pier","trent","7g sea salt","1415491200"

        """#,
        "texts.yaml": #"""
        # Descriptions without a header, quotes inside quotes.
        header: false
        columns:
          market: {column: 1, role: category}
          vendor: 2
          description: {column: 3, role: text}
          seen: {column: 4, role: date, format: unix}
        captured-at: {column: 4, format: unix}

        """#,
        "user-lines.txt": #"""
        "Pier<==>mallory<===>\#t1396785600:1396785700
        "Pier<==>tr=<>ent<===>\#t1396785601:1396785701
        broken

        """#,
        "user-lines.yaml": #"""
        # Names with the first and last second seen, parted by arrows; a quote opens each line and nothing closes it.
        format: lines
        line: "\"{market}<==>{name}<===>\t{first}:{last}"
        columns:
          market: {column: market, role: category}
          name: {column: name, role: vendor}
          first: {column: first, role: date, format: unix}
          last: {column: last, role: date, format: unix}
        captured-at: {column: last, format: unix}

        """#,
    ]
}
