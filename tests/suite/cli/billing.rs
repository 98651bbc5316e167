//! Licences as they are billed, through the command line.

use serde_json::{Value, json};

use super::Place;

/// What `licence billing` says about the small desk's one tenant with billed licences.
fn billing(place: &Place, at: &str) -> Value {
    place.json(&format!("licence billing --at {at}"))[0].clone()
}

#[test]
fn v10_five_of_thirty_three_are_one_too_many() {
    let place = Place::small();
    let count = "licence count klinikum-nord 33 --at 2026-01-02 --price 3.50";
    assert_eq!(place.json(count), json!({ "tenant": "klinikum-nord", "events": 1 }));
    assert_eq!(place.json(count), json!({ "tenant": "klinikum-nord", "events": 0 }));
    let what_if = "licence cancel klinikum-nord 5 --what-if --at 2026-09-15T10:00:00+02:00";
    let answer = place.json(what_if);
    assert_eq!(
        answer,
        json!({
            "tenant": "klinikum-nord", "ceiling_of": "tks", "cancel": 5, "count_before": 33, "count": 28,
            "baseline": 33, "baseline_day": "2026-01-02", "baseline_marked": false,
            "allowance": 4, "cancelled_before": 0, "cancelled": 5, "counted": 5, "net": 5, "left": 0,
            "excess": 1, "too_many": 1, "penalty_cents": 12 * 350,
            // 14 days with 33 and 16 with 28, at 3.50.
            "month_cents_before": 33 * 350, "month_cents": 10_617,
            "quota_bytes_before": 43_000_000_000_u64, "quota_bytes": 38_000_000_000_u64,
            "percent": null, "warning_percent": null,
        })
    );
    assert_eq!(place.json(what_if), answer, "nothing was recorded");
    insta::assert_snapshot!("what_if_words", place.ok(what_if));
    let cancel = "licence cancel klinikum-nord 5 --at 2026-09-15T10:00:00+02:00 --offer 4711";
    let (_, err) = place.fails(cancel, 3);
    assert!(err.contains("1 too many") && err.contains("penalty 42.00") && err.contains("F129"), "{err}");
    let accepted = format!("{cancel} --accept-penalty");
    assert_eq!(place.json(&accepted), json!({ "tenant": "klinikum-nord", "events": 1, "too_many": 1 }));
    assert_eq!(place.json(&accepted)["events"], 0, "the same request once more");
    assert!(place.ok(cancel).contains("the same request counts once"));
    assert_eq!(
        billing(&place, "2026-09-30T12:00:00Z"),
        json!({
            "tenant": "klinikum-nord", "reseller": "tks", "ceiling_of": "tks",
            "month": "2026-09", "count": 28,
            "average": 30.33, "average_whole_month": 30.33,
            "amount_cents": 10_617, "amount_whole_month_cents": 10_617,
            "invoice_cents": 10_617, "invoice_whole_month_cents": 10_617,
            "baseline": 33, "baseline_day": "2026-01-02", "baseline_marked": false,
            "cancelled": 5, "counted": 5, "net": 5, "allowance": 4, "left": 0, "excess": 1,
            "price_cents": 350, "penalty_cents": 4_200, "used_percent": 125, "state": "over",
        })
    );
    insta::assert_snapshot!(
        "billing_table",
        place.ok("licence billing --month 2026-08 --at 2026-09-30T12:00:00Z")
    );
}

#[test]
fn v11_what_is_added_later_does_not_enlarge_the_allowance() {
    let place = Place::small();
    for (count, day) in [(100, "2026-01-02"), (150, "2026-06-01"), (130, "2026-09-15")] {
        place.json(&format!("licence count klinikum-nord {count} --at {day}"));
    }
    let row = billing(&place, "2026-09-20T12:00:00Z");
    assert_eq!((&row["cancelled"], &row["net"]), (&json!(20), &json!(-30)));
    assert_eq!((&row["allowance"], &row["excess"]), (&json!(15), &json!(5)));
    assert_eq!(row["penalty_cents"], Value::Null, "no fee is known");
    let line = place.ok("licence cancel klinikum-nord 1 --what-if --at 2026-09-20T12:00:00Z");
    assert!(line.contains("6 too many; each costs 12 monthly fees, which are not recorded"), "{line}");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let place = Place::small();
    place.json("licence count klinikum-nord 10 --at 2026-01-02");
    let at = "--at 2026-09-01T12:00:00Z";
    for (line, code, says) in [
        (format!("licence cancel klinikum-nord 11 --what-if {at}"), 3, "has 10 licences, fewer than 11"),
        (format!("licence cancel klinikum-nord 0 {at}"), 3, "nothing to cancel"),
        (format!("licence cancel nobody 1 --what-if {at}"), 1, "there is no tenant nobody"),
        ("licence cancel software-haus 1".to_owned(), 3, "no contract whose licences are billed"),
        ("licence cancel klinikum-nord 1 --at soon".to_owned(), 2, "neither a day"),
        ("licence cancel klinikum-nord 1 --offer 1 --price-list 2".to_owned(), 2, "cannot be used with"),
        ("licence count klinikum-nord 1 --price 1.000".to_owned(), 2, "no price"),
        ("licence count klinikum-nord 1 --at 2126-01-01".to_owned(), 3, "lies in the future"),
        ("licence billing --month 2126-01".to_owned(), 2, "lies ahead"),
        ("licence billing --month 13/2026".to_owned(), 2, "no month"),
        ("licence billing --month '2026- 1'".to_owned(), 2, "no month"),
    ] {
        let (_, err) = place.fails(&line, code);
        assert!(err.contains(says), "{line}: {err}");
    }
}

#[test]
fn a_month_is_read_as_it_stood_at_its_end() {
    let place = Place::small();
    place.json("licence count klinikum-nord 30 --at 2026-02-01");
    place.json("licence count klinikum-nord 60 --at 2026-02-15");
    place.json("licence count klinikum-nord 10 --at 2026-03-01");
    let row = place.json("licence billing --month 2026-02 --at 2026-09-20T12:00:00Z")[0].clone();
    assert_eq!((&row["count"], &row["average"], &row["cancelled"]), (&json!(60), &json!(45.0), &json!(0)));
    assert_eq!((&row["baseline_day"], &row["baseline_marked"]), (&json!("2026-02-01"), &json!(true)));
    let row = place.json("licence billing --month 2026-02 --at 2026-02-15T12:00:00Z")[0].clone();
    assert_eq!((&row["average"], &row["average_whole_month"]), (&json!(32.0), &json!(45.0)));
    let check = place.run("check --at 2026-03-01T12:00:00Z");
    let check = String::from_utf8(check.stdout).unwrap();
    assert!(check.contains(" 'ceiling'=1;;;0"), "{check}");
}

const TWO: &str = r#"
[[tenant]]
id = "klein"
reseller = "tks"
contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]
licences = { user = 10 }
"#;

/// F125: a reseller with the shares of its tenants, here and in the report.
#[test]
fn one_invoice_for_all_of_a_reseller() {
    let place = Place::small();
    place.file("two.toml", TWO);
    place.ok("import desk two.toml");
    place.json("licence count klinikum-nord 90 --at 2026-01-02 --price 4");
    place.json("licence count klein 10 --at 2026-01-02 --price 2.50");
    // The desk file said 42 as of today.
    place.json("licence count klinikum-nord 90");
    place.json("licence cancel klein 10 --at 2026-09-01T10:00:00+02:00");
    let at = "--month 2026-08 --at 2026-10-30T12:00:00Z";
    let table = place.ok(&format!("licence billing {at}"));
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows[1][..5], ["tks", "all", "100", "100.00", "385.00"], "{table}");
    assert_eq!(rows[2][..4], ["klein", "10", "10.00", "25.00"], "{table}");
    assert_eq!(rows[3][..4], ["klinikum-nord", "90", "90.00", "360.00"], "{table}");
    let report = place.ok(&format!("report billing {at} --format csv"));
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(lines[1], "tks,klein,10,10.00,2.50,25.00,385.00,0,14,0,0.00", "{report}");
    assert_eq!(lines[2], "tks,klinikum-nord,90,90.00,4.00,360.00,,0,,,", "{report}");
    let rows = place.json("licence billing --month 2026-09 --at 2026-10-30T12:00:00Z");
    let figures = |row: &Value| {
        ["tenant", "amount_cents", "invoice_cents", "allowance", "counted", "left"]
            .map(|name| row[name].clone())
    };
    assert_eq!(figures(&rows[0]), [json!("klein"), json!(0), json!(36_000), json!(15), json!(10), json!(5)]);
    assert_eq!(figures(&rows[1])[1..3], [json!(36_000), json!(36_000)]);
}
