//! Titles of the columns that each pane can show, those that can be left out.

use super::model::Pane;

/// Columns of a pane that may be hidden, in their order. What tells rows apart is always shown.
pub fn of(pane: Pane) -> impl Iterator<Item = &'static str> {
    let titles: &[&str] = match pane {
        Pane::Incidents => &[
            "ST",
            "RESTORE",
            "ESC",
            "TENANT",
            "SERVER",
            "SUBJECT",
            "OWN",
            "ETA",
            "WAIT",
            "CH",
            "RESELLER",
            "AGE",
            "LAST NOTE",
        ],
        Pane::Clocks => &["DUE", "%", "TENANT", "OWN", "SUBJECT"],
        Pane::Updates => &[
            "VERSION",
            "STAGE",
            "LEFT",
            "NOTE",
            "DEFER",
            "RESELLER",
            "TEN",
            "STANDARD",
            "LATEST",
            "FL",
            "WV",
            "14 NIGHTS",
        ],
        Pane::Storage => {
            &["7D", "RUNWAY", "LIC", "BUY", "REC", "VM", "OTHER", "14 DAYS", "SERVER RESERVED", "SERVER"]
        }
        Pane::Licences => &[
            "BAL",
            "PER DAY",
            "/MONTH",
            "ENDS",
            "CONTACT",
            "NEED",
            "HAVE",
            "*",
            "MISSING PREREQ",
            "BASE",
            "NOW",
            "MONTH",
            "PENALTY EST",
        ],
        Pane::Availability => &["DOWN", "EXCL", "YEAR", "DOWN OF BUDGET", "SERVER"],
        Pane::Contracts => &[
            "VERSION", "PHASE", "HOURS", "BILL", "BACKUP", "COLD", "RTEST", "XCE", "AUTH", "BEGINS", "UNMET",
        ],
        Pane::Log => &["BY"],
    };
    titles.iter().copied()
}
