extension DeskStyle {
    /// Sites and their gap calendars.
    static let sites = """
        .calendar { margin: 0.25rem 0 0.75rem; max-width: 44rem; }
        .calendar > svg { display: block; width: 100%; }
        .calendar text { fill: var(--muted); font: 11px var(--letters); font-variant-numeric: tabular-nums; }
        .calendar figcaption { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; color: var(--muted); font-size: 0.8125rem; }
        .calendar-key svg { width: 20px; height: 16px; vertical-align: -3px; }
        .hour-up { fill: var(--good); }
        .hour-shaky { fill: var(--warn); }
        .hour-refused { fill: var(--thread); }
        .hour-down { fill: none; stroke: var(--bad); stroke-width: 2.5; }
        .hour-none { fill: var(--strong-rule); }
        .moves { display: flex; flex-wrap: wrap; gap: 0.3rem; }
        """
}
