//! Amounts of storage for people.

/// Decimal units with at most one digit after the point, as disks are sold: `118 GB`, `1.4 TB`.
pub fn decimal(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];
    let (mut scale, mut unit) = (1_u64, 0);
    while bytes / scale >= 1_000 && unit + 1 < UNITS.len() {
        scale *= 1_000;
        unit += 1;
    }
    let (whole, tenth) = (bytes / scale, bytes % scale * 10 / scale);
    if unit == 0 || whole >= 100 || tenth == 0 {
        format!("{whole} {}", UNITS[unit])
    } else {
        format!("{whole}.{tenth} {}", UNITS[unit])
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn units_follow_the_size() {
        let cases = [
            (0, "0 B"),
            (999, "999 B"),
            (1_500, "1.5 kB"),
            (52_000_000_000, "52 GB"),
            (118_400_000_000, "118 GB"),
        ];
        for (bytes, text) in cases {
            assert_eq!(super::decimal(bytes), text);
        }
        assert_eq!(super::decimal(u64::MAX), "18446744 TB");
    }
}
