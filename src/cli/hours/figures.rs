//! What programs and people read of hours.

use serde_json::{Value, json};

use crate::cli::lang;
use crate::domain::readings::hours::{Budget, HoursLine, HoursReading};

/// The same members for lists and single tenants; what cannot be measured is null.
pub(super) fn figures(line: &HoursLine<'_>) -> Value {
    let reading = line.reading.as_ref().ok();
    let number = |of: fn(&HoursReading) -> i64| reading.map(of);
    let budget = reading.and_then(|reading| reading.budget);
    let granted = |of: fn(&Budget) -> i64| budget.as_ref().map(of);
    let introduction = reading.and_then(|reading| reading.introduction);
    json!({
        "tenant": line.id,
        "contract": line.contract.id,
        "phase": reading.map(|r| r.phase.word()),
        "period": reading.map(|r| json!({ "from": r.from, "to": r.to })),
        "budget_minutes": granted(|b| b.granted),
        "used_minutes": number(|r| r.used),
        "left_minutes": granted(|b| b.left),
        "billable_minutes": granted(|b| b.billable),
        "billable_cents": budget.and_then(|b| b.cost),
        "rate_cents": reading.and_then(|r| line.ledger.rate(&r.period)),
        "apart_minutes": number(|r| r.apart),
        "outside_minutes": number(|r| r.outside),
        "percent": granted(|b| b.percent),
        "warning": reading.and_then(|r| r.warning),
        "state": reading.map_or("unmeasured", |r| lang::key(r.state)),
        "acceptance_due": introduction.map(|i| i.due.to_string()),
        "late": line.late(),
    })
}

/// `17.5`, `17,5`: hours, cut to hundredths.
pub(super) fn hours(minutes: i64) -> String {
    let hundredths = minutes.unsigned_abs() * 100 / 60;
    let (whole, part) = (hundredths / 100, format!("{:02}", hundredths % 100));
    let sign = if minutes < 0 { "-" } else { "" };
    let hours = match part.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    };
    lang::timeless().number(&hours)
}

#[cfg(test)]
mod tests {
    #[test]
    fn hours_as_they_are_shown() {
        for (minutes, text) in
            [(1_050, "17.5"), (960, "16"), (0, "0"), (-90, "-1.5"), (1, "0.01"), (75, "1.25")]
        {
            assert_eq!(super::hours(minutes), text);
        }
    }
}
