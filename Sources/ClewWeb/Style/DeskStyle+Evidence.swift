extension DeskStyle {
    /// The evidence viewer.
    static let evidence = """
        h1.value { font-size: 1.2rem; }
        h1.value .dot { width: 0.9rem; height: 0.9rem; }
        .tabs { border-bottom: 1px solid var(--strong-rule); margin-bottom: 1rem; overflow-x: auto; }
        .tabs ul { display: flex; gap: 0.25rem; }
        .tabs a {
          display: block; padding: 0.4rem 0.9rem; text-decoration: none; border-bottom: 3px solid transparent;
          white-space: nowrap; margin-bottom: -1px;
        }
        .tabs a:hover { background: var(--sunk); }
        .tabs a[aria-current="page"] { border-bottom-color: var(--accent); color: var(--ink); font-weight: 600; }
        .viewer { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 0 2rem; align-items: start; }
        .viewer.wide { grid-template-columns: minmax(0, 1fr); }
        .viewer.wide .margin {
          display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 2rem; margin-top: 1rem;
        }
        .viewer.wide .margin h2 { margin-top: 0.5rem; }
        .sheet > .steps:first-child, .sheet > h2:first-child { margin-top: 0; }
        .margin h2 { font-size: 0.8125rem; color: var(--muted); margin: 1.25rem 0 0.3rem; }
        .margin section:first-child h2 { margin-top: 0; }
        .margin .facts > div { grid-template-columns: 5.5rem minmax(0, 1fr); font-size: 0.875rem; }
        .margin .capture + .capture { border-top: 1px solid var(--rule); padding-top: 0.5rem; }
        .facts .hash, .path .hash { overflow-wrap: anywhere; }
        .legend li { display: flex; justify-content: space-between; padding: 0.1rem 0; font-size: 0.875rem; }
        .legend a { text-decoration: none; }
        .legend a:hover { text-decoration: underline; }
        .legend .number { color: var(--muted); }
        .reader, .outline {
          background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px; padding: 1.25rem 1.5rem;
          white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.65; tab-size: 4; unicode-bidi: plaintext;
        }
        .mention {
          border-radius: 3px; padding: 0.05em 0.15em; text-decoration: none; color: var(--ink);
          border-bottom: 2px solid currentColor; scroll-margin-top: 5rem;
        }
        .mention:hover { filter: brightness(0.94); text-decoration: none; }
        .mention.money { background: var(--money-soft); color: var(--money); }
        .mention.contact { background: var(--contact-soft); color: var(--contact); }
        .mention.network { background: var(--network-soft); color: var(--network); }
        .mention.device { background: var(--device-soft); color: var(--device); }
        .mention.transport { background: var(--transport-soft); color: var(--transport); }
        .mention.substance { background: var(--substance-soft); color: var(--substance); }
        .mention.corrupt { border-bottom-style: dotted; }
        .mention.unverified { border-bottom-style: dashed; }
        .mention:target, .reader mark:target { outline: 3px solid var(--thread); outline-offset: 1px; }
        .outline { white-space: normal; }
        .outline p { margin: 0 0 0.35rem; }
        .outline .o-head { font-weight: 600; margin-top: 0.9rem; }
        .outline .o-1 { font-size: 1.2rem; }
        .outline .o-2 { font-size: 1.05rem; }
        .outline .o-item { position: relative; padding-left: 1.1rem; font-size: inherit; }
        .outline .o-item::before { content: "·"; position: absolute; left: 0.3rem; color: var(--muted); }
        .outline .o-item.o-2 { margin-left: 1.1rem; }
        .outline .o-item.o-3 { margin-left: 2.2rem; }
        .outline .o-item.o-4, .outline .o-item.o-5, .outline .o-item.o-6 { margin-left: 3.3rem; }
        .outline .o-link { border-bottom: 1px dotted var(--muted); }
        .outline .o-to, .outline .o-part {
          color: var(--muted); font-size: 0.8125rem; font-family: var(--machine);
        }
        .outline .grid { border-collapse: collapse; margin: 0.5rem 0; }
        .outline .grid td { border: 1px solid var(--rule); padding: 0.2rem 0.5rem; vertical-align: top; }
        .jump { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; margin-bottom: 0.6rem; }
        .jump label { font-size: 0.875rem; }
        .jump input { padding: 0.2rem 0.5rem; width: 8rem; }
        .jump .steps { margin: 0; }
        .source {
          background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px; padding: 0.6rem 0;
          overflow-x: auto; font-size: 0.8125rem; line-height: 1.5;
        }
        .source table { border-collapse: collapse; }
        .source th {
          text-align: right; vertical-align: top; font-weight: 400; color: var(--muted); padding: 0 0.9rem;
          user-select: none; font-variant-numeric: tabular-nums; border-right: 1px solid var(--rule);
        }
        .source td { padding: 0 0.9rem; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
        .source .odd { color: var(--bad); }
        .source mark { background: var(--found); color: var(--found-ink); scroll-margin-top: 6rem; }
        .proof dd { font-size: 0.85rem; }
        .proof > div { border-top: 1px solid var(--rule); }
        .path { padding-left: 2rem; }
        details summary { cursor: pointer; color: var(--accent); }
        """

    /// Narrow windows and paper.
    static let narrowAndPrint = """
        @media screen and (max-width: 64rem) {
          .viewer, .answers, .sifted, .halves, .halves.uneven { grid-template-columns: minmax(0, 1fr); }
          .margin { margin-top: 1rem; }
          .facets { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0 1.5rem; }
          .case { display: none; }
        }
        @media screen and (max-width: 48rem) {
          body { grid-template: "top" auto "ways" auto "main" 1fr "foot" auto / minmax(0, 1fr); }
          html { scroll-padding-top: 1rem; }
          .top { flex-wrap: wrap; gap: 0.5rem 1rem; padding: 0.5rem 1rem; position: static; }
          .find { order: 3; flex-basis: 100%; max-width: none; }
          .ways { position: static; padding: 0.4rem 0.75rem; border-bottom: 1px solid var(--rule); display: flex; overflow-x: auto; }
          .ways ul { display: flex; }
          .ways .ways-foot { border: 0; margin: 0; padding: 0; }
          .ways a { border-left: 0; border-bottom: 3px solid transparent; border-radius: 4px 4px 0 0; padding: 0.3rem 0.6rem; }
          .ways a[aria-current="page"] { border-bottom-color: var(--accent); }
          main { padding: 1rem 1rem 2.5rem; }
          .list .wide, .list .narrow { display: none; }
          .list th, .list td { padding-inline: 0.4rem; }
          .list .value, .list .address, .list .short .under { min-width: 9rem; }
          .list .words { min-width: 9rem; }
          .list .name, .list th[scope="row"] { min-width: 6rem; }
          .list .place { min-width: 5.5rem; }
          .list .host { max-width: 6rem; }
          .list .day { white-space: normal; }
          .figure { font-size: 1.2rem; }
          .facts > div, .facts.cells > div { grid-template-columns: 6.5rem minmax(0, 1fr); }
          .facts.cells { padding: 0.5rem 0.9rem; }
          .reader, .outline { padding: 1rem; }
          .door { margin-top: 1rem; padding: 1.25rem; }
        }
        @media (prefers-contrast: more) { :root { --muted: var(--ink); --rule: var(--strong-rule); } }
        @media print {
          :root {
            color-scheme: light;
            --ground: #fff; --sheet: #fff; --sunk: #fff; --ink: #000; --muted: #333; --rule: #999; --strong-rule: #666;
            --accent: #000;
          }
          body { display: block; font-size: 9.5pt; }
          .top .find, .who, .ways, .skip, .pages a, .steps, .tabs, .facets, .jump, .ask, .chips, .tools, .sift, .unmask, form.stack { display: none; }
          .top { position: static; padding: 0 0 4mm; }
          main { padding: 4mm 0; max-width: none; }
          .viewer, .halves, .answers, .sifted, .charts { display: block; }
          .case { display: inline; max-width: none; overflow: visible; }
          .viewer.wide .margin { display: block; }
          .reader, .source, .outline { border: 0; padding: 0; }
          .scroll, .source, .list { overflow: visible; }
          a { color: inherit; text-decoration: none; }
          .mention { border-bottom: 1px solid #000; }
          tr, .hits > li, .facts > div { break-inside: avoid; }
          h1, h2, h3 { break-after: avoid; }
          .reader, .outline { line-height: 1.45; }
          .list th[scope="row"], .list .name, .list .place, .list .words, .list .value, .list .address { min-width: 0; }
          .list th, .list td { padding: 0.8mm 1.5mm; }
          .list .short, .list .day, .list .when, .list .seen, .list .host { white-space: normal; }
          .list .host { max-width: none; overflow-wrap: anywhere; }
          .foot { padding: 2mm 0; }
          .paper { display: block; }
        }
        """
}
